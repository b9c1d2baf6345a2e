import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { IdleTime } from '../platform/doubt.ts';
import { systemIdleTime } from '../platform/node/idleTime.ts';
import { nodeClock } from '../platform/node/nodeClock.ts';
import { NodeFiles } from '../platform/node/nodeFiles.ts';
import { nodePresence } from '../platform/node/nodePresence.ts';
import { shortId } from './shortId.ts';
import { activateWith, type TestHandle } from './activate.ts';

export { deactivate } from './activate.ts';

/** Entry of the extension in a Node extension host. */
export const activate = (context: vscode.ExtensionContext): TestHandle | undefined =>
  activateWith(context, {
    clock: nodeClock,
    files: (folder) => new NodeFiles(folder.fsPath),
    presence: () => nodePresence,
    newId: () => shortId(randomUUID()),
    idleTime: idleTimeHere(context),
  });

/** Only a host on the person's own machine can ask about their keyboard; a remote one would ask a server. */
const idleTimeHere = ({ extension }: vscode.ExtensionContext): IdleTime | undefined =>
  extension.extensionKind === vscode.ExtensionKind.UI ? systemIdleTime(process.platform, process.env) : undefined;
