import { type Clock, type Disposable, type Instant, type Millis, instant, millis } from '../../core/time.ts';

/** The clocks of a machine as a browser shows them: there is no uptime. */
export const webClock: Clock = {
  now: (): Instant => instant(Date.now()),
  monotonic: (): Millis => millis(performance.now()),
  uptime: (): undefined => undefined,
  zoneOffset: (at: Instant): number => -new Date(at).getTimezoneOffset(),
  wakeAfter(delay: Millis, run: () => void): Disposable {
    const timer = setTimeout(run, delay);
    return { dispose: () => clearTimeout(timer) };
  },
};
