import { millis, type Millis } from '../core/time.ts';
import type { PanelClock } from '../protocol/breakPanel.ts';

/**
 * The host owns the clock of a routine. Between two snapshots the panel goes on from the last one by its
 * own monotonic time, up to where the host will stop.
 */
export class RunningClock {
  #from: PanelClock = { elapsed: millis(0), running: false, stopsAt: millis(0), offerLeft: millis(0) };
  #setAt = 0;

  /** `now`: `performance.now()` at which the snapshot came. */
  set(from: PanelClock, now: number): void {
    this.#from = from;
    this.#setAt = now;
  }

  get running(): boolean {
    return this.#from.running;
  }

  /** Time of the routine at `now`. */
  elapsed(now: number): Millis {
    const { elapsed, running, stopsAt } = this.#from;
    if (!running) return elapsed;
    // It is the host that says that a step begins which waits: until then the one before lasts.
    return millis(Math.min(elapsed + Math.max(now - this.#setAt, 0), Math.max(stopsAt - 1, elapsed)));
  }

  /** How long "Go on" is still offered. */
  offerLeft(now: number): Millis {
    return millis(Math.max(this.#from.offerLeft - (now - this.#setAt), 0));
  }
}
