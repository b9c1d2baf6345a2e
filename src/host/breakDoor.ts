import * as vscode from 'vscode';
import { tryOutId } from '../core/routine/tryOut.ts';
import type { SessionEvent, SessionState } from '../core/routine/sessionState.ts';
import { seconds, type Disposable } from '../core/time.ts';
import type { Breaks, BreaksParts } from './breaks.ts';
import type { PoseBrowser } from './poseBrowser.ts';
import { PANEL_TYPES } from './panelTypes.ts';

const LOOK_AGAIN = seconds(5);

/** Whether a tab of VS Code's stands for a panel, shown or not: it asks for its content when it is shown. */
const bringsBackPanel = (): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(PANEL_TYPES.break)),
  );

/**
 * The way to the breaks. Most windows never open one, so what a break needs is loaded with the first:
 * in the Node extension host it is a file of its own.
 */
export class BreakDoor implements Disposable {
  readonly #parts: BreaksParts;
  readonly #serializer: vscode.Disposable;
  #loading: Promise<Breaks> | undefined;
  #breaks: Breaks | undefined;
  #browser: PoseBrowser | undefined;
  #disposed = false;
  #looksForLeft = 3;

  constructor(parts: BreaksParts) {
    this.#parts = parts;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(PANEL_TYPES.break, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await this.load()).restore(panel, state),
    });
  }

  get isOpen(): boolean {
    return this.#breaks?.isOpen ?? false;
  }

  get state(): SessionState | undefined {
    return this.#breaks?.state;
  }

  load(): Promise<Breaks> {
    this.#loading ??= import('./breakRoom.ts').then(({ Breaks }) => {
      this.#breaks = new Breaks(this.#parts);
      if (this.#disposed) this.#breaks.dispose();
      return this.#breaks;
    });
    return this.#loading;
  }

  /** Where VS Code does not bring back the panel of a break that was open here, the break is found by its file. */
  async takeUpLeft(): Promise<void> {
    const { storage, clock } = this.#parts;
    const kept = bringsBackPanel() ? [] : await storage.list('session').catch(() => []);
    if (kept.length === 0 || this.#disposed || (await (await this.load()).takeUpLeft())) return;
    // The window before this one may take some seconds to end.
    if (this.#looksForLeft-- > 0) clock.wakeAfter(LOOK_AGAIN, () => void this.takeUpLeft());
  }

  /** Starts a routine; when a break is open already, shows that one instead. */
  async start(routine: string, by: 'person' | 'itself'): Promise<void> {
    await (await this.load()).start(routine, by);
  }

  async browsePoses(): Promise<void> {
    const { PoseBrowser } = await import('./breakRoom.ts');
    const { files } = await this.load();
    this.#browser ??= new PoseBrowser({ ...this.#parts, files, tryOut: (stretch) => void this.start(tryOutId(stretch), 'person') });
    this.#browser.open();
  }

  /** Where no break is open, nothing happens. */
  send(event: SessionEvent): void {
    this.#breaks?.send(event);
  }

  /** Shows a quiet line in the open panel. False when no break is open. */
  note(words: string): boolean {
    return this.#breaks?.note(words) ?? false;
  }

  togglePause(): void {
    this.#breaks?.togglePause();
  }

  refresh(): void {
    this.#breaks?.refresh();
    void this.#browser?.refresh();
  }

  dispose(): void {
    this.#disposed = true;
    this.#serializer.dispose();
    this.#breaks?.dispose();
    this.#browser?.dispose();
  }
}
