import type { FlatPart } from './depth.ts';

/** Where a movement has got to: which one it is, how far the body has gone, and how far the viewer. */
export interface Moment {
  readonly movement: string;
  readonly progress: number;
  readonly looking: number;
}

/** Shares of their ways on which body and viewer change hardly anything about what lies before what. */
const BODY_LEEWAY = 0.02;
const VIEWER_LEEWAY = 0.1;

const isNear = (a: Moment, b: Moment): boolean =>
  a.movement === b.movement && Math.abs(a.progress - b.progress) <= BODY_LEEWAY && Math.abs(a.looking - b.looking) <= VIEWER_LEEWAY;

/** Keeps the order of painting for the next few pictures of a movement: to find it takes a third of what a picture costs. */
export class OrderMemory {
  #known: { readonly moment: Moment; readonly ids: readonly string[] } | undefined;

  order(moment: Moment, parts: readonly FlatPart[], find: () => readonly FlatPart[]): readonly FlatPart[] {
    const known = this.#known;
    if (known && isNear(known.moment, moment) && known.ids.length === parts.length) {
      const byId = new Map(parts.map((flat) => [flat.part.id, flat]));
      const ordered = known.ids.flatMap((id) => byId.get(id) ?? []);
      if (ordered.length === parts.length) return ordered;
    }
    const found = find();
    this.#known = { moment, ids: found.map(({ part }) => part.id) };
    return found;
  }
}
