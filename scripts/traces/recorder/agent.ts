import * as vscode from 'vscode';
import path from 'node:path';

const FILES = ['parser.ts', 'lexer.ts', 'notes.md'];
const LINES = 240;

/** Edits files and shows what it edits, every few seconds, as an agent does. */
export function actAsAgent(folder: string): vscode.Disposable {
  const output = vscode.window.createOutputChannel('Agent');
  let step = 0;
  const timer = setInterval(() => void work().catch((fault: unknown) => output.appendLine(String(fault))), 2_500);

  async function work(): Promise<void> {
    step++;
    const file = FILES[Math.floor(step / 9) % FILES.length]!;
    const line = (step * 37) % LINES;
    const document = await vscode.workspace.openTextDocument(path.join(folder, file));
    if (step % 3 === 0) {
      const editor = await vscode.window.showTextDocument(document, { preserveFocus: step % 2 === 0 });
      editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.InCenter);
      editor.selection = new vscode.Selection(line, 0, line, 4);
    }
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(line, 0), step % 2 === 0 ? `// step ${step}\n` : `// ${step} `);
    await vscode.workspace.applyEdit(edit);
    if (step % 5 === 0) await document.save();
    output.appendLine(`step ${step}`);
  }
  return { dispose: () => (clearInterval(timer), output.dispose()) };
}
