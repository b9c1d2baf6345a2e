import type * as vscode from 'vscode';
import { quieterWords } from '../core/nudge/offerWords.ts';
import type { BreakRecord } from '../core/routine/record.ts';
import type { SavedSession } from '../core/routine/savedSession.ts';
import type { SessionEvent, SessionState } from '../core/routine/sessionState.ts';
import type { Say } from '../core/say.ts';
import type { Settings } from '../core/settings.ts';
import type { Clock, Disposable } from '../core/time.ts';
import type { PanelContent } from '../protocol/breakPanel.ts';
import type { Files } from '../platform/files.ts';
import type { Presence } from '../platform/presence.ts';
import { SessionShelf } from '../platform/sessionShelf.ts';
import { openBreakPanel, restoreBreakPanel, type BreakPanel, type BreakPanelListener } from './breakPanel.ts';
import type { BreakHistory } from './breakHistory.ts';
import { GuidedBreak, type GuidedBreakListener } from './guidedBreak.ts';
import { hearPanel } from './hearPanel.ts';
import type { Log } from './log.ts';
import type { PageParts } from './messagePanel.ts';
import { looksTheSame, snapshotOf, type OpenBreak } from './openBreak.ts';
import { PlaceToReturn } from './placeToReturn.ts';
import { RoutineFiles } from './routineFiles.ts';
import { RoutineLoader } from './routineLoader.ts';

export interface BreaksParts {
  /** Folder of the package. */
  readonly root: vscode.Uri;
  /** Where the open break is kept. */
  readonly storage: Files;
  readonly presence: Presence;
  /** Stands for the folder or workspace that this window shows. */
  readonly place: string;
  readonly history: BreakHistory;
  readonly clock: Clock;
  readonly settings: () => Settings;
  readonly setSound: (on: boolean) => void;
  /** The sitting timer as the status bar shows it, such as `47m`. */
  readonly timer: () => string;
  /** The person did something in the panel. */
  readonly alive: () => void;
  /** Whether a break is open has changed. */
  readonly openChanged: (open: boolean) => void;
  readonly newId: () => string;
  readonly say: Say;
  readonly log: Log;
}

/** Opens, runs, restores and ends breaks: one at a time. */
export class Breaks implements Disposable {
  readonly #parts: BreaksParts;
  readonly #files: RoutineFiles;
  readonly #loader: RoutineLoader;
  readonly #shelf: SessionShelf;
  #open: OpenBreak | undefined;
  #opening = false;

  constructor(parts: BreaksParts) {
    this.#parts = parts;
    this.#files = new RoutineFiles(parts.root);
    this.#loader = new RoutineLoader({ ...parts, files: this.#files });
    this.#shelf = new SessionShelf({ ...parts, files: parts.storage, log: (line) => parts.log.warnOnce(line) });
  }

  get files(): RoutineFiles {
    return this.#files;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  get state(): SessionState | undefined {
    return this.#open?.guided.state;
  }

