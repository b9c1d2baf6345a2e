import { GRACE, isLimit } from '../../../../src/host/movableClock.ts';

/** How far the clocks of a program stand ahead of the real ones, in milliseconds. */
export interface Offsets {
  /** Of the wall clock, and of the time since the machine was started. */
  readonly wall: number;
  /** Of the monotonic clock and of timers: a sleeping machine leaves it behind. */
  readonly monotonic: number;
}

/** Everything through which a program sees time, under the names that it uses. */
export type Time = Pick<
  typeof globalThis,
  'Date' | 'performance' | 'setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval'
>;

export interface TimeWarp {
  readonly time: Time;
  /** Milliseconds to add to what the machine says of its own uptime. */
  uptimeOffset(): number;
  /** Lets time pass at once. Timers that come due fire in order, each at its own moment. */
  advance(ms: number): Promise<void>;
  /** Puts the machine to sleep for a while: the wall clock moves, no timer comes nearer. */
  sleep(ms: number): void;
}

interface Timer {
  /** When it fires, by the warped monotonic clock. */
  due: number;
  readonly every: number | undefined;
  readonly isLimit: boolean;
  readonly run: () => void;
  real: unknown;
}

/** A time of its own for one program; all other code in the same process keeps the real one. */
export function createTimeWarp(real: Time, start: Offsets): TimeWarp {
  let { wall, monotonic } = start;
  const timers = new Set<Timer>();
  const now = (): number => real.performance.now() + monotonic;

  const disarm = (timer: Timer): void => real.clearTimeout(timer.real as number);
  const arm = (timer: Timer): void => {
    disarm(timer);
    timer.real = real.setTimeout(() => fire(timer), timer.due - now());
  };
  const stop = (timer: Timer): void => {
    disarm(timer);
    timers.delete(timer);
  };
  const fire = (timer: Timer): void => {
    if (timer.every === undefined) stop(timer);
    else {
      timer.due += timer.every;
      arm(timer);
    }
    timer.run();
  };

  const startTimer =
    (repeats: boolean) =>
    (callback: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): TimerHandle => {
      const every = repeats ? Math.max(1, delay) : undefined;
      const timer: Timer = { due: now() + delay, every, isLimit: isLimit(delay), run: () => callback(...args), real: undefined };
      timers.add(timer);
      arm(timer);
      return new TimerHandle(() => stop(timer));
    };
  const clearTimer = (handle: unknown): void => {
    if (handle instanceof TimerHandle) handle.stop();
  };

  /** The work that a timer started, such as writing a file, needs real time. */
  const settle = (realMs = 4): Promise<void> => new Promise((resolve) => void real.setTimeout(resolve, realMs));
  const moveTo = (moment: number): void => {
    const step = Math.max(0, moment - now());
    wall += step;
    monotonic += step;
  };

  const time = {
    Date: movedDate(real.Date, () => wall),
    performance: withOwn(real.performance, { now }),
    setTimeout: startTimer(false),
    setInterval: startTimer(true),
    clearTimeout: clearTimer,
    clearInterval: clearTimer,
  };

  return {
    time: time as unknown as Time,
    uptimeOffset: () => wall,
    sleep: (ms) => void (wall += ms),
    advance: async (ms) => {
      const end = now() + ms;
      for (let next = earliest(timers, end); next; next = earliest(timers, end)) {
        if (next.isLimit) await settle(GRACE);
        if (!timers.has(next)) continue;
        moveTo(next.due);
        fire(next);
        await settle();
      }
      moveTo(end);
      timers.forEach(arm);
      await settle();
    },
  };
}

/** What `setTimeout` returns in Node; a program in a browser only hands it back. */
class TimerHandle {
  readonly stop: () => void;
  constructor(stop: () => void) {
    this.stop = stop;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

function earliest(timers: ReadonlySet<Timer>, end: number): Timer | undefined {
  let first: Timer | undefined;
  for (const timer of timers) if (timer.due <= end && (!first || timer.due < first.due)) first = timer;
  return first;
}

function movedDate(real: DateConstructor, offset: () => number): DateConstructor {
  const now = (): number => real.now() + offset();
  return new Proxy(real, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}

/** `target` with some members replaced; its other methods still see their own `this`. */
export function withOwn<T extends object>(target: T, own: Partial<T>): T {
  return new Proxy(target, {
    get: (_, key) => {
      const value: unknown = key in own ? own[key as keyof T] : target[key as keyof T];
      return typeof value === 'function' && !(key in own) ? value.bind(target) : value;
    },
  });
}
