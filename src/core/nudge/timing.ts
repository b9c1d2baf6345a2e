import { after, between, instant, millis, type Instant, type Millis } from '../time.ts';
import { waits } from './jobs.ts';
import type { Moment, Occasion } from './moments.ts';
import { MOMENTS, STANDING_MOMENTS, waitFor, type MomentWorth } from './momentWorth.ts';
import type { NudgeRules } from './rules.ts';
import type { NudgeState } from './state.ts';

/** The last letter this window or any other saw. A sign from before the clock was set back is not believed. */
export function lastKey({ view, keyAt }: NudgeState): Instant | undefined {
  const sign = view?.lastSign;
  const typed = view && sign?.kind === 'typed' && sign.at <= view.at ? sign.at : undefined;
  if (keyAt === undefined || typed === undefined) return keyAt ?? typed;
  return instant(Math.max(keyAt, typed));
}

function quietFor(state: NudgeState, now: Instant): Millis {
  const key = lastKey(state);
  return key === undefined ? millis(Number.POSITIVE_INFINITY) : millis(Math.max(0, between(key, now)));
}

/** A reason to ask, now or later. */
interface Chance {
  readonly occasion: Occasion;
  /** From when to when it can be used, if the hands rest. */
  readonly from: number;
  readonly until: number;
  /** The time without a key that it needs. */
  readonly quiet: Millis;
}

/** A reminder that is due, and how long it may wait. */
interface Waiting {
  readonly dueSince: Instant;
  readonly maxWait: Millis;
}

const ALWAYS = { from: 0, until: Number.POSITIVE_INFINITY };

/** It can be used while it is there, and once the reminder has waited long enough for its weight. */
const chance = (
  occasion: Occasion,
  { weight, quiet }: Pick<MomentWorth, 'weight' | 'quiet'>,
  there: { readonly from: number; readonly until: number },
  { dueSince, maxWait }: Waiting,
): Chance => ({
  occasion,
  from: Math.max(there.from, dueSince + waitFor(weight, maxWait)),
  until: there.until,
  quiet,
});

/** An ending counts for a reminder that was due then or soon after, however long the person types on. */
function momentChance({ kind, at }: Moment, waiting: Waiting): Chance {
  const { lives, keeps } = MOMENTS[kind];
  const stays = keeps && at + lives >= waiting.dueSince;
  return chance(kind, MOMENTS[kind], { from: at, until: stays ? ALWAYS.until : at + lives }, waiting);
}

/** Everything that could be a good moment for a reminder that is due since then, the best first. */
function chances(state: NudgeState, dueSince: Instant, rules: NudgeRules): readonly Chance[] {
  const waiting = { dueSince, maxWait: rules.maxWait };
  const byWeight = [...state.moments].sort((a, b) => MOMENTS[b.kind].weight - MOMENTS[a.kind].weight);
  return [
    ...byWeight.map((moment) => momentChance(moment, waiting)),
    ...waits(state.jobs, rules.waiting).map((wait) => chance('waiting', STANDING_MOMENTS.waiting, wait, waiting)),
    chance('pause', STANDING_MOMENTS.pause, ALWAYS, waiting),
    chance('gap', STANDING_MOMENTS.gap, ALWAYS, waiting),
  ];
}

/** The gap a forced reminder still looks for: it shrinks to the least, and at the very end to nothing. */
function forcedGap(overdue: number, { gap, leastGap, forcedWithin, shrinks }: NudgeRules): number {
  if (overdue >= forcedWithin) return 0;
  const share = (overdue - shrinks.from) / (shrinks.to - shrinks.from);
  return gap - (gap - leastGap) * Math.min(1, Math.max(0, share));
}

/**
 * When the last minute of the wait begins, in which a shorter gap will do. When something has held a
 * reminder back for longer than that, the minute begins where it ends: nothing jumps out at the first
 * key in this window, nor at the very answer to a question.
 */
const lastMinuteFrom = ({ freeSince }: NudgeState, dueSince: Instant, { maxWait }: NudgeRules): Instant =>
  instant(Math.max(after(dueSince, maxWait), freeSince ?? dueSince));

/** What makes this a good enough moment for a reminder that is due since then; undefined when nothing does. */
export function goodMoment(state: NudgeState, dueSince: Instant, now: Instant, rules: NudgeRules): Occasion | undefined {
  if (now < dueSince) return undefined;
  const quiet = quietFor(state, now);
  const good = chances(state, dueSince, rules).find(
    (candidate) => now >= candidate.from && now <= candidate.until && quiet >= candidate.quiet,
  );
  if (good) return good.occasion;
  const overdue = between(lastMinuteFrom(state, dueSince, rules), now);
  return overdue >= 0 && quiet >= forcedGap(overdue, rules) ? 'forced' : undefined;
}

/** When `goodMoment` can first be true, if no key is pressed until then and nothing happens. */
export function earliestMoment(state: NudgeState, dueSince: Instant, now: Instant, rules: NudgeRules): Instant {
  const key = lastKey(state) ?? Number.NEGATIVE_INFINITY;
  const usable = ({ from, quiet }: Chance): number => Math.max(now, from, key + quiet);
  const times = chances(state, dueSince, rules)
    .filter((candidate) => usable(candidate) <= candidate.until)
    .map(usable);
  const forced = forcedAt(key, lastMinuteFrom(state, dueSince, rules), rules);
  return instant(Math.max(now, Math.min(...times, forced)));
}

/** When the time since the last key meets the gap that shrinks: two straight lines cross. */
function forcedAt(key: number, waitOver: Instant, { gap, leastGap, forcedWithin, shrinks }: NudgeRules): number {
  const from = waitOver + shrinks.from;
  const slope = (gap - leastGap) / (shrinks.to - shrinks.from);
  const crossing = Math.ceil((key + gap + slope * from) / (1 + slope));
  const whole = key + gap <= from ? key + gap : crossing;
  return Math.max(waitOver, Math.min(waitOver + forcedWithin, whole, Math.max(waitOver + shrinks.to, key + leastGap)));
}

/** Whether the hands have rested for the shortest gap in which anything may be asked. */
export const isIdle = (state: NudgeState, now: Instant, rules: NudgeRules): boolean =>
  quietFor(state, now) >= rules.gap;
