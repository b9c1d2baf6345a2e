import { type Clock, type Disposable, type Instant, type Millis, after, millis } from '../../src/core/time.ts';

interface Timer {
  readonly due: number;
  readonly run: () => void;
  readonly mayRun: () => boolean;
}

/** Lets everything that waits on promises and on files go on. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The clock as one process sees it. */
export interface ProcessClock extends Clock {
  /** Neither dead nor stopped. */
  readonly runs: boolean;
  /** The process dies: none of its timers run any more. */
  kill(): void;
  /** The process is stopped, as by a debugger; what was due meanwhile runs late, once. */
  stop(): void;
  goOn(): void;
}

/**
 * The clocks of a machine, moved by hand, each on its own. Timers follow the monotonic clock, as in a
 * real event loop: a suspended machine does not run them.
 */
export class SimulatedClock implements Clock {
  #wall: Instant;
  #monotonic = 0;
  #uptime: number | undefined;
  #zone: number;
  readonly #timers = new Set<Timer>();
  /** How many timers have run. */
  wakeUps = 0;

  /** `uptime: false` is a machine, such as a browser, that tells no uptime. */
  constructor(start: Instant, { zone = 0, uptime = true }: { readonly zone?: number; readonly uptime?: boolean } = {}) {
    this.#wall = start;
    this.#zone = zone;
    this.#uptime = uptime ? 100_000 : undefined;
  }

  now(): Instant {
    return this.#wall;
  }

  monotonic(): Millis {
    return millis(this.#monotonic);
  }

  uptime(): Millis | undefined {
    return this.#uptime === undefined ? undefined : millis(this.#uptime);
  }

  zoneOffset(): number {
    return this.#zone;
  }

  /** A process of its own on this machine. */
  process(): ProcessClock {
    let state: 'runs' | 'stopped' | 'dead' = 'runs';
    return {
      get runs() {
        return state === 'runs';
      },
      now: () => this.now(),
      monotonic: () => this.monotonic(),
      uptime: () => this.uptime(),
      zoneOffset: () => this.zoneOffset(),
      wakeAfter: (delay, run) => this.wakeAfter(delay, run, () => state === 'runs'),
      kill: () => (state = 'dead'),
      stop: () => (state = state === 'dead' ? 'dead' : 'stopped'),
      goOn: () => (state = state === 'dead' ? 'dead' : 'runs'),
    };
  }

  wakeAfter(delay: Millis, run: () => void, mayRun = (): boolean => true): Disposable {
    const timer = { due: this.#monotonic + delay, run, mayRun };
    this.#timers.add(timer);
    return { dispose: () => this.#timers.delete(timer) };
  }

  /** Time passes as usual: all clocks move, and timers run when they are due. */
  async pass(length: Millis): Promise<void> {
    const end = this.#monotonic + length;
    for (let timer = this.#nextBefore(end); timer; timer = this.#nextBefore(end)) {
      this.#move(Math.max(0, timer.due - this.#monotonic));
      this.#run(timer);
      await settle();
    }
    this.#move(end - this.#monotonic);
    await settle();
  }

  /** When the next timer will run, by the monotonic clock. */
  get nextDue(): number {
    return this.#nextBefore(Infinity)?.due ?? Infinity;
  }

  /** Time passes in which no timer is due: nothing has to be waited for. */
  skip(length: Millis): void {
    this.#move(length);
  }

  /** The lid is closed: wall clock and uptime move, the monotonic clock and the timers do not. */
  async sleep(length: Millis): Promise<void> {
    this.#wall = after(this.#wall, length);
    if (this.#uptime !== undefined) this.#uptime += length;
    await settle();
  }

  /** The process is stopped: all clocks move, and what was due runs late, once. */
  async hang(length: Millis): Promise<void> {
    this.#move(length);
    await this.pass(millis(0));
  }

  /** Somebody sets the wall clock. */
  step(by: Millis): void {
    this.#wall = after(this.#wall, by);
  }

  /** Somebody travels, or daylight saving time begins. */
  setZone(minutes: number): void {
    this.#zone = minutes;
  }

  #move(length: number): void {
    this.#wall = after(this.#wall, length);
    this.#monotonic += length;
    if (this.#uptime !== undefined) this.#uptime += length;
  }

  #run(timer: Timer): void {
    this.#timers.delete(timer);
    this.wakeUps++;
    timer.run();
  }

  #nextBefore(end: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers)
      if (timer.due <= end && timer.mayRun() && (!next || timer.due < next.due)) next = timer;
    return next;
  }
}
