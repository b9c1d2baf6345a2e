import * as vscode from 'vscode';

const STEPS: Readonly<Record<string, readonly [line: number, character: number]>> = { h: [0, -1], j: [1, 0], k: [-1, 0], l: [0, 1] };

/**
 * The least of a modal editor: it takes every letter and moves the cursor itself, so that VS Code
 * sees a program at work. `i` begins to insert, `;` ends it.
 */
export function editByMode(): vscode.Disposable {
  let inserts = false;
  return vscode.commands.registerCommand('type', async ({ text }: { readonly text: string }) => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    if (inserts && text !== ';') {
      await editor.edit((edit) => edit.insert(editor.selection.active, text));
      return;
    }
    inserts = text === 'i';
    const [lines, characters] = STEPS[text] ?? [0, 0];
    const { line, character } = editor.selection.active;
    const to = new vscode.Position(Math.max(0, line + lines), Math.max(0, character + characters));
    editor.selection = new vscode.Selection(to, to);
    editor.revealRange(editor.selection);
  });
}
