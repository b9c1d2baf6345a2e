import type { Vec3 } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { flatten } from './depth.ts';
import type { FlatPart } from './depth.ts';
import type { Item, ShadowItem } from './displayList.ts';
import { isBall } from './solid.ts';
import type { Part, Shape, Solid } from './solid.ts';

/** What was painted for a part, and what that depended on. */
interface Painting {
  readonly flat: FlatPart;
  /** The parts it shares its light with, and those of its limb. */
  readonly joined: readonly FlatPart[];
  readonly open: ReadonlySet<Solid>;
  readonly items: readonly Item[];
}

/** Tenths of a pixel that a limb may go before it is painted anew: finer than the eye, and a body at rest sways by less. */
const LEEWAY = 1;

/**
 * What stays the same from one picture to the next as long as the viewer stands still: the furniture always,
 * and whatever limbs do not move. The pictures look the same without it.
 */
export class SceneCache {
  readonly #flat = new Map<string, FlatPart>();
  readonly #paintings = new Map<string, Painting>();
  /** Solids of parts that did not move, by part, each with its twin in the part that is kept. */
  readonly #twins = new Map<string, Map<Solid, Solid>>();

  #shadows: readonly ShadowItem[] = [];

  flatten(camera: Camera, parts: readonly Part[]): readonly FlatPart[] {
    this.#twins.clear();
    const leeway = LEEWAY / camera.spec.scale;
    const flat: FlatPart[] = [];
    for (const part of parts) flat.push(this.#known(part, leeway) ?? this.#fresh(camera, part));
    return flat;
  }

  #known(part: Part, leeway: number): FlatPart | undefined {
    const known = this.#flat.get(part.id);
    if (!known || (known.part !== part && !isUnmoved(known.part, part, leeway))) return undefined;
    if (known.part !== part) this.#twins.set(part.id, pairsOf(part.shapes, known.part.shapes));
    known.votes ??= new Map();
    return known;
  }

  #fresh(camera: Camera, part: Part): FlatPart {
    const fresh = flatten(camera, part);
    this.#flat.set(part.id, fresh);
    return fresh;
  }

  /** Shade on the floor, as it was in the last picture where that is near enough. */
  shadows(given: readonly ShadowItem[]): readonly ShadowItem[] {
    const known = this.#shadows;
    return (this.#shadows = given.map((shadow, i) => {
      const last = known[i];
      return last && isUnmovedShadow(last, shadow) ? last : shadow;
    }));
  }

  /** As which a solid of a part given last is known here. */
  twin(part: string, solid: Solid): Solid {
    return this.#twins.get(part)?.get(solid) ?? solid;
  }

  painting(wanted: Omit<Painting, 'items'>): readonly Item[] | undefined {
    const known = this.#paintings.get(wanted.flat.part.id);
    if (known?.flat !== wanted.flat || known.open.size !== wanted.open.size) return undefined;
    const isSame = known.joined.every((flat, i) => flat === wanted.joined[i]) && [...wanted.open].every((solid) => known.open.has(solid));
    return isSame ? known.items : undefined;
  }

  keep(painting: Painting): void {
    this.#paintings.set(painting.flat.part.id, painting);
  }
}

function pairsOf(given: readonly Shape[], kept: readonly Shape[]): Map<Solid, Solid> {
  const pairs = new Map<Solid, Solid>();
  for (let i = 0; i < given.length; i++) {
    const [mine, theirs] = [(given[i] as Shape).solids, (kept[i] as Shape).solids];
    for (let j = 0; j < mine.length; j++) pairs.set(mine[j] as Solid, theirs[j] as Solid);
  }
  return pairs;
}

function isUnmoved(a: Part, b: Part, leeway: number): boolean {
  if (a.presence !== b.presence || a.shapes.length !== b.shapes.length) return false;
  for (let i = 0; i < a.shapes.length; i++) if (!isUnmovedShape(a.shapes[i] as Shape, b.shapes[i] as Shape, leeway)) return false;
  return true;
}

function isUnmovedShape({ solids: a }: Shape, { solids: b }: Shape, leeway: number): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!isNear(a[i] as Solid, b[i] as Solid, leeway)) return false;
  return true;
}

const isUnmovedShadow = (a: ShadowItem, b: ShadowItem): boolean =>
  Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.radiusX - b.radiusX), Math.abs(a.radiusY - b.radiusY)) <= LEEWAY;

const isNearPoint = (a: Vec3, b: Vec3, leeway: number): boolean =>
  Math.abs(a[0] - b[0]) <= leeway && Math.abs(a[1] - b[1]) <= leeway && Math.abs(a[2] - b[2]) <= leeway;

function isNear(a: Solid, b: Solid, leeway: number): boolean {
  if (a === b) return true;
  if (!isNearPoint(a.at, b.at, leeway)) return false;
  if (isBall(a) || isBall(b)) return isBall(a) && isBall(b) && Math.abs(a.radius - b.radius) <= leeway;
  return isNearPoint(a.axes[0], b.axes[0], leeway) && isNearPoint(a.axes[1], b.axes[1], leeway) && isNearPoint(a.axes[2], b.axes[2], leeway);
}
