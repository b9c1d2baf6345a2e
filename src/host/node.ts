import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { IdleTime } from '../platform/doubt.ts';
import { nodeClock } from '../platform/node/nodeClock.ts';
import { NodeFiles } from '../platform/node/nodeFiles.ts';
import { nodePresence } from '../platform/node/nodePresence.ts';
import { shortId } from './shortId.ts';
import { activateWith, type TestHandle } from './activate.ts';
import type { Rooms } from './rooms.ts';

export { deactivate } from './activate.ts';

/** The build makes a file of its own out of what is imported only when it is needed. */
const rooms: Rooms = {
  product: () => import('./productRoom.ts'),
  breaks: () => import('./breakRoom.ts'),
  card: () => import('./cardRoom.ts'),
  commands: () => import('./commandRoom.ts'),
  reminders: () => import('./reminderRoom.ts'),
  neighbours: () => import('./neighbourRoom.ts'),
  oldDays: () => import('./oldDaysRoom.ts'),
};

/** Entry of the extension in a Node extension host. */
export const activate = (context: vscode.ExtensionContext): Promise<TestHandle> | undefined =>
  activateWith(context, {
    clock: nodeClock,
    files: (folder) => new NodeFiles(folder.fsPath),
    presence: () => nodePresence,
    newId: () => shortId(randomUUID()),
    rooms,
    idleTime: idleTimeHere(context),
    movableClock: () => import('./movableClock.ts'),
  });

/** Only a host on the person's own machine can ask about their keyboard; a remote one would ask a server. */
function idleTimeHere({ extension }: vscode.ExtensionContext): IdleTime | undefined {
  if (extension.extensionKind !== vscode.ExtensionKind.UI) return undefined;
  let ask: Promise<IdleTime | undefined> | undefined;
  return async () => {
    ask ??= import('../platform/node/idleTime.ts').then(({ systemIdleTime }) => systemIdleTime(process.platform, process.env));
    return (await ask)?.();
  };
}
