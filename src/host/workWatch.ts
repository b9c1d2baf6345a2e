import * as vscode from 'vscode';
import type { JobKind } from '../core/nudge/jobs.ts';
import type { NudgeEvent } from '../core/nudge/state.ts';

type Tell = (event: NudgeEvent) => void;

const groupJob = (task: vscode.Task): JobKind => {
  if (task.group?.id === vscode.TaskGroup.Test.id) return 'test';
  if (task.group?.id === vscode.TaskGroup.Build.id) return 'build';
  return 'task';
};

/** Names what VS Code runs, so that its end is known as the end of what began. */
function jobsOf<Execution extends object>(prefix: string, tell: Tell) {
  const ids = new Map<Execution, string>();
  let count = 0;
  return {
    began(execution: Execution, job: JobKind): void {
      const id = prefix + ++count;
      ids.set(execution, id);
      tell({ type: 'jobStarted', id, job });
    },
    ended(execution: Execution): void {
      const id = ids.get(execution);
      if (id !== undefined) tell({ type: 'jobEnded', id });
      ids.delete(execution);
    },
  };
}

/** Reports tasks from their start to their end. A background task (a watcher) never ends and says nothing. */
function watchTasks(tell: Tell): vscode.Disposable {
  const jobs = jobsOf<vscode.TaskExecution>('task', tell);
  return vscode.Disposable.from(
    vscode.tasks.onDidStartTaskProcess(({ execution }) => {
      if (!execution.task.isBackground) jobs.began(execution, groupJob(execution.task));
    }),
    vscode.tasks.onDidEndTaskProcess(({ execution }) => jobs.ended(execution)),
  );
}

/** Reports what runs in terminals with shell integration. */
function watchTerminals(tell: Tell): vscode.Disposable {
  const jobs = jobsOf<vscode.TerminalShellExecution>('command', tell);
  return vscode.Disposable.from(
    vscode.window.onDidStartTerminalShellExecution(({ execution }) => jobs.began(execution, 'command')),
    vscode.window.onDidEndTerminalShellExecution(({ execution }) => jobs.ended(execution)),
  );
}

/** Reports debug sessions, and while one stands at a breakpoint or steps. */
function watchDebugging(tell: Tell): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.debug.onDidStartDebugSession(({ id }) => tell({ type: 'jobStarted', id: `debug-${id}`, job: 'debug' })),
    vscode.debug.onDidTerminateDebugSession(({ id }) => tell({ type: 'jobEnded', id: `debug-${id}` })),
    vscode.debug.onDidChangeActiveStackItem((item) =>
      tell({ type: 'noGo', reason: 'breakpoint', on: item instanceof vscode.DebugStackFrame }),
    ),
  );
}

/** Reports saves by hand. A file that saves itself after a delay says nothing about the person. */
const watchSaves = (tell: Tell): vscode.Disposable =>
  vscode.workspace.onWillSaveTextDocument(({ reason }) => {
    if (reason === vscode.TextDocumentSaveReason.Manual) tell({ type: 'moment', moment: 'saved' });
  });

/** Reports what happens to the work. Nothing of its content is looked at. */
export function watchWork(tell: Tell): vscode.Disposable {
  return vscode.Disposable.from(
    watchTasks(tell),
    watchTerminals(tell),
    watchDebugging(tell),
    watchSaves(tell),
  );
}
