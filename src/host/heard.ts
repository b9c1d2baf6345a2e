import * as vscode from 'vscode';
import { seconds, type Clock } from '../core/time.ts';

/** An editor that is there answers within milliseconds. */
const PATIENCE = seconds(2);

/**
 * Whether the editor still answers. An extension host whose window is gone runs on for minutes or
 * hours: its last window state stays as it was, and every call waits for ever.
 */
export function isHeard(clock: Clock): Promise<boolean> {
  return new Promise((resolve) => {
    const silence = clock.wakeAfter(PATIENCE, () => resolve(false));
    vscode.commands.executeCommand('setContext', 'midback.heard', true).then(
      () => {
        silence.dispose();
        resolve(true);
      },
      () => resolve(false),
    );
  });
}
