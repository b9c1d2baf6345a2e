import type { Item } from '../../core/figure/displayList.ts';
import { around, type Prepared } from './prepared.ts';
import type { AnyContext, Aside, Sheet } from './sheet.ts';

/** An item counts as standing when it was the same in so many pictures. */
const STANDS = 12;
/** Fewer neighbours than this are painted as fast one by one. */
const FEWEST = 4;

/** Neighbouring items that stand still, painted once. */
interface Group {
  readonly items: readonly Item[];
  readonly picture: Aside;
}

type Entry = readonly [Item, Prepared];

/** What does not move while something else does: chair and floor, and legs that only carry. Painted aside once, and copied from there. */
export class Standing {
  readonly #sheet: Sheet;
  #groups = new Map<Item, Group>();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  forget(): void {
    this.#groups.clear();
  }

  /** A picture as single items and groups of them, in turn; `paint` paints items of a new group aside. */
  grouped(picture: readonly Entry[], paint: (context: AnyContext, entries: readonly Entry[]) => void): readonly (Entry | Aside)[] {
    const groups = new Map<Item, Group>();
    const found: (Entry | Aside)[] = [];
    for (let i = 0; i < picture.length; ) {
      const first = picture[i] as Entry;
      const group = this.#known(picture, i) ?? this.#made(picture, i, paint);
      if (group) groups.set(first[0], group);
      found.push(group?.picture ?? first);
      i += group?.items.length ?? 1;
    }
    this.#groups = groups;
    return found;
  }

  #known(picture: readonly Entry[], at: number): Group | undefined {
    const group = this.#groups.get((picture[at] as Entry)[0]);
    return group?.items.every((item, i) => picture[at + i]?.[0] === item) ? group : undefined;
  }

  #made(picture: readonly Entry[], from: number, paint: (context: AnyContext, entries: readonly Entry[]) => void): Group | undefined {
    let to = from;
    while (to < picture.length && (picture[to] as Entry)[1].pictures >= STANDS && !this.#groups.has((picture[to] as Entry)[0])) to++;
    if (to - from < FEWEST) return undefined;
    const entries = picture.slice(from, to);
    const box = around(entries.map(([, prepared]) => prepared.box));
    return { items: entries.map(([item]) => item), picture: this.#sheet.aside(box, (context) => paint(context, entries)) };
  }
}
