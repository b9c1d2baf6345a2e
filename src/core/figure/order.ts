import { boxesMeet, partDepth } from './depth.ts';
import type { FlatPart } from './depth.ts';

/** Places probed along each side of the overlap of two parts. */
const GRID = 5;
/** Metres beyond which a gap in depth counts no more: one deep place must not outvote the rest. */
const MOST_PER_PROBE = 0.05;
/** A rule about clothes outweighs any depth. */
const RULE = 1e9;

const preference = ({ part: { prefers } }: FlatPart, other: FlatPart): number => (prefers?.over.includes(other.part.id) ? prefers.by : 0);

/** > 0: the first part is in front of the second, by how much and over how large an area. */
function vote(a: FlatPart, b: FlatPart): number {
  const preferred = preference(a, b) - preference(b, a);
  const lifted = (a.part.lift ?? 0) - (b.part.lift ?? 0);
  const left = Math.max(a.box.left, b.box.left);
  const top = Math.max(a.box.top, b.box.top);
  const width = Math.min(a.box.right, b.box.right) - left;
  const height = Math.min(a.box.bottom, b.box.bottom) - top;
  let sum = 0;
  let met = false;
  for (let i = 0; i < GRID; i++) {
    for (let j = 0; j < GRID; j++) {
      const x = left + (width * (i + 0.5)) / GRID;
      const y = top + (height * (j + 0.5)) / GRID;
      const za = partDepth(a, x, y);
      if (za === -Infinity) continue;
      const zb = partDepth(b, x, y);
      if (zb === -Infinity) continue;
      met = true;
      sum += Math.max(-MOST_PER_PROBE, Math.min(MOST_PER_PROBE, za - zb + lifted)) + preferred;
    }
  }
  // Where the bodies miss each other and only what is drawn round them meets, the cloth alone decides.
  if (!met) sum = preferred;
  return (sum * width * height) / (GRID * GRID);
}

/** The vote of two parts, taken once as long as neither moves. */
function rememberedVote(a: FlatPart, b: FlatPart): number {
  if (!a.votes || !b.votes) return vote(a, b);
  const known = a.votes.get(b);
  if (known !== undefined) return known;
  const fresh = vote(a, b);
  a.votes.set(b, fresh);
  return fresh;
}

/** weights[i][j] > 0: part i wants to be painted before part j, and how much that matters. */
function wishes(parts: readonly FlatPart[]): readonly Float64Array[] {
  const weights = parts.map(() => new Float64Array(parts.length));
  const index = new Map<string, number>();
  for (let i = 0; i < parts.length; i++) {
    const a = parts[i] as FlatPart;
    index.set(a.part.id, i);
    for (let j = i + 1; j < parts.length; j++) {
      const b = parts[j] as FlatPart;
      if (!boxesMeet(a.box, b.box)) continue;
      const v = rememberedVote(a, b);
      if (v > 0) wish(weights, j, i, v);
      else if (v < 0) wish(weights, i, j, -v);
    }
  }
  for (const i of index.values()) {
    const { after = [], before = [] } = (parts[i] as FlatPart).part;
    for (const id of after) wish(weights, index.get(id), i, RULE);
    for (const id of before) wish(weights, i, index.get(id), RULE);
  }
  return weights;
}

/** One part wants to be painted before another; either may not be in the picture. */
function wish(weights: readonly Float64Array[], before: number | undefined, after: number | undefined, weight: number): void {
  if (before === undefined || after === undefined) return;
  (weights[before] as Float64Array)[after] = weight;
  (weights[after] as Float64Array)[before] = 0;
}

/**
 * The order in which to paint, back to front. Every overlapping pair votes by the depths in its overlap;
 * then the part that is painted next is always the one against which least is to be said.
 * On a tie the limb that was begun goes on, then the farther part comes first.
 */
export function paintOrder(
  parts: readonly FlatPart[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
): readonly FlatPart[] {
  const weights = wishes(parts);
  const against = new Float64Array(parts.length);
  for (const row of weights) for (let i = 0; i < row.length; i++) against[i] = (against[i] as number) + (row[i] as number);
  const left = new Set(parts.keys());
  const result: FlatPart[] = [];
  let limb: ReadonlySet<string> | undefined;
  while (left.size > 0) {
    let next = -1;
    let least = Infinity;
    let depth = 0;
    for (const i of left) {
      const { part, z } = parts[i] as FlatPart;
      const weight = against[i] as number;
      const far = limb?.has(part.id) ? z - 10 : z;
      if (weight > least + 1e-3 || (weight > least - 1e-3 && far >= depth)) continue;
      [next, least, depth] = [i, weight, far];
    }
    left.delete(next);
    const chosen = parts[next] as FlatPart;
    result.push(chosen);
    limb = neighbours.get(chosen.part.id);
    const settled = weights[next] as Float64Array;
    for (let j = 0; j < settled.length; j++) against[j] = (against[j] as number) - (settled[j] as number);
  }
  return result;
}
