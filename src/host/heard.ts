import * as vscode from 'vscode';
import { seconds, type Clock } from '../core/time.ts';

/**
 * An editor that is there answers within milliseconds, unless it is very busy. One that is taken for lost by
 * mistake is asked again with the next look, and found. In short waits: a machine that stood still during one
 * has not listened for the others.
 */
const WAITS = 5;
const WAIT = seconds(4);

/**
 * Whether the editor still answers. An extension host whose window is gone runs on for minutes or
 * hours: its last window state stays as it was, and every call waits for ever.
 */
export async function isHeard(clock: Clock): Promise<boolean> {
  const answer = vscode.commands.executeCommand('setContext', 'midback.heard', true).then(() => true, () => false);
  for (let wait = 0; wait < WAITS; wait++) {
    const heard = await within(clock, answer);
    if (heard !== undefined) return heard;
  }
  return false;
}

const within = (clock: Clock, answer: PromiseLike<boolean>): Promise<boolean | undefined> =>
  new Promise((resolve) => {
    const patience = clock.wakeAfter(WAIT, () => resolve(undefined));
    void answer.then((heard) => {
      patience.dispose();
      resolve(heard);
    });
  });
