import * as vscode from 'vscode';
import { pauseNow } from '../core/nudge/memory.ts';
import type { NudgeEvent } from '../core/nudge/state.ts';
import { statusFor } from '../core/nudge/status.ts';
import type { Scene } from '../core/nudge/scene.ts';
import { wholeMinutes, type Clock } from '../core/time.ts';
import type { Files } from '../platform/files.ts';
import { EditorSigns, type SignListener } from '../platform/editorSigns.ts';
import { Person } from '../platform/person.ts';
import type { Presence } from '../platform/presence.ts';
import { AgentWatch } from './agentWatch.ts';
import { BreakDoor } from './breakDoor.ts';
import type * as cardRoom from './cardRoom.ts';
import { ContextKeyWriter } from './contextKeys.ts';
import { Door } from './door.ts';
import { isHeard } from './heard.ts';
import { Neighbours } from './neighbours.ts';
import { Log } from './log.ts';
import type { Platform } from './platform.ts';
import { Reminders } from './reminders.ts';
import type { Rooms } from './rooms.ts';
import { nudgeRules, sittingRules } from './rules.ts';
import { EXTENSION_ID, SettingsReader } from './settingsReader.ts';
import { reportWindow, watchEditor } from './signs.ts';
import { SittingStatusBar } from './statusBar.ts';
import { say } from './translate.ts';
import { watchWork } from './workWatch.ts';

/** Version of the folder layout of the storage. */
const STORAGE = 'v1';

/** The whole product in one window: makes the parts, ties them together, shows what they say. */
export class Midback implements vscode.Disposable {
  readonly log = new Log();
  readonly clock: Clock;
  readonly settings: SettingsReader;
  readonly person: Person;
  readonly reminders: Reminders;
  readonly breaks: BreakDoor;
  readonly statusBar = new SittingStatusBar(say);
  readonly #contextKeys = new ContextKeyWriter();
  readonly #watches: vscode.Disposable[] = [];
  readonly #neighbours: Neighbours;
  readonly #card: Door<typeof cardRoom>;
  readonly #editor: EditorSigns;
  #begun = false;

  constructor(context: vscode.ExtensionContext, platform: Platform) {
    const { log } = this;
    this.clock = platform.clock;
    const complaints = new Door(async () => new (await platform.rooms.commands()).SettingComplaints(log, say, () => this.openSettings()));
    this.settings = new SettingsReader((problems) => {
      complaints.open().then((open) => open.tell(problems), (fault: unknown) => log.fault('Settings', fault));
    });
    const windowId = platform.newId();
    const files = platform.files(vscode.Uri.joinPath(context.globalStorageUri, STORAGE), windowId);
    this.person = new Person({
      files,
      clock: this.clock,
      windowId,
      rules: () => sittingRules(this.settings.current),
      log: (line) => log.warnOnce(line),
      focused: vscode.window.state.focused,
      idleTime: platform.idleTime,
      heard: () => isHeard(this.clock),
      oldDays: platform.rooms.oldDays,
    });
    this.reminders = this.#makeReminders(platform.rooms);
    this.#card = new Door(platform.rooms.card);
    this.#neighbours = this.#makeNeighbours(platform.rooms);
    this.breaks = this.#makeBreaks(context, files, platform.presence(windowId), platform);
    this.#editor = this.#watch();
    this.person
      .start()
      .catch((fault: unknown) => log.fault('Reading the sitting time', fault))
      .finally(() => this.#begin());
  }

  /** All that is known now, for whatever puts it into words. */
  scene(): Scene {
    const view = this.person.view();
    const rules = nudgeRules(this.settings.current);
    return { view, nudge: this.reminders.state, now: this.clock.now(), rules, say };
  }

  /** The person used one of our commands, menus or links. */
  alive(): void {
    this.person.observe('command');
  }

  openSettings(): void {
    void vscode.commands.executeCommand('workbench.action.openSettings', `@ext:${EXTENSION_ID}`);
  }

  async close(): Promise<void> {
    this.dispose();
    await this.person.dispose();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#watches, this.reminders, this.breaks, this.statusBar, this.#neighbours, this.settings, this.log).dispose();
  }

  #makeReminders(rooms: Rooms): Reminders {
    const { person, clock, log } = this;
    return new Reminders({
      person,
      clock,
      rules: () => nudgeRules(this.settings.current),
      fault: (what, fault) => log.fault(what, fault),
      policy: new Door(async () => (await rooms.reminders()).policy),
      dialogs: new Door(async () => (await rooms.reminders()).dialogsOf(this)),
      startBreak: (routine) => void this.breaks.start(routine, 'person'),
      changed: () => this.#render(),
    });
  }

