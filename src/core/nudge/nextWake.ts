import type { SittingView } from '../sitting/view.ts';
import { after, instant, type Instant } from '../time.ts';
import { claimableFrom } from './asking.ts';
import { holds } from './holds.ts';
import { waits } from './jobs.ts';
import { ignoredInRow, isOpen } from './memory.ts';
import type { NudgeRules } from './rules.ts';
import { dueAt, earlyFrom, nextDue, satBy } from './schedule.ts';
import type { NudgeState } from './state.ts';
import { earliestMoment, lastKey } from './timing.ts';

/**
 * When something can next change if nothing happens until then. The host sleeps until this moment
 * and then sends a tick. Keys typed meanwhile do not move it: the tick finds out, and the next wake
 * is a gap after the last key. Undefined: only an event can change anything.
 */
export function nextWake(state: NudgeState, view: SittingView, now: Instant, rules: NudgeRules): Instant | undefined {
  const current = { ...state, view };
  return earliest([...ends(current, now, rules), ...steps(current, view, now, rules), ...chances(current, view, now, rules)], now);
}

/**
 * The same for a host that looks again at `look` anyway: undefined when that is soon enough. Until a
 * reminder is due, only a chance to ask is worth a wake-up of its own; all else can wait for the look.
 */
export function wakeBefore(look: Instant, state: NudgeState, view: SittingView, now: Instant, rules: NudgeRules): Instant | undefined {
  const isDue = dueAt(nextDue(state.memory, view, now, rules), view, now) <= now;
  const wakes = isDue ? nextWake(state, view, now, rules) : earliest(chances({ ...state, view }, view, now, rules), now);
  return wakes !== undefined && wakes < look ? wakes : undefined;
}

const earliest = (times: readonly Instant[], now: Instant): Instant | undefined =>
  times.length === 0 ? undefined : instant(Math.min(...times.map((time) => Math.max(time, now))));

/** The ends of what holds reminders back, and of what waits for an answer. */
function ends(state: NudgeState, now: Instant, rules: NudgeRules): readonly Instant[] {
  const { memory, claim } = state;
  const held = holds(state, now, rules).flatMap((hold) => hold.until ?? []);
  const open = memory.turns.filter((turn) => isOpen(turn, now, rules.answerWithin)).map((turn) => after(turn.at, rules.answerWithin));
  return [...held, ...open, ...(claim ? [after(claim.at, rules.retryClaim)] : [])].filter((time) => time > now);
}

const isSitting = ({ activity }: SittingView): boolean => activity === 'sitting' || activity === 'undecided';

/** The next steps in the status bar. */
function steps(state: NudgeState, view: SittingView, now: Instant, rules: NudgeRules): readonly Instant[] {
  if (!isSitting(view)) return [];
  const thresholds = [rules.cueAfter, rules.askAfter].map((threshold) => after(now, threshold - satBy(view, now)));
  return [...thresholds, dueAt(nextDue(state.memory, view, now, rules), view, now)].filter((time) => time > now);
}

/** The next chances to ask. */
function chances(state: NudgeState, view: SittingView, now: Instant, rules: NudgeRules): readonly Instant[] {
  if (!isSitting(view) || rules.loudness === 'statusBar' || holds(state, now, rules).length > 0) return [];
  const dueSince = dueAt(nextDue(state.memory, view, now, rules), view, now);
  if (dueSince <= now) return [nextOffer(state, view, dueSince, now, rules)];
  return [...nextWait(state, view, now, rules), ...nextTooOften(state, now, rules)];
}

function nextOffer(state: NudgeState, view: SittingView, dueSince: Instant, now: Instant, rules: NudgeRules): Instant {
  return instant(Math.max(claimableFrom(state, view, rules), earliestMoment(state, dueSince, now, rules)));
}

/** The first moment at which the hands have rested for the shortest gap. */
const idleFrom = (state: NudgeState, now: Instant, rules: NudgeRules): Instant =>
  after(lastKey(state) ?? after(now, -rules.gap), rules.gap);

/** When a job will have run long enough, the interval is far enough on, and the hands rest. */
function nextWait(state: NudgeState, view: SittingView, now: Instant, rules: NudgeRules): readonly Instant[] {
  const from = earlyFrom(state.memory, view, now, rules);
  if (from === undefined) return [];
  const earliest = Math.max(now, after(now, from - satBy(view, now)), idleFrom(state, now, rules));
  return waits(state.jobs, rules.waiting)
    .filter((wait) => earliest <= wait.until)
    .map((wait) => instant(Math.max(earliest, wait.from)));
}

function nextTooOften(state: NudgeState, now: Instant, rules: NudgeRules): readonly Instant[] {
  const { memory } = state;
  const isWanted = !memory.askedTooOften && ignoredInRow(memory, now, rules.answerWithin) >= rules.ignoredInRow;
  return isWanted ? [idleFrom(state, now, rules)] : [];
}
