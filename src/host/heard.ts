import * as vscode from 'vscode';
import { seconds, type Clock, type Disposable } from '../core/time.ts';

/**
 * An editor that is there answers within milliseconds, unless it is very busy. One that is taken for lost by
 * mistake is asked again with the next look, and found.
 */
const PATIENCE = seconds(20);

/**
 * Whether the editor still answers. An extension host whose window is gone runs on for minutes or
 * hours: its last window state stays as it was, and every call waits for ever.
 */
export async function isHeard(clock: Clock): Promise<boolean> {
  let patience: Disposable | undefined;
  const silence = new Promise<boolean>((resolve) => (patience = clock.wakeAfter(PATIENCE, () => resolve(false))));
  const answer = Promise.resolve(vscode.commands.executeCommand('setContext', 'midback.heard', true));
  const heard = await Promise.race([answer.then(() => true, () => false), silence]);
  patience?.dispose();
  return heard;
}
