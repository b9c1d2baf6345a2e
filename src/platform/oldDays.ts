import { type Day, dayOf } from '../core/history/days.ts';
import type { Fact } from '../core/history/fact.ts';
import { toLines } from '../core/history/jsonLines.ts';
import { daysBefore, foldDays, keptFacts, mergeDays, storeTotals } from '../core/sitting/fold.ts';
import { type Lease, leaseFacts } from '../core/sitting/lease.ts';
import type { SittingRules } from '../core/sitting/rules.ts';
import type { Totals } from '../core/sitting/view.ts';
import type { Instant } from '../core/time.ts';
import { type DayTotals, firstOfEachKind, totalsPaths } from './dayTotals.ts';
import type { Files } from './files.ts';
import { type HousekeepingParts, keptPath } from './housekeeping.ts';

/** The last folded day keeps its facts, so that a bout over midnight is judged as a whole. */
const SOURCE_DAYS = 1;
/** How many files of totals are left: the last one and the one before, in case it is damaged. */
const GENERATIONS = 2;

/**
 * Writes down what dead windows have left in their leases. Two windows may do it at once: facts
 * keep their ids, so twice is once.
 */
export async function takeOver(dead: readonly Lease[], { files, window }: HousekeepingParts): Promise<void> {
  const { at } = window.moment;
  for (const lease of dead)
    if (await window.facts.takeOver(leaseFacts(lease, at), window.moment)) await files.remove(`win/${lease.window}.json`);
}

export interface OldDays {
  readonly today: Day;
  /** Days before this one are old. */
  readonly before: Day;
  /** Whether a day is old and not folded yet. */
  isOpen(day: Day): boolean;
  readonly facts: readonly Fact[];
  readonly rules: SittingRules;
}

/**
 * Folds old days into totals and moves what else was written in them to the kept facts. Sources go
 * last: whoever breaks off in between loses nothing, because doing it again comes to the same.
 */
export async function foldOldDays({ today, before, isOpen, facts, rules }: OldDays, parts: HousekeepingParts): Promise<void> {
  const { files, claims, common, totals, window } = parts;
  if (!(await claims.claim('fold', today))) return;
  const old = [...foldDays(facts, window.moment.at, rules)].filter(([day]) => isOpen(day));
  const kept = keptFacts(facts).filter((fact) => dayOf(fact.at, fact.zone) < before);
  await addTotals({ days: new Map(old), kept, claims: await sweepClaims(files, totals.oldClaims) }, totals, today, files);
  for (const source of common.logsBefore(daysBefore(before, SOURCE_DAYS))) {
    const lines = toLines(keptFacts(source.facts));
    if (lines !== '') await files.append(keptPath(before), lines);
    await (source.unreadable > 0 ? files.setAside(source.path) : files.remove(source.path));
  }
}

/** What each day up to a moment held. A day that was folded stays as it was then. */
export function daysUpTo(at: Instant, facts: readonly Fact[], totals: DayTotals, rules: SittingRules): ReadonlyMap<Day, Totals> {
  return new Map([...foldDays(facts, at, rules), ...totals.days].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** Removes old claims and names those that are left. */
async function sweepClaims(files: Files, old: readonly string[]): Promise<readonly string[]> {
  const gone = new Set(old);
  for (const name of gone) await files.remove(`claim/${name}`);
  return (await files.list('claim')).filter((name) => !gone.has(name));
}

/** What is told about old days when they are folded. */
interface Folded {
  readonly days: ReadonlyMap<Day, Totals>;
  /** Facts that are no longer read at every start. */
  readonly kept: readonly Fact[];
  readonly claims: readonly string[];
}

/** Writes all totals under today's name. Files of earlier days go once the new one is there. */
async function addTotals({ days, kept, claims }: Folded, totals: DayTotals, today: Day, files: Files): Promise<void> {
  const all = { days: mergeDays(days, totals.days), firsts: firstOfEachKind([...totals.firsts, ...kept]), claims };
  const stored = [...all.days].map(([day, one]) => [day, storeTotals(one)]);
  await files.replace(`days/${today}.json`, JSON.stringify({ v: 1, days: stored, firsts: all.firsts, claims }));
  totals.renew(all);
  for (const old of (await totalsPaths(files)).slice(0, -GENERATIONS)) await files.remove(old);
}
