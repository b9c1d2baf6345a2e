import { type Day, dayOf } from '../core/history/days.ts';
import type { Fact } from '../core/history/fact.ts';
import { daysBefore } from '../core/sitting/fold.ts';
import { type Lease, isAlive } from '../core/sitting/lease.ts';
import type { SittingRules } from '../core/sitting/rules.ts';
import { FOLDED_KINDS } from '../core/sitting/sittingFact.ts';
import { type Instant, after, between, hours } from '../core/time.ts';
import type { Claims } from './claims.ts';
import type { CommonFacts } from './commonFacts.ts';
import type { DayTotals } from './dayTotals.ts';
import type { Files, Log } from './files.ts';
import type * as oldDays from './oldDays.ts';
import type { OwnWindow } from './ownWindow.ts';

export interface HousekeepingParts {
  readonly files: Files;
  readonly claims: Claims;
  readonly common: CommonFacts;
  readonly totals: DayTotals;
  readonly window: OwnWindow;
  readonly log: Log;
  /** Loads what is done about old days: most windows find nothing to do. */
  readonly oldDays: () => Promise<typeof oldDays>;
}

/** A lease this old will not be written again, or will be written anew by a window that wakes up. */
const DEAD_AFTER = hours(1);
/** Today and yesterday are not folded: the view still looks at their facts. */
const FRESH_DAYS = 1;
/** How long a window remembers its own spans. */
const MEMORY = hours(96);

const isDead = (lease: Lease, now: Instant): boolean => !isAlive(lease, now) && between(lease.at, now) >= DEAD_AFTER;

/** What has to be done once a day, by whichever window comes to it. */
export class Housekeeping {
  readonly #parts: HousekeepingParts;
  #done: Day | undefined;

  constructor(parts: HousekeepingParts) {
    this.#parts = parts;
  }

  async daily(today: Day, facts: () => readonly Fact[], rules: SittingRules): Promise<void> {
    if (this.#done === today) return;
    this.#done = today;
    const { common, totals, window, log } = this.#parts;
    const { at } = window.moment;
    const before = daysBefore(today, FRESH_DAYS);
    const isOpen = (day: Day): boolean => day < before && !totals.days.has(day);
    const isToFold = (fact: Fact): boolean => FOLDED_KINDS.has(fact.kind) && isOpen(dayOf(fact.at, fact.zone));
    try {
      const dead = common.leases.filter((lease) => isDead(lease, at));
      if (dead.length > 0 || facts().some(isToFold)) {
        const { takeOver, foldOldDays } = await this.#parts.oldDays();
        await takeOver(dead, this.#parts);
        if (facts().some(isToFold)) await foldOldDays({ today, before, isOpen, facts: facts(), rules }, this.#parts);
      }
      window.facts.forget(after(at, -MEMORY));
    } catch (error) {
      log(`Old days cannot be folded now: ${String(error)}`);
    }
  }
}

/** Where the kept facts of the last weeks are. */
export const keptPaths = (today: Day): readonly string[] => [...new Set([31, 15, 0].map((days) => keptPath(daysBefore(today, days))))];

/** Kept facts of a month, such as `kept/2026-11.jsonl`. */
export const keptPath = (day: Day): string => `kept/${day.slice(0, '2026-11'.length)}.jsonl`;
