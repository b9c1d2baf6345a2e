// Runs in the extension host beside Midback and writes down what VS Code tells them both. The folder
// that is open says what else it is: a modal editor, an agent, a webview.
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { watchEditor } from '../../../src/host/signs.ts';
import type { EditorEvents } from '../../../src/platform/editorSigns.ts';
import { actAsAgent } from './agent.ts';
import { editByMode } from './modal.ts';
import { showPage } from './page.ts';

type Told = (string | number)[];

function recordInto(file: string): EditorEvents {
  const note = (...told: Told): void => appendFileSync(file, `${JSON.stringify([Date.now(), ...told])}\n`);
  return {
    selected: (by) => note('selected', by),
    showed: (lines) => note('showed', lines),
    edited: (work) => note('edited', Number(work)),
    switched: () => note('switched'),
    window: (focused, active) => note('window', Number(focused), Number(active)),
  };
}

const ROLES: Readonly<Record<string, (folder: string) => vscode.Disposable>> = {
  modal: editByMode,
  agent: actAsAgent,
  webview: showPage,
};

export function activate(context: vscode.ExtensionContext): void {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (folder === undefined) return;
  const name = path.basename(folder);
  context.subscriptions.push(watchEditor(recordInto(path.join(path.dirname(folder), `${name}.heard`))));
  const role = ROLES[name];
  if (role) context.subscriptions.push(role(folder));
}
