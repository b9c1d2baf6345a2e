import type { SittingRules } from '../core/sitting/rules.ts';
import { areApart, joiningSkew } from '../core/sitting/steadyTime.ts';
import { after, minutes } from '../core/time.ts';
import type { CommonFacts } from './commonFacts.ts';
import type { OwnWindow } from './ownWindow.ts';

/** Windows that slept with the machine look at their clocks within a minute of its waking, and write what they see. */
const NEW = minutes(3);

/**
 * Puts a new window on the timeline of the others. Right after a sleep, or after the clock was set,
 * they may not have looked yet: what the new window finds is old. So what comes back is to be called
 * whenever others have written: the new window looks again while it is new, and goes with the others
 * once; they never go with it. True when that has happened.
 */
export function join(window: OwnWindow, common: CommonFacts, { awayAfter }: SittingRules): () => boolean {
  const { at, skew } = window.moment;
  const wall = after(at, -skew);
  const found = common.foundTime(wall);
  if (found) window.goWith(joiningSkew(wall, found, awayAfter));
  const { leases } = common;
  const begun = window.moment;
  let isNew = true;
  return () => {
    if (!isNew) return false;
    window.look();
    const { at, skew } = window.moment;
    isNew = at - begun.at <= NEW && !areApart(skew, begun.skew);
    const other = isNew && common.leases.find((lease) => !leases.includes(lease) && areApart(lease.skew, skew));
    if (!other) return false;
    window.goWith(other.skew);
    isNew = false;
    return true;
  };
}
