import { AgentEdits } from '../core/nudge/agentEdits.ts';
import type { NudgeEvent } from '../core/nudge/state.ts';
import { between, millis, type Clock, type Disposable } from '../core/time.ts';

const AGENT = 'agent';

/** Reports when documents go on changing though nobody types, and when that is over. */
export class AgentWatch implements Disposable {
  readonly #edits = new AgentEdits();
  readonly #clock: Clock;
  readonly #tell: (event: NudgeEvent) => void;
  #look: Disposable | undefined;

  constructor(clock: Clock, tell: (event: NudgeEvent) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** A key of the person. */
  key(): void {
    this.#edits.key(this.#clock.now());
  }

  /** A document of the person's work has changed. */
  edited(): void {
    const now = this.#clock.now();
    if (!this.#edits.edited(now)) return;
    this.#tell({ type: 'jobStarted', id: AGENT, job: 'agent', ran: between(this.#edits.since, now) });
    this.#lookForEnd();
  }

  dispose(): void {
    this.#look?.dispose();
  }

  #lookForEnd(): void {
    const delay = millis(Math.max(0, between(this.#clock.now(), this.#edits.looksAt)));
    this.#look = this.#clock.wakeAfter(delay, () => {
      if (this.#edits.hasEnded(this.#clock.now())) this.#tell({ type: 'jobEnded', id: AGENT });
      else this.#lookForEnd();
    });
  }
}
