import { english } from '../../src/core/say.ts';
import { policy } from '../../src/core/nudge/policy.ts';
import type { NudgeEvent } from '../../src/core/nudge/state.ts';
import { readSettings } from '../../src/core/settings.ts';
import { seconds } from '../../src/core/time.ts';
import { AgentWatch } from '../../src/host/agentWatch.ts';
import { Door } from '../../src/host/door.ts';
import { ReminderDialogs } from '../../src/host/reminderDialogs.ts';
import { Reminders } from '../../src/host/reminders.ts';
import { nudgeRules, sittingRules } from '../../src/host/rules.ts';
import * as oldDays from '../../src/platform/oldDays.ts';
import { EditorSigns } from '../../src/platform/editorSigns.ts';
import type { IdleTime } from '../../src/platform/doubt.ts';
import type { Files } from '../../src/platform/files.ts';
import { Person } from '../../src/platform/person.ts';
import type { ProcessClock } from '../fakes/clock.ts';
import { processFiles } from '../fakes/processFiles.ts';

/** What everybody gets who changes no setting. */
const { settings } = readSettings(() => undefined);

export interface SimWindowParts {
  readonly id: string;
  readonly files: Files;
  readonly process: ProcessClock;
  readonly idleTime: IdleTime | undefined;
  /** Something came of what happened: it may go on in promises. */
  readonly stirred: () => void;
  /** A notification with its buttons, and the one that the person presses. */
  readonly ask: (buttons: readonly string[]) => Promise<string | undefined>;
  readonly startBreak: () => void;
}

/** One window with the product in it, put together as src/host/midback.ts does it, without VS Code. */
export class SimWindow {
  readonly process: ProcessClock;
  readonly person: Person;
  readonly reminders: Reminders;
  /** Takes what an editor tells. */
  readonly events: EditorSigns;
  /** When the editor will say that nobody is active, by the monotonic clock. */
  inactiveAt = Infinity;
  /** The editor answers; a host whose person is gone is not heard. */
  heard = true;
  focused = true;

  constructor({ id, files, process, idleTime, stirred, ask, startBreak }: SimWindowParts) {
    this.process = process;
    this.person = new Person({
      files: processFiles(files, process),
      clock: process,
      windowId: id,
      rules: () => sittingRules(settings),
      log: () => undefined,
      focused: true,
      idleTime,
      heard: () => Promise.resolve(this.heard),
      oldDays: () => Promise.resolve(oldDays),
    });
    const dialogs = new Door(() => Promise.resolve(this.#dialogs(ask, startBreak)));
    this.reminders = new Reminders({
      person: this.person,
      clock: process,
      rules: () => nudgeRules(settings),
      fault: (what, fault) => {
        throw new Error(`${what}: ${String(fault)}`);
      },
      policy: new Door(() => Promise.resolve(policy)),
      dialogs,
      startBreak,
      changed: stirred,
    });
    const agent = new AgentWatch(process, (event) => this.tell(event));
    this.events = new EditorSigns(
      {
        sign: (kind) => this.person.observe(kind),
        key: () => {
          this.reminders.send({ type: 'key' });
          agent.key();
        },
        perhapsKey: () => this.reminders.send({ type: 'key' }),
        edited: () => agent.edited(),
        focus: (focused) => {
          this.person.focus(focused);
          this.reminders.send({ type: 'focus', focused });
        },
        active: (active) => this.person.active(active),
      },
      () => process.now(),
    );
  }

  #dialogs(ask: SimWindowParts['ask'], startBreak: () => void): ReminderDialogs {
    const nothing = (): void => undefined;
    return new ReminderDialogs({
      ...{ say: english, clock: this.process, startBreak, tell: nothing, quieten: nothing, openSettings: nothing },
      ask: (_words, ...buttons) => ask(buttons),
      claim: (kind, id) => this.person.claim(kind, id),
      later: () => settings.later,
      about: (routine) => Promise.resolve({ length: seconds(routine === 'micro-60' ? 60 : 140), standing: false }),
      answer: (event) => this.reminders.send(event),
    });
  }

  async start(): Promise<void> {
    this.person.onDidChange(() => this.reminders.refresh());
    this.events.window(true, true);
    await this.person.start();
    this.reminders.refresh();
  }

  /** What happens to the work. */
  tell(event: NudgeEvent): void {
    this.reminders.send(event);
    this.person.busy(this.reminders.state.jobs.length > 0);
  }

  focus(focused: boolean): void {
    if (focused === this.focused) return;
    this.focused = focused;
    this.events.window(focused, this.active);
  }

  /** A key or a click; the editor will notice `lag` after the last one that nobody is active. */
  touch(lag: number): void {
    const wasActive = this.active;
    this.inactiveAt = this.process.monotonic() + lag;
    if (!wasActive) this.events.window(this.focused, true);
  }

  /** The editor says that nobody is active. */
  rest(): void {
    this.inactiveAt = Infinity;
    this.events.window(this.focused, false);
  }

  async close(): Promise<void> {
    this.reminders.dispose();
    await this.person.dispose();
    this.process.kill();
  }

  /** Whether the editor says that somebody is active. */
  get active(): boolean {
    return this.inactiveAt !== Infinity;
  }
}
