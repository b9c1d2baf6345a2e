import type { SittingView } from '../core/sitting/view.ts';
import { type Millis, millis, seconds } from '../core/time.ts';

const TICK = seconds(30);
const SLOW_TICK = seconds(60);
const SOONEST = seconds(15);
/** Timers may ring a little early: by then the number has moved. */
const SURELY = millis(200);

/** When a window looks by itself again. */
interface Look {
  /** How long it goes without a look at most. */
  readonly interval: Millis;
  readonly delay: Millis;
  readonly isShort: boolean;
}

/**
 * Two wake-ups a minute while the number moves, on its whole and half minutes; one without the focus, on the whole
 * ones. A look that comes shortly before such a moment, as after a break, is followed by a short sleep, once.
 * When quiet turns into away or unknown, all windows look, to show it together. The system is asked then, too:
 * whoever comes back just after it would else leave a moment unseen, and nobody could tell.
 */
export function nextLook({ activity, sinceBreak, turnsIn }: SittingView, focused: boolean, sleptShort: boolean): Look {
  const moves = activity !== 'away' && activity !== 'unknown';
  const interval = moves && focused ? TICK : SLOW_TICK;
  const rest = moves ? interval - (sinceBreak % interval) + SURELY : interval;
  const usual = rest < SOONEST && sleptShort ? rest + interval : rest;
  return { interval, delay: millis(Math.min(usual, (turnsIn ?? Infinity) + SURELY)), isShort: usual < SOONEST };
}
