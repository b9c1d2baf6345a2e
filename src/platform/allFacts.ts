import { addFacts, mergeFacts, type Fact } from '../core/history/fact.ts';
import { after, hours, type Instant } from '../core/time.ts';
import type { CommonFacts } from './commonFacts.ts';
import type { DayTotals } from './dayTotals.ts';
import type { OwnWindow } from './ownWindow.ts';

/** Facts that change no more, and of what they were merged. */
interface Settled {
  readonly sources: readonly (readonly Fact[] | undefined)[];
  readonly all: readonly Fact[];
  readonly recent: readonly Fact[];
}

/** What a view looks back on: a sitting bout is never as long. */
const HORIZON = hours(48);

/** All facts that this window knows of, its own and those of all others, merged anew only when some have come. */
export class AllFacts {
  readonly #window: OwnWindow;
  readonly #common: CommonFacts;
  readonly #totals: DayTotals;
  #merged: Settled = { sources: [undefined], all: [], recent: [] };

  constructor(window: OwnWindow, common: CommonFacts, totals: DayTotals) {
    this.#window = window;
    this.#common = common;
    this.#totals = totals;
  }

  get all(): readonly Fact[] {
    return addFacts(this.settled.all, this.#growing);
  }

  /** The facts that a view looks back on. */
  get recent(): readonly Fact[] {
    return addFacts(this.settled.recent, this.#growing);
  }

  /** Facts that change no more; the same object as long as no others have come. */
  get settled(): Settled {
    const sources = [this.#common.logged, this.#window.facts.ended, this.#totals.firsts];
    if (this.#merged.sources.some((source, index) => source !== sources[index])) {
      const all = mergeFacts(...sources);
      const from = after(this.#window.moment.at, -HORIZON);
      this.#merged = { sources, all, recent: all.filter((fact) => fact.at >= from) };
    }
    return this.#merged;
  }

  /** When Midback was first used. */
  get firstMoment(): Instant {
    const firstDay = this.#totals.days.keys().next().value;
    if (firstDay !== undefined) return Date.parse(firstDay) as Instant;
    const { facts, witness, moment } = this.#window;
    return this.#common.logged[0]?.at ?? facts.ended[0]?.at ?? witness.open.run?.from ?? moment.at;
  }

  get #growing(): readonly Fact[] {
    const { at, zone } = this.#window.moment;
    return [...this.#common.growing(at), ...this.#window.facts.open(zone)];
  }
}
