import * as vscode from 'vscode';
import type { NudgeEvent } from '../core/nudge/state.ts';
import { NEIGHBOURS } from './neighbours.ts';

interface GitHead {
  /** The branch. */
  readonly name?: string;
  readonly commit?: string;
  /** Commits that the branch of the remote does not have. */
  readonly ahead?: number;
  /** That branch; undefined while there is none. */
  readonly upstream?: unknown;
}
/** The little of the built-in Git extension's API (version 1) that is used here. */
interface GitRepository {
  readonly state: { readonly HEAD: GitHead | undefined; readonly onDidChange: vscode.Event<void> };
  readonly onDidCommit?: vscode.Event<void>;
}
interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
}
interface GitExports {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

const isThere = ({ upstream, ahead }: GitHead): boolean => upstream !== undefined && !ahead;

/** The same commit of the same branch, which is on the remote only now, was pushed. */
const isPushed = (before: GitHead, now: GitHead): boolean =>
  before.name === now.name && before.commit === now.commit && !isThere(before) && isThere(now);

function watchPush(repository: GitRepository, pushed: () => void): vscode.Disposable {
  let before = { ...repository.state.HEAD };
  return repository.state.onDidChange(() => {
    const now = { ...repository.state.HEAD };
    if (isPushed(before, now)) pushed();
    before = now;
  });
}

/**
 * Reports commits and pushes when the Git extension is active in the same extension host. It is never
 * activated for this, and no file of a repository is watched.
 */
export function watchGit(tell: (event: NudgeEvent) => void): vscode.Disposable | undefined {
  const store: vscode.Disposable[] = [];
  const extension = vscode.extensions.getExtension<GitExports>(NEIGHBOURS.git);
  if (!extension?.isActive || !extension.exports.enabled) return undefined;
  const api = extension.exports.getAPI(1);
  const watch = (repository: GitRepository): void => {
    if (repository.onDidCommit) store.push(repository.onDidCommit(() => tell({ type: 'moment', moment: 'committed' })));
    store.push(watchPush(repository, () => tell({ type: 'moment', moment: 'pushed' })));
  };
  api.repositories.forEach(watch);
  store.push(api.onDidOpenRepository(watch));
  return new vscode.Disposable(() => vscode.Disposable.from(...store).dispose());
}
