import * as vscode from 'vscode';
import { tryOutId } from '../core/routine/tryOut.ts';
import type { SessionEvent, SessionState } from '../core/routine/sessionState.ts';
import type { Disposable } from '../core/time.ts';
import type { Breaks, BreaksParts } from './breaks.ts';
import type { PoseBrowser } from './poseBrowser.ts';
import { PANEL_TYPES } from './panelTypes.ts';

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
