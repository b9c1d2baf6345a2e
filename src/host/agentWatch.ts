import * as vscode from 'vscode';
import { AgentEdits } from '../core/nudge/agentEdits.ts';
import type { NudgeEvent } from '../core/nudge/state.ts';
import { between, millis, type Clock, type Disposable } from '../core/time.ts';

const AGENT = 'agent';

/** Documents of the person's work. Output, logs and the like change all the time. */
const WORK = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-notebook-cell']);

/** Reports when documents go on changing though nobody types, and when that is over. */
export class AgentWatch implements Disposable {
  readonly #edits = new AgentEdits();
  readonly #clock: Clock;
  readonly #tell: (event: NudgeEvent) => void;
  readonly #listener: vscode.Disposable;
  #look: Disposable | undefined;

  constructor(clock: Clock, tell: (event: NudgeEvent) => void) {
    this.#clock = clock;
    this.#tell = tell;
    this.#listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && WORK.has(document.uri.scheme)) this.#edited();
    });
  }

  /** A key of the person. */
  key(): void {
    this.#edits.key(this.#clock.now());
  }

  dispose(): void {
    this.#listener.dispose();
    this.#look?.dispose();
  }

  #edited(): void {
    if (!this.#edits.edited(this.#clock.now())) return;
    this.#tell({ type: 'jobStarted', id: AGENT, job: 'agent' });
    this.#lookForEnd();
  }

  #lookForEnd(): void {
    const delay = millis(Math.max(0, between(this.#clock.now(), this.#edits.looksAt)));
    this.#look = this.#clock.wakeAfter(delay, () => {
      if (this.#edits.hasEnded(this.#clock.now())) this.#tell({ type: 'jobEnded', id: AGENT });
      else this.#lookForEnd();
    });
  }
}
