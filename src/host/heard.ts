import * as vscode from 'vscode';
import { seconds, type Clock } from '../core/time.ts';

/** An editor that is there answers within milliseconds. */
const PATIENCE = seconds(2);

/**
 * Whether the editor still answers. An extension host whose window is gone runs on for minutes or
 * hours: its last window state stays as it was, and every call waits for ever.
 */
export async function isHeard(clock: Clock): Promise<boolean> {
  const silence = new Promise<boolean>((resolve) => void clock.wakeAfter(PATIENCE, () => resolve(false)));
  const answer = Promise.resolve(vscode.commands.executeCommand('setContext', 'midback.heard', true));
  return Promise.race([answer.then(() => true, () => false), silence]);
}
