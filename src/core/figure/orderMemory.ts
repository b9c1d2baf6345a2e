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

/** The parts in the order of their ids, as far as they are there. */
function inOrder(parts: readonly FlatPart[], ids: readonly string[]): readonly FlatPart[] {
  const byId = new Map<string, FlatPart>();
  for (const flat of parts) byId.set(flat.part.id, flat);
  const ordered: FlatPart[] = [];
  for (const id of ids) {
    const flat = byId.get(id);
    if (flat) ordered.push(flat);
  }
  return ordered;
}

/** Keeps the order of painting for the next few pictures of a movement: to find it takes a third of what a picture costs. */
export class OrderMemory {
  #known: { readonly moment: Moment; readonly ids: readonly string[] } | undefined;

  order(moment: Moment, parts: readonly FlatPart[], find: () => readonly FlatPart[]): readonly FlatPart[] {
    const known = this.#known;
    if (known && isNear(known.moment, moment) && known.ids.length === parts.length) {
      const ordered = inOrder(parts, known.ids);
      if (ordered.length === parts.length) return ordered;
    }
    const found = find();
    this.#known = { moment, ids: found.map(({ part }) => part.id) };
    return found;
  }
}
