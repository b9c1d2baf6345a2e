import type { Instant } from '../time.ts';
import type { NudgeRules } from './rules.ts';
import { dueAt, earlyFrom, nextDue, satBy } from './schedule.ts';
import type { NudgeState } from './state.ts';

/**
 * Whether nothing can be asked yet and nothing that was asked is open: the policy would change nothing
 * and say nothing, so a host can do without it until then.
 */
export function isCalm({ memory, view, claim, holding, lost, freeSince }: NudgeState, now: Instant, rules: NudgeRules): boolean {
  if (!view) return true;
  if (claim || holding || lost || freeSince !== undefined) return false;
  const last = memory.turns.at(-1);
  if (last?.offer && (!last.answer || last.offer.timing === 'early')) return false;
  const early = earlyFrom(memory, view, now, rules);
  return dueAt(nextDue(memory, view, now, rules), view, now) > now && (early === undefined || satBy(view, now) < early);
}
