import { mirrorName } from '../body/side.ts';
import { hypot } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { anyCovers, boxesMeet, covers } from './depth.ts';
import type { FlatPart } from './depth.ts';
import { project, reshaped } from './disc.ts';
import type { Disc } from './disc.ts';
import type { Hidden } from './opening.ts';
import { Path } from './path.ts';
import type { SceneCache } from './sceneCache.ts';
import type { Joint, Part, Solid } from './solid.ts';

/** A joint of a part whose other side is painted already. */
interface OpenJoint {
  readonly other: FlatPart;
  /** When the other side was painted. */
  readonly at: number;
  readonly mine: Solid | undefined;
  readonly next: Solid | undefined;
}

/** By how much a joint is widened where its two sides are lit as one; of areas, so twice that of lengths. */
const SEAM = 1.1;
const widened = (d: Disc): Disc => reshaped(d, d.x, d.y, d.r, d.xx * SEAM, d.xy * SEAM, d.yy * SEAM);

/** A joint moved a little along the limb: it covers the seam and leaves the limb's own line whole. */
function shifted(d: Disc, next: Disc): Disc {
  const [dx, dy] = [next.x - d.x, next.y - d.y];
  const by = Math.min(1, (d.r * 0.05) / (hypot(dx, dy) || 1));
  return reshaped(d, d.x + dx * by, d.y + dy * by, d.r, d.xx, d.xy, d.yy);
}

/** Joints under the part on either side of them. */
export type JointsByPart = ReadonlyMap<string, readonly Joint[]>;

export function jointsByPart(joints: readonly Joint[]): JointsByPart {
  const map = new Map<string, Joint[]>();
  for (const joint of joints) for (const id of [joint.from, joint.to]) map.set(id, [...(map.get(id) ?? []), joint]);
  return map;
}

/** What hangs together with each part, itself included. */
export const neighboursOf = (joints: JointsByPart): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map([...joints].map(([id, own]) => [id, new Set(own.flatMap(({ from, to }) => [from, to]))]));

/**
 * Where the parts of one picture, painted back to front, run on into each other. A `place` is a part's in that order:
 * of its joints, those count whose other side is painted before.
 */
export class SceneJoints {
  readonly #camera: Camera;
  readonly #joints: JointsByPart;
  readonly #ordered: readonly FlatPart[];
  readonly #cache: SceneCache;
  readonly #place: ReadonlyMap<string, number>;

  constructor(camera: Camera, joints: JointsByPart, ordered: readonly FlatPart[], cache: SceneCache) {
    this.#camera = camera;
    this.#joints = joints;
    this.#ordered = ordered;
    this.#cache = cache;
    this.#place = new Map(ordered.map(({ part }, i) => [part.id, i]));
  }

  /** The joints of a part whose other side is painted already. */
  before(id: string, place: number): readonly OpenJoint[] {
    const open: OpenJoint[] = [];
    for (const joint of this.#of(id)) {
      const isTo = joint.to === id;
      const at = this.#place.get(isTo ? joint.from : joint.to);
      if (at === undefined || at > place) continue;
      const other = this.#ordered[at] as FlatPart;
      const mine = isTo ? joint.toEnd : joint.fromEnd;
      open.push({ other, at, mine: mine && this.#cache.twin(id, mine), next: isTo ? joint.fromNext : joint.toNext });
    }
    return open;
  }

  /** Where the outline is left out because the limb goes on there, unless something was painted in between. */
  openings(flat: FlatPart, place: number): ReadonlyMap<Solid, Hidden> {
    const openings = new Map<Solid, Hidden>();
    for (const { other, at, mine } of this.before(flat.part.id, place)) {
      if (!mine) continue;
      const over = this.#between(flat, at, place);
      openings.set(mine, (x, y) => covers(other, x, y) && !anyCovers(over, x, y));
    }
    return openings;
  }

  /** The ends at which the limb goes on and nothing was painted in between. */
  open(flat: FlatPart, place: number): ReadonlySet<Solid> {
    const open = new Set<Solid>();
    for (const { other, at, mine } of this.before(flat.part.id, place)) {
      if (!mine) continue;
      const { x, y } = project(this.#camera, mine);
      if (!covers(other, x, y) || anyCovers(this.#between(flat, at, place), x, y)) continue;
      open.add(mine);
      // What else of the same hull lies in the neighbour has no line there either.
      for (const { kind, discs } of flat.shapes)
        if (kind === 'hull' && isAmong(discs, mine)) for (const d of discs) if (covers(other, d.x, d.y)) open.add(d.solid);
    }
    return open;
  }

  /** The parts of the same cloth that this one is joined to: light and shade run on there. */
  sameCloth({ id, paint }: Part): readonly FlatPart[] {
    const same: FlatPart[] = [];
    for (const { from, to } of this.#of(id)) {
      const other = this.#ordered[this.#place.get(from === id ? to : from) ?? -1];
      if (other?.part.paint === paint) same.push(other);
    }
    return same;
  }

  /** All parts of the same cloth on one side of the body that hang together with this one, itself among them. */
  limb(part: Part): readonly FlatPart[] {
    const limb = new Set<FlatPart>();
    const add = (flat: FlatPart | undefined): void => {
      if (!flat || limb.has(flat) || mirrorName(flat.part.id) === flat.part.id) return;
      limb.add(flat);
      for (const next of this.sameCloth(flat.part)) add(next);
    };
    add(this.#ordered[this.#place.get(part.id) ?? -1]);
    return [...limb];
  }

  /** A touch more than the open joints, so that no hair of the base colour stays between two lit sides. */
  seams(id: string, place: number): Path {
    const path = new Path();
    for (const { mine, next } of this.before(id, place)) {
      if (!mine) continue;
      const disc = project(this.#camera, mine);
      path.disc(next ? shifted(disc, project(this.#camera, next)) : widened(disc));
    }
    return path;
  }

  has(a: string, b: string): boolean {
    return this.#of(a).some(({ from, to }) => from === b || to === b);
  }

  #of(id: string): readonly Joint[] {
    return this.#joints.get(id) ?? [];
  }

  /** What was painted over a part's neighbour before the part itself; what it is worn over lies under it anyway. */
  #between({ part, box }: FlatPart, at: number, place: number): readonly FlatPart[] {
    const between: FlatPart[] = [];
    for (let i = at + 1; i < place; i++) {
      const p = this.#ordered[i] as FlatPart;
      if (boxesMeet(p.box, box) && !part.after?.includes(p.part.id)) between.push(p);
    }
    return between;
  }
}

function isAmong(discs: readonly Disc[], solid: Solid): boolean {
  for (const d of discs) if (d.solid === solid) return true;
  return false;
}
