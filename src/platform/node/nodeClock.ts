import { uptime } from 'node:os';
import { type Clock, type Disposable, type Instant, type Millis, instant, millis, seconds } from '../../core/time.ts';

/** The clocks of a machine under Node. */
export const nodeClock: Clock = {
  now: (): Instant => instant(Date.now()),
  monotonic: (): Millis => millis(performance.now()),
  uptime: (): Millis => seconds(uptime()),
  zoneOffset: (at: Instant): number => -new Date(at).getTimezoneOffset(),
  wakeAfter(delay: Millis, run: () => void): Disposable {
    const timer = setTimeout(run, delay);
    // A waiting clock alone must not keep a process alive.
    timer.unref();
    return { dispose: () => clearTimeout(timer) };
  },
};