  /** Starts a routine; when a break is open already, shows that one instead. */
  async start(routineId: string, by: 'person' | 'itself'): Promise<void> {
    if (this.#isUnderWay) return this.#showOpen(by);
    if (this.#opening) return;
    this.#opening = true;
    try {
      this.#open?.panel.dispose();
      const place = PlaceToReturn.now();
      const content = await this.#loader.load(routineId);
      if (this.#isUnderWay) this.#showOpen(by);
      else if (content) this.#begin(content, by, place);
    } finally {
      this.#opening = false;
    }
  }

  send(event: SessionEvent): void {
    this.#open?.guided.send(event);
  }

  /** Space: goes on where it stands still, pauses where it runs. */
  togglePause(): void {
    const state = this.state;
    if (state?.kind === 'running') this.send({ type: 'pause', reason: 'person' });
    else if (state?.kind === 'paused') this.send({ type: 'resume' });
    else if (state?.kind === 'waiting') this.send({ type: state.until });
    else if (state?.kind === 'ended') this.send({ type: 'goOn' });
  }

  /** Shows a quiet line in the open panel. False when there is none. */
  note(words: string): boolean {
    if (!this.#open) return false;
    this.#open.note = words;
    this.refresh();
    return true;
  }

  /** Settings, sound or the timer have changed. */
  refresh(): void {
    if (this.#open) this.#show(this.#open);
  }

  dispose(): void {
    this.#open?.guided.dispose();
  }

  get #isUnderWay(): boolean {
    return this.#open !== undefined && this.#open.guided.state.kind !== 'finished';
  }

  #showOpen(by: 'person' | 'itself'): void {
    if (by === 'itself' || !this.#open) return;
    this.#open.panel.reveal();
    if (this.#open.guided.state.kind === 'waiting') this.#open.guided.send({ type: 'start' });
  }

  #begin(content: PanelContent, by: 'person' | 'itself', place: PlaceToReturn | undefined): void {
    const { history, clock, newId } = this.#parts;
    const opening = { id: newId(), by, safety: !history.safetyUnderstood() };
    const guided = GuidedBreak.begin(content, this.#waiting(), opening, clock, this.#sessionListener());
    const panel = openBreakPanel(by, this.#page(content), this.#panelListener());
    const note = by === 'itself' ? quieterWords(this.#parts.say) : undefined;
    this.#adopt({ guided, panel, place, tip: undefined, note });
  }

  /** Takes up the break of a panel that VS Code has brought back after a reload. */
  async restore(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const saved = this.#open ? undefined : await this.#shelf.take(state);
    const restored = saved && (await this.#takeUp(saved, (page, listener) => restoreBreakPanel(webviewPanel, page, listener)));
    if (!restored) webviewPanel.dispose();
  }

  /**
   * Takes up the break that a window which is gone has left here, in a panel beside the work: a browser that
   * is reloaded forgets the panels of the last seconds. False while the window of such a break is still there.
   */
  async takeUpLeft(): Promise<boolean> {
    const { sessions, others } = await this.#shelf.left();
    for (const saved of sessions)
      if (!this.#open && (await this.#parts.history.claim(saved)))
        await this.#takeUp(saved, (page, listener) => openBreakPanel('itself', page, listener));
    return !others;
  }

  /** True when there is something to show of it: of a break that is over only the record is left. */
  async #takeUp(saved: SavedSession, panelFor: (page: PageParts, listener: BreakPanelListener) => BreakPanel): Promise<boolean> {
    const content = await this.#contentOf(saved);
    const guided = content && GuidedBreak.takeUp(content, this.#waiting(), saved, this.#parts.clock, this.#sessionListener());
    if (this.#open) return false;
    if (!guided || guided.state.kind === 'finished') {
      void this.#shelf.drop(saved.state.run.id);
      return false;
    }
    const panel = panelFor(this.#page(content), this.#panelListener());
    this.#adopt({ guided, panel, place: PlaceToReturn.now(), tip: undefined, note: undefined });
    return true;
  }

  async #contentOf(saved: SavedSession): Promise<PanelContent | undefined> {
    const content = await this.#loader.load(saved.state.run.routine);
    return content && { ...content, firstSide: saved.firstSide };
  }

  #adopt(open: OpenBreak): void {
    this.#open = open;
    void this.#pickTip(open);
    this.#parts.openChanged(true);
    this.#changed(open.guided.state);
  }

  async #pickTip(open: OpenBreak): Promise<void> {
    const tips = await this.#files.endTips().catch(() => []);
    open.tip = tips[this.#parts.history.records().length % tips.length]?.text;
  }

  #waiting() {
    const { settings, history } = this.#parts;
    return { mode: settings().waitForReady, screenReader: false, meetings: history.meetings() };
  }

  #page(content: PanelContent): PageParts {
    const { root, log, newId } = this.#parts;
    return { root, title: content.routine.name, nonce: newId().replaceAll('-', ''), log };
  }

  #sessionListener(): GuidedBreakListener {
    return {
      changed: (state) => this.#changed(state),
      recorded: (record) => this.#recorded(record),
      dismissed: () => this.#open?.panel.dispose(),
    };
  }

  #panelListener(): BreakPanelListener {
    return {
      message: (message) => hearPanel(message, this.#open, { ...this.#parts, refresh: () => this.refresh() }),
      visible: (visible) => !visible && this.send({ type: 'pause', reason: 'hidden' }),
      closed: () => this.#closed(),
    };
  }

  #recorded(record: BreakRecord): void {
    this.#parts.history.keep(record);
  }

  #shown: { readonly state: SessionState; readonly panel: BreakPanel } | undefined;

  #changed(state: SessionState): void {
    const open = this.#open;
    if (!open) return;
    this.#parts.history.follow(open.guided);
    void this.#shelf.put(open.guided.saved());
    if (this.#shown?.panel !== open.panel || !looksTheSame(this.#shown.state, state)) this.#show(open);
  }

  #show(open: OpenBreak): void {
    this.#shown = { state: open.guided.state, panel: open.panel };
    open.panel.post({ type: 'snapshot', snapshot: snapshotOf(open, this.#parts) });
  }

  #closed(): void {
    const open = this.#open;
    if (!open) return;
    // Nothing more can be shown: what the session still says goes into the history only.
    this.#open = undefined;
    open.guided.send({ type: 'close' });
    open.guided.dispose();
    this.#parts.history.follow(open.guided);
    void this.#shelf.drop(open.guided.state.run.id);
    this.#parts.openChanged(false);
  }
}
