import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { IdleTime } from '../platform/doubt.ts';
import { nodeClock } from '../platform/node/nodeClock.ts';
import { NodeFiles } from '../platform/node/nodeFiles.ts';
import { nodePresence } from '../platform/node/nodePresence.ts';
import { shortId } from './shortId.ts';
import { begin } from './activate.ts';
import type { Midback } from './midback.ts';
import type { MovableClock } from './movableClock.ts';
import type { Platform } from './platform.ts';
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

/** What tests inside the editor get to hold of; nobody else gets anything. */
export interface TestHandle {
  /** The product that runs in this window. */
  open(): Promise<Midback>;
  readonly clock: MovableClock;
}

/** Entry of the extension in a Node extension host. */
export function activate(context: vscode.ExtensionContext): Promise<TestHandle> | undefined {
  const platform: Platform = {
    clock: nodeClock,
    files: (folder) => new NodeFiles(folder.fsPath),
    presence: () => nodePresence,
    newId: () => shortId(randomUUID()),
    rooms,
    idleTime: idleTimeHere(context),
  };
  if (context.extensionMode === vscode.ExtensionMode.Test) return activateInTest(context, platform);
  begin(context, platform);
  return undefined;
}

/** With a clock that tests move, over the machine's own. It is not in the package. */
async function activateInTest(context: vscode.ExtensionContext, platform: Platform): Promise<TestHandle> {
  const { MovableClock } = await import('./movableClock.ts');
  const clock = new MovableClock(platform.clock);
  const door = begin(context, { ...platform, clock });
  return { open: () => door.open(), clock };
}

/** Only a host on the person's own machine can ask about their keyboard; a remote one would ask a server. */
function idleTimeHere({ extension }: vscode.ExtensionContext): IdleTime | undefined {
  if (extension.extensionKind !== vscode.ExtensionKind.UI) return undefined;
  let ask: Promise<IdleTime | undefined> | undefined;
  return async () => {
    ask ??= import('../platform/node/idleTime.ts').then(({ systemIdleTime }) => systemIdleTime(process.platform, process.env));
    return (await ask)?.();
  };
}
