import * as vscode from 'vscode';
import { describeError, parse, type Parser } from '../core/parse.ts';
import { pageHtml } from '../protocol/page.ts';
import type { Log } from './log.ts';

/** One kind of webview: its files, and the messages it may send. */
export interface PanelKind<From> {
  readonly type: string;
  readonly script: string;
  readonly styles: readonly string[];
  readonly parser: Parser<From>;
}

/** What one panel is made with. */
export interface PageParts {
  /** Folder of the package. */
  readonly root: vscode.Uri;
  readonly title: string;
  /** Fresh for each document. */
  readonly nonce: string;
  readonly log: Log;
}

export interface PanelListener<From> {
  message(message: From): void;
  visible(visible: boolean): void;
  closed(): void;
}

/** A webview panel of ours: makes its document, checks what it says, posts it messages. */
export class MessagePanel<From, To> implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #listeners: vscode.Disposable;
  #visible: boolean;

  /** Also takes over a panel that VS Code has brought back after a reload. */
  constructor(panel: vscode.WebviewPanel, kind: PanelKind<From>, page: PageParts, listener: PanelListener<From>) {
    this.#panel = panel;
    this.#visible = panel.visible;
    panel.webview.options = optionsFor(page.root);
    panel.iconPath = vscode.Uri.joinPath(page.root, 'media/icon.png');
    this.#listeners = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => receive(message, kind, listener, page.log)),
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
    panel.webview.html = html(panel.webview, kind, page);
  }

  /** A new panel in front and focused, or `beside` the work with the focus left where it is. */
  static open<From, To>(
    place: 'front' | 'beside',
    kind: PanelKind<From>,
    page: PageParts,
    listener: PanelListener<From>,
  ): MessagePanel<From, To> {
    const column =
      place === 'front' ? vscode.ViewColumn.Active : { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(kind.type, page.title, column, optionsFor(page.root));
    return new MessagePanel<From, To>(panel, kind, page, listener);
  }

  post(message: To): void {
    void this.#panel.webview.postMessage(message);
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#panel.dispose();
  }
}

const optionsFor = (root: vscode.Uri): vscode.WebviewOptions => ({
  enableScripts: true,
  localResourceRoots: [vscode.Uri.joinPath(root, 'dist'), vscode.Uri.joinPath(root, 'media')],
});

function html<From>(webview: vscode.Webview, { script, styles }: PanelKind<From>, { root, title, nonce }: PageParts): string {
  const uri = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
  return pageHtml({
    title,
    lang: vscode.env.language,
    source: webview.cspSource,
    nonce,
    script: uri(script),
    imports: [uri('dist/figure.js')],
    styles: styles.map(uri),
  });
}

function receive<From>(message: unknown, { type, parser }: PanelKind<From>, listener: PanelListener<From>, log: Log): void {
  const parsed = parse(parser, message);
  if (parsed.ok) listener.message(parsed.value);
  else log.warnOnce(`A message from ${type} was refused. ${parsed.errors.map(describeError).join(' ')}`);
}
