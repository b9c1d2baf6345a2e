import { after, between, instant, millis, type Instant, type Millis } from '../time.ts';
import { waitedFor } from './jobs.ts';
import { MOMENTS, STANDING_MOMENTS, bar, isAlive, waitFor, type Occasion } from './moments.ts';
import type { NudgeRules } from './rules.ts';
import type { NudgeState } from './state.ts';

/** The last letter this window or any other saw. */
export function lastKey(state: NudgeState): Instant | undefined {
  const sign = state.view?.lastSign;
  const typed = sign?.kind === 'typed' ? sign.at : undefined;
  if (state.keyAt === undefined || typed === undefined) return state.keyAt ?? typed;
  return instant(Math.max(state.keyAt, typed));
}

function quietSince(state: NudgeState, now: Instant): Millis {
  const key = lastKey(state);
  return key === undefined ? millis(Number.POSITIVE_INFINITY) : millis(Math.max(0, between(key, now)));
}

/** A reason to ask now, or later: what it weighs, and how much quiet it needs. */
interface Chance {
  readonly occasion: Occasion;
  readonly weight: number;
  readonly quiet: Millis;
}

/** Everything that could be a good moment, the best first. */
function chances(state: NudgeState, waited: Millis, now: Instant, rules: NudgeRules): readonly Chance[] {
  const happened = state.moments
    .filter((moment) => isAlive(moment, waited, now))
    .map(({ kind }): Chance => ({ occasion: kind, ...MOMENTS[kind] }));
  const standing: Chance[] = [
    ...(waitedFor(state.jobs, now, rules.waiting) ? [{ occasion: 'waiting' as const, ...STANDING_MOMENTS.waiting }] : []),
    { occasion: 'pause', ...STANDING_MOMENTS.pause },
    { occasion: 'gap', ...STANDING_MOMENTS.gap },
  ];
  return [...happened, ...standing].sort((a, b) => b.weight - a.weight);
}

/** The gap a forced reminder still looks for: it shrinks to the least, and at the end to nothing. */
function forcedGap(overdue: Millis, rules: NudgeRules): Millis {
  if (overdue >= rules.forcedWithin) return millis(0);
  const share = Math.max(0, overdue) / rules.forcedWithin;
  return millis(rules.gap - (rules.gap - rules.leastGap) * share);
}

/** What makes this a good enough moment for a reminder that has waited so long; undefined when nothing does. */
export function goodMoment(state: NudgeState, waited: Millis, now: Instant, rules: NudgeRules): Occasion | undefined {
  if (waited < 0) return undefined;
  const quiet = quietSince(state, now);
  const needed = bar(waited, rules.maxWait);
  const good = chances(state, waited, now, rules).find((chance) => chance.weight >= needed && quiet >= chance.quiet);
  if (good) return good.occasion;
  return waited >= rules.maxWait && quiet >= forcedGap(millis(waited - rules.maxWait), rules) ? 'forced' : undefined;
}

/** When `goodMoment` can first be true, if no key is pressed until then and nothing happens. */
export function earliestMoment(state: NudgeState, waited: Millis, now: Instant, rules: NudgeRules): Instant {
  const dueSince = after(now, -waited);
  const key = lastKey(state);
  const quietAt = (quiet: Millis): Instant => (key === undefined ? now : after(key, quiet));
  const candidates = chances(state, waited, now, rules).map(({ weight, quiet }) =>
    Math.max(after(dueSince, waitFor(weight, rules.maxWait)), quietAt(quiet)),
  );
  const atLatest = after(dueSince, rules.maxWait + rules.forcedWithin);
  return instant(Math.max(now, Math.min(...candidates, atLatest)));
}

/** How long a pause in typing must be while something runs, before a stretch is offered early. */
export function isIdle(state: NudgeState, now: Instant, rules: NudgeRules): boolean {
  return quietSince(state, now) >= rules.gap;
}
