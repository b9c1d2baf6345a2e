import { describeFault } from '../core/dataFile.ts';
import { tryOutId } from '../core/routine/tryOut.ts';
import type { Say } from '../core/say.ts';
import type { Settings } from '../core/settings.ts';
import type * as vscode from 'vscode';
import { browserWords, fromBrowserParser, type FromBrowser, type ToBrowser } from '../protocol/poseBrowser.ts';
import { figureLook } from './figureLook.ts';
import type { Log } from './log.ts';
import { MessagePanel, type PanelKind } from './messagePanel.ts';
import { PANEL_TYPES } from './panelTypes.ts';
import type { RoutineFiles } from './routineFiles.ts';

const KIND: PanelKind<FromBrowser> = {
  type: PANEL_TYPES.poseBrowser,
  script: 'dist/poseBrowser.js',
  styles: ['media/figure.css', 'media/poseBrowser.css'],
  parser: fromBrowserParser,
};

export interface PoseBrowserParts {
  readonly root: vscode.Uri;
  readonly files: RoutineFiles;
  readonly settings: () => Settings;
  /** Plays a routine: one stretch as a routine of its own. */
  readonly tryOut: (routine: string) => void;
  readonly alive: () => void;
  readonly newId: () => string;
  readonly say: Say;
  readonly log: Log;
}

/** The pose library: one panel at a time, everything in it read from the package. */
export class PoseBrowser implements vscode.Disposable {
  readonly #parts: PoseBrowserParts;
  #panel: MessagePanel<FromBrowser, ToBrowser> | undefined;

  constructor(parts: PoseBrowserParts) {
    this.#parts = parts;
  }

  open(): void {
    if (this.#panel) return this.#panel.reveal();
    const { root, newId, say, log } = this.#parts;
    const page = { root, title: say('Pose library'), nonce: newId().replaceAll('-', ''), log };
    this.#panel = MessagePanel.open<FromBrowser, ToBrowser>('front', KIND, page, {
      message: (message) => this.#message(message),
      visible: () => undefined,
      closed: () => (this.#panel = undefined),
    });
  }

  /** Settings have changed. */
  async refresh(): Promise<void> {
    if (!this.#panel) return;
    const { files, settings, say, log } = this.#parts;
    const { faults, ...content } = await files.everything();
    for (const fault of faults) log.warnOnce(describeFault(fault, say));
    this.#panel?.post({ type: 'library', library: { ...content, ...figureLook(settings()), words: browserWords(say) } });
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #message(message: FromBrowser): void {
    const { alive, log, tryOut } = this.#parts;
    if (message.type !== 'failed') alive();
    switch (message.type) {
      case 'ready':
        this.refresh().catch((fault: unknown) => log.fault('Reading the pose library', fault));
        return;
      case 'try':
        return tryOut(tryOutId(message.stretch));
      case 'alive':
        return;
      case 'failed':
        return log.warnOnce(`The pose library failed: ${message.message}`);
    }
  }
}
