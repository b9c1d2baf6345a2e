import * as vscode from 'vscode';

/** Where the person was working before the break. */
export class PlaceToReturn {
  readonly #uri: vscode.Uri;
  readonly #selection: vscode.Selection;
  readonly #column: vscode.ViewColumn | undefined;

  private constructor(editor: vscode.TextEditor) {
    this.#uri = editor.document.uri;
    this.#selection = editor.selection;
    this.#column = editor.viewColumn;
  }

  /** The active text editor as it is now, if there is one. */
  static now(): PlaceToReturn | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && new PlaceToReturn(editor);
  }

  /** `parser.ts:212` */
  get label(): string {
    const name = this.#uri.path.slice(this.#uri.path.lastIndexOf('/') + 1);
    return `${name}:${this.#selection.active.line + 1}`;
  }

  /** Shows the editor, the file and the cursor again. A file that is gone meanwhile is let be. */
  async show(): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.#uri);
    await vscode.window.showTextDocument(document, {
      selection: this.#selection,
      ...(this.#column === undefined ? {} : { viewColumn: this.#column }),
    });
  }
}
