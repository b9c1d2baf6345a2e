import * as vscode from 'vscode';
import { describeError, parse } from '../core/parse.ts';
import { fromPanelParser, type FromPanel, type PanelSnapshot, type ToPanel } from '../protocol/breakPanel.ts';
import { pageHtml } from '../protocol/page.ts';
import type { Log } from './log.ts';
import { PANEL_TYPES } from './panelTypes.ts';

const STYLES = ['media/figure.css', 'media/breakPanel.css'];

export interface PanelListener {
  message(message: FromPanel): void;
  visible(visible: boolean): void;
  closed(): void;
}

/** The webview of the break: makes its document, checks what it says, posts it snapshots. */
export class BreakPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #listeners: vscode.Disposable;
  #visible: boolean;

  private constructor(panel: vscode.WebviewPanel, page: PageParts, listener: PanelListener) {
    this.#panel = panel;
    this.#visible = panel.visible;
    panel.webview.options = webviewOptions(page.root);
    panel.iconPath = vscode.Uri.joinPath(page.root, 'media/icon.png');
    this.#listeners = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => receive(message, listener, page.log)),
      panel.onDidChangeViewState(() => {
        if (panel.visible === this.#visible) return;
        this.#visible = panel.visible;
        listener.visible(panel.visible);
      }),
      panel.onDidDispose(() => {
        this.#listeners.dispose();
        listener.closed();
      }),
    );
    panel.webview.html = html(panel.webview, page);
  }

  /** A new panel. By the person: in front and focused. By itself: beside the work, the focus stays where it is. */
  static open(by: 'person' | 'itself', page: PageParts, listener: PanelListener): BreakPanel {
    const place =
      by === 'person'
        ? vscode.ViewColumn.Active
        : { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(PANEL_TYPES.break, page.title, place, webviewOptions(page.root));
    return new BreakPanel(panel, page, listener);
  }

  /** A panel that VS Code has brought back after a reload. */
  static restore(panel: vscode.WebviewPanel, page: PageParts, listener: PanelListener): BreakPanel {
    return new BreakPanel(panel, page, listener);
  }

  get visible(): boolean {
    return this.#visible;
  }

  show(snapshot: PanelSnapshot): void {
    const message: ToPanel = { type: 'snapshot', snapshot };
    void this.#panel.webview.postMessage(message);
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#panel.dispose();
  }
}

export interface PageParts {
  readonly root: vscode.Uri;
  readonly title: string;
  /** Fresh for each document. */
  readonly nonce: string;
  readonly log: Log;
}

const webviewOptions = (root: vscode.Uri): vscode.WebviewOptions => ({
  enableScripts: true,
  localResourceRoots: [vscode.Uri.joinPath(root, 'dist'), vscode.Uri.joinPath(root, 'media')],
});

function html(webview: vscode.Webview, { root, title, nonce }: PageParts): string {
  const uri = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
  return pageHtml({
    title,
    lang: vscode.env.language,
    source: webview.cspSource,
    nonce,
    script: uri('dist/breakPanel.js'),
    styles: STYLES.map(uri),
  });
}

function receive(message: unknown, listener: PanelListener, log: Log): void {
  const parsed = parse(fromPanelParser, message);
  if (parsed.ok) listener.message(parsed.value);
  else log.warnOnce(`A message from the break panel was refused. ${parsed.errors.map(describeError).join(' ')}`);
}
