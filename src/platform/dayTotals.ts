import type { Day } from '../core/history/days.ts';
import { type Guard, hasFields, isListOf, isNumber, isText, isWhole } from '../core/guard.ts';
import { type Fact, byTime, isFact } from '../core/history/fact.ts';
import { FATES, readVersioned } from '../core/history/versioned.ts';
import { type StoredTotals, mergeDays, restoreTotals } from '../core/sitting/fold.ts';
import type { Totals } from '../core/sitting/view.ts';
import type { Files, Log } from './files.ts';

const isSeconds = isNumber(0, 1e6);
const isTotals: Guard<StoredTotals> = (value): value is StoredTotals =>
  Array.isArray(value) && value.length === 6 && value.slice(0, 5).every(isSeconds) && isWhole(0, 1e4)(value[5]);
const isStoredDay: Guard<readonly [Day, StoredTotals]> = (value): value is readonly [Day, StoredTotals] =>
  Array.isArray(value) && value.length === 2 && /^\d{4}-\d\d-\d\d$/.test(value[0]) && isTotals(value[1]);
const MANY = 100_000;
const isStoredFile = hasFields({
  v: isWhole(1, 1),
  days: isListOf(isStoredDay, MANY),
  firsts: isListOf(isFact, MANY),
  claims: isListOf(isText(400), MANY),
});

/** All that is known of folded days. */
export interface Known {
  readonly days: ReadonlyMap<Day, Totals>;
  readonly firsts: readonly Fact[];
  readonly claims: readonly string[];
}

/** What is left of days whose facts have been folded: one file, written anew when a day is added. */
export class DayTotals {
  readonly #files: Files;
  readonly #log: Log;
  #known: Known = { days: new Map(), firsts: [], claims: [] };

  constructor(files: Files, log: Log) {
    this.#files = files;
    this.#log = log;
  }

  get days(): ReadonlyMap<Day, Totals> {
    return this.#known.days;
  }

  /** The first fact of every kind, so that nothing that happens once is ever forgotten. */
  get firsts(): readonly Fact[] {
    return this.#known.firsts;
  }

  /** Claims that were there when the last day was folded. They are old now. */
  get oldClaims(): readonly string[] {
    return this.#known.claims;
  }

  async read(): Promise<void> {
    const paths = await totalsPaths(this.#files).catch(() => []);
    for (const path of paths) await this.#readOne(path).catch((error: unknown) => this.#log(`${path} cannot be read: ${String(error)}`));
  }

  /** More is known: days have been folded. */
  renew(known: Known): void {
    this.#known = known;
  }

  async #readOne(path: string): Promise<void> {
    const content = await this.#files.read(path);
    if (content === undefined) return;
    const stored = readVersioned(content, isStoredFile);
    if (typeof stored === 'string') {
      this.#log(`${path} ${FATES[stored]}.`);
      return stored === 'damaged' ? this.#files.setAside(path) : undefined;
    }
    const days = new Map(stored.days.map(([day, totals]) => [day, restoreTotals(totals)]));
    const firsts = firstOfEachKind([...this.firsts, ...stored.firsts]);
    this.renew({ days: mergeDays(this.days, days), firsts, claims: stored.claims });
  }
}

/** Where the files of totals are, the oldest first. */
export async function totalsPaths(files: Files): Promise<readonly string[]> {
  const names = await files.list('days');
  return names.filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name)).sort().map((name) => `days/${name}`);
}

export function firstOfEachKind(facts: readonly Fact[]): readonly Fact[] {
  const firsts = new Map<string, Fact>();
  for (const fact of [...facts].sort(byTime)) if (!firsts.has(fact.kind)) firsts.set(fact.kind, fact);
  return [...firsts.values()];
}