  #makeNeighbours(rooms: Rooms): Neighbours {
    const { log } = this;
    const tell = (event: NudgeEvent): void => this.reminders.send(event);
    return new Neighbours(new Door(async () => new (await rooms.neighbours()).OtherExtensions(EXTENSION_ID, tell, log)));
  }

  #makeBreaks(context: vscode.ExtensionContext, storage: Files, presence: Presence, platform: Platform): BreakDoor {
    return new BreakDoor({
      root: context.extensionUri,
      storage,
      presence,
      place: placeOf(context),
      rooms: platform.rooms,
      person: this.person,
      clock: this.clock,
      settings: () => this.settings.current,
      setSound: (on) => void this.settings.write('sound', on),
      timer: () => say('{0}m', wholeMinutes(this.person.view().sinceBreak)),
      alive: () => this.person.observe('panel'),
      openChanged: (breakOpen) => this.#contextKeys.write({ breakOpen }),
      newId: () => platform.newId(),
      say,
      log: this.log,
    });
  }

  #watch(): EditorSigns {
    const { person, reminders } = this;
    const tell = (event: NudgeEvent): void => {
      reminders.send(event);
      person.busy(reminders.state.jobs.length > 0);
    };
    const agent = new AgentWatch(this.clock, tell);
    const editor = new EditorSigns(this.#signs(agent), () => this.clock.now());
    this.#watches.push(
      agent,
      person.onDidChange(() => this.#personChanged()),
      this.settings.onDidChange(() => this.#settingsChanged()),
      watchWork(tell),
      watchEditor(editor),
    );
    return editor;
  }

  #signs(agent: AgentWatch): SignListener {
    const { person, reminders, breaks } = this;
    return {
      sign: (kind) => {
        if (kind === 'typed' && breaks.inside?.state?.kind === 'running') breaks.inside.send({ type: 'pause', reason: 'typing' });
        person.observe(kind);
      },
      key: () => {
        reminders.send({ type: 'key' });
        agent.key();
      },
      perhapsKey: () => reminders.send({ type: 'key' }),
      edited: () => agent.edited(),
      focus: (focused) => {
        person.focus(focused);
        reminders.send({ type: 'focus', focused });
      },
      active: (active) => person.active(active),
    };
  }

  #personChanged(): void {
    this.#neighbours.look();
    this.reminders.refresh();
  }

  #settingsChanged(): void {
    this.reminders.refresh();
    this.breaks.refresh();
  }

  /** The history has been read, or cannot be: only now is there a number to show. */
  #begin(): void {
    this.#begun = true;
    reportWindow(this.#editor);
    this.#personChanged();
    this.breaks.takeUpLeft().catch((fault: unknown) => this.log.fault('Taking up a break', fault));
  }

  #render(): void {
    if (!this.#begun) return;
    const scene = this.scene();
    const { view } = scene;
    const record = statusFor(scene);
    this.statusBar.render(record);
    this.#contextKeys.write({
      state: record.kind,
      meeting: view.meeting !== undefined,
      remindersPaused: pauseNow(scene.nudge.memory, scene.now) !== undefined,
      question: view.question !== undefined,
    });
    if (this.#card.inside) this.statusBar.showCard(this.#card.inside.statusCard(scene));
    else void this.#card.open().then(() => this.#render(), () => undefined);
  }
}

/** A word for what this window shows; a reloaded window has the same one. */
const placeOf = ({ storageUri }: vscode.ExtensionContext): string => storageUri?.path.split('/').at(-2) ?? 'no folder';
