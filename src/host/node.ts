import { randomUUID } from 'node:crypto';
import type * as vscode from 'vscode';
import { nodeClock } from '../platform/node/nodeClock.ts';
import { NodeFiles } from '../platform/node/nodeFiles.ts';
import { activateWith, type TestHandle } from './activate.ts';

export { deactivate } from './activate.ts';

/** Entry of the extension in a Node extension host. */
export const activate = (context: vscode.ExtensionContext): TestHandle | undefined =>
  activateWith(context, {
    clock: nodeClock,
    files: (folder) => new NodeFiles(folder.fsPath),
    newId: randomUUID,
  });
