import { type Day, dayOf } from '../core/history/days.ts';
import type { Fact } from '../core/history/fact.ts';
import { toLines } from '../core/history/jsonLines.ts';
import { daysBefore, foldDays, keptFacts } from '../core/sitting/fold.ts';
import { isAlive, leaseFacts } from '../core/sitting/lease.ts';
import type { SittingRules } from '../core/sitting/rules.ts';
import { FOLDED_KINDS } from '../core/sitting/sittingFact.ts';
import { after, between, hours } from '../core/time.ts';
import type { Claims } from './claims.ts';
import type { CommonFacts } from './commonFacts.ts';
import type { DayTotals } from './dayTotals.ts';
import type { Files, Log } from './files.ts';
import type { OwnWindow } from './ownWindow.ts';

export interface HousekeepingParts {
  readonly files: Files;
  readonly claims: Claims;
  readonly common: CommonFacts;
  readonly totals: DayTotals;
  readonly window: OwnWindow;
  readonly log: Log;
}

/** A lease this old will not be written again, or will be written anew by a window that wakes up. */
const DEAD_AFTER = hours(1);
/** Today and yesterday are not folded: the view still looks at their facts. */
const FRESH_DAYS = 1;
/** How long a window remembers its own spans. */
const MEMORY = hours(96);
/** The last folded day keeps its facts, so that a bout over midnight is judged as a whole. */
const SOURCE_DAYS = 1;

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
    try {
      await this.#takeOverDead();
      await this.#foldOldDays(today, facts(), rules);
      this.#parts.window.facts.forget(after(this.#parts.window.moment.at, -MEMORY));
    } catch (error) {
      this.#parts.log(`Old days cannot be folded now: ${String(error)}`);
    }
  }

  /**
   * Writes down what dead windows have left in their leases. Two windows may do it at once: facts
   * keep their ids, so twice is once.
   */
  async #takeOverDead(): Promise<void> {
    const { files, common, window } = this.#parts;
    const { at } = window.moment;
    for (const lease of common.leases) {
      if (isAlive(lease, at) || between(lease.at, at) < DEAD_AFTER) continue;
      if (await window.facts.takeOver(leaseFacts(lease, at), window.moment)) await files.remove(`win/${lease.window}.json`);
    }
  }

  /**
   * Folds old days into totals and moves what else was written in them to the kept facts. Sources go
   * last: whoever breaks off in between loses nothing, because doing it again comes to the same.
   */
  async #foldOldDays(today: Day, facts: readonly Fact[], rules: SittingRules): Promise<void> {
    const { files, claims, common, totals, window } = this.#parts;
    const before = daysBefore(today, FRESH_DAYS);
    const isOpen = (day: Day): boolean => day < before && !totals.days.has(day);
    if (!facts.some((fact) => FOLDED_KINDS.has(fact.kind) && isOpen(dayOf(fact.at, fact.zone)))) return;
    if (!(await claims.claim('fold', today))) return;
    const old = [...foldDays(facts, window.moment.at, rules)].filter(([day]) => isOpen(day));
    const kept = keptFacts(facts).filter((fact) => dayOf(fact.at, fact.zone) < before);
    await totals.add({ days: new Map(old), kept, claims: await claims.sweep(totals.oldClaims) }, today);
    for (const source of common.logsBefore(daysBefore(before, SOURCE_DAYS))) {
      const lines = toLines(keptFacts(source.facts));
      if (lines !== '') await files.append(keptPath(before), lines);
      await (source.unreadable > 0 ? files.setAside(source.path) : files.remove(source.path));
    }
  }
}

/** Where the kept facts of the last weeks are. */
export const keptPaths = (today: Day): readonly string[] => [...new Set([keptPath(daysBefore(today, 31)), keptPath(today)])];

/** Kept facts of a month, such as `kept/2026-11.jsonl`. */
const keptPath = (day: Day): string => `kept/${day.slice(0, '2026-11'.length)}.jsonl`;
