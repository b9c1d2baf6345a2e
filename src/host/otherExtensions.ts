import type * as vscode from 'vscode';
import type { NudgeEvent } from '../core/nudge/state.ts';
import { watchGit } from './gitWatch.ts';
import { watchLiveShare } from './liveShareWatch.ts';
import type { Log } from './log.ts';

/** Git and Live Share, each watched from when it is found active. */
export class OtherExtensions implements vscode.Disposable {
  readonly #caller: string;
  readonly #tell: (event: NudgeEvent) => void;
  readonly #log: Log;
  #git: vscode.Disposable | undefined;
  #liveShare: vscode.Disposable | undefined;
  #asking = false;

  /** `caller`: the id of this extension. */
  constructor(caller: string, tell: (event: NudgeEvent) => void, log: Log) {
    this.#caller = caller;
    this.#tell = tell;
    this.#log = log;
  }

  look(): void {
    this.#git ??= watchGit(this.#tell);
    if (!this.#liveShare && !this.#asking) void this.#askLiveShare();
  }

  dispose(): void {
    this.#git?.dispose();
    this.#liveShare?.dispose();
  }

  async #askLiveShare(): Promise<void> {
    this.#asking = true;
    try {
      this.#liveShare = await watchLiveShare(this.#caller, this.#tell);
      this.#asking = false;
    } catch (fault) {
      // Not asked again: it is there, and does not answer.
      this.#log.warnOnce(`Live Share did not answer: ${String(fault)}`);
    }
  }
}
