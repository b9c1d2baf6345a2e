import * as vscode from 'vscode';
import type { NudgeEvent } from '../core/nudge/state.ts';
import { NEIGHBOURS } from './neighbours.ts';

/** The little of the Live Share extension's API that is used here. */
interface LiveShare {
  readonly session: { readonly id: string | null };
  readonly onDidChangeSession: vscode.Event<unknown>;
}
interface LiveShareExports {
  getApi(caller: string): Promise<LiveShare | null>;
}

/** Reports Live Share sessions, when that extension is there and active. It is never activated for this. */
export async function watchLiveShare(caller: string, tell: (event: NudgeEvent) => void): Promise<vscode.Disposable | undefined> {
  const extension = vscode.extensions.getExtension<LiveShareExports>(NEIGHBOURS.liveShare);
  if (!extension?.isActive) return undefined;
  const api = await extension.exports.getApi(caller);
  if (!api) return undefined;
  const report = (): void => tell({ type: 'noGo', reason: 'liveShare', on: api.session.id !== null });
  report();
  return api.onDidChangeSession(report);
}
