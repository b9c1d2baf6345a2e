import * as vscode from 'vscode';
import type { RoomName } from './rooms.ts';

/** Gives a room what it imports: the editor's API. */
export type Require = (name: string) => unknown;

/**
 * Loads a room where `require` finds no file, in the web-worker extension host: the host has no other
 * way to load an extension's own entry either than to read its text and to run that.
 */
export async function packageRoom(root: vscode.Uri, room: RoomName, require: Require): Promise<unknown> {
  const at = vscode.Uri.joinPath(root, 'dist', `${room}Room.cjs`);
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(at));
  const module = { exports: {} };
  new Function('module', 'exports', 'require', `${source}\n//# sourceURL=${at.toString()}`)(module, module.exports, require);
  return module.exports;
}
