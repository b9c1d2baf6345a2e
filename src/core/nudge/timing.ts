import { after, between, instant, millis, type Instant, type Millis } from '../time.ts';
import { waits } from './jobs.ts';
import { MOMENTS, STANDING_MOMENTS, waitFor, type Moment, type Occasion } from './moments.ts';
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

/** An ending counts for a reminder that was due then or soon after, however long the person types on. */
function momentChance({ kind, at }: Moment, dueSince: Instant, maxWait: Millis): Chance {
  const { weight, quiet, lives, keeps } = MOMENTS[kind];
  const lasts = keeps && at + lives >= dueSince ? Number.POSITIVE_INFINITY : at + lives;
  return { occasion: kind, from: Math.max(at, dueSince + waitFor(weight, maxWait)), until: lasts, quiet };
}

/** Everything that could be a good moment for a reminder that is due since then, the best first. */
function chances(state: NudgeState, dueSince: Instant, { maxWait, waiting }: NudgeRules): readonly Chance[] {
  const standing = (occasion: keyof typeof STANDING_MOMENTS, exists = { from: 0, until: Number.POSITIVE_INFINITY }): Chance => {
    const { weight, quiet } = STANDING_MOMENTS[occasion];
    return { occasion, from: Math.max(exists.from, dueSince + waitFor(weight, maxWait)), until: exists.until, quiet };
  };
  return [
    ...[...state.moments]
      .sort((a, b) => MOMENTS[b.kind].weight - MOMENTS[a.kind].weight)
      .map((moment) => momentChance(moment, dueSince, maxWait)),
    ...waits(state.jobs, waiting).map((wait) => standing('waiting', wait)),
    standing('pause'),
    standing('gap'),
  ];
}

/** The gap a forced reminder still looks for: at the very end it shrinks to the least, and then to nothing. */
function forcedGap(overdue: number, { gap, leastGap, forcedWithin, shrinksFor }: NudgeRules): Millis {
  if (overdue >= forcedWithin) return millis(0);
  const share = Math.max(0, overdue - (forcedWithin - shrinksFor)) / shrinksFor;
  return millis(gap - (gap - leastGap) * share);
}

/** What makes this a good enough moment for a reminder that is due since then; undefined when nothing does. */
export function goodMoment(state: NudgeState, dueSince: Instant, now: Instant, rules: NudgeRules): Occasion | undefined {
  if (now < dueSince) return undefined;
  const quiet = quietFor(state, now);
  const good = chances(state, dueSince, rules).find(
    (chance) => now >= chance.from && now <= chance.until && quiet >= chance.quiet,
  );
  if (good) return good.occasion;
  const overdue = between(dueSince, now) - rules.maxWait;
  return overdue >= 0 && quiet >= forcedGap(overdue, rules) ? 'forced' : undefined;
}

/** When `goodMoment` can first be true, if no key is pressed until then and nothing happens. */
export function earliestMoment(state: NudgeState, dueSince: Instant, now: Instant, rules: NudgeRules): Instant {
  const key = lastKey(state) ?? Number.NEGATIVE_INFINITY;
  const times = chances(state, dueSince, rules)
    .map(({ from, until, quiet }) => ({ at: Math.max(now, from, key + quiet), until }))
    .filter(({ at, until }) => at <= until)
    .map(({ at }) => at);
  const forced = forcedAt(key, after(dueSince, rules.maxWait), rules);
  return instant(Math.max(now, Math.min(...times, forced)));
}

/** When the time since the last key meets the gap that shrinks at the end: two straight lines cross. */
function forcedAt(key: number, waitOver: Instant, { gap, leastGap, forcedWithin, shrinksFor }: NudgeRules): number {
  const atLatest = waitOver + forcedWithin;
  const shrinksFrom = atLatest - shrinksFor;
  const slope = (gap - leastGap) / shrinksFor;
  const crossing = Math.ceil((key + gap + slope * shrinksFrom) / (1 + slope));
  return Math.min(atLatest, Math.max(shrinksFrom, crossing));
}

/** Whether the hands have rested for the shortest gap in which anything may be asked. */
export const isIdle = (state: NudgeState, now: Instant, rules: NudgeRules): boolean =>
  quietFor(state, now) >= rules.gap;
