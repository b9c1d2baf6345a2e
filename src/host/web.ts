import * as vscode from 'vscode';
import { webClock } from '../platform/web/webClock.ts';
import { WebFiles } from '../platform/web/webFiles.ts';
import { WebPresence } from '../platform/web/webPresence.ts';
import { shortId } from './shortId.ts';
import { begin } from './activate.ts';
import { packageRoom, type Require } from './packageRoom.ts';
import type { RoomName, Rooms } from './rooms.ts';

export { deactivate } from './activate.ts';

declare const require: Require;

/** Entry of the extension in a web worker extension host. */
export function activate(context: vscode.ExtensionContext): void {
  begin(context, {
    clock: webClock,
    files: (folder, windowId) =>
      new WebFiles({
        fs: vscode.workspace.fs,
        at: (path) => vscode.Uri.joinPath(folder, path),
        windowId,
        locks: navigator.locks as never,
        watch: (name, onChange) => watchFolder(vscode.Uri.joinPath(folder, name), onChange),
      }),
    presence: (windowId) => new WebPresence(navigator.locks as never, windowId),
    newId: () => shortId(crypto.randomUUID()),
    rooms: roomsOf(context.extensionUri),
    idleTime: undefined,
  });
}

function roomsOf(root: vscode.Uri): Rooms {
  const room = (name: RoomName) => (): Promise<never> => packageRoom(root, name, require) as Promise<never>;
  return {
    product: room('product'),
    breaks: room('break'),
    card: room('card'),
    commands: room('command'),
    reminders: room('reminder'),
    neighbours: room('neighbour'),
    oldDays: room('oldDays'),
  };
}

/** Other windows replace whole files: a draft comes first, and only then the file. */
function watchFolder(folder: vscode.Uri, onChange: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.json'));
  return vscode.Disposable.from(watcher, watcher.onDidCreate(onChange), watcher.onDidChange(onChange), watcher.onDidDelete(onChange));
}
