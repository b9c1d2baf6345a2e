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
  /** The parts it shares its light with. */
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
    return parts.map((part) => {
      const known = this.#flat.get(part.id);
      if (known && (known.part === part || isUnmoved(known.part, part, leeway))) {
        if (known.part !== part) this.#twins.set(part.id, pairsOf(part.shapes, known.part.shapes));
        known.votes ??= new Map();
        return known;
      }
      const fresh = flatten(camera, part);
      this.#flat.set(part.id, fresh);
      return fresh;
    });
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

const pairsOf = (given: readonly Shape[], kept: readonly Shape[]): Map<Solid, Solid> =>
  new Map(given.flatMap(({ solids }, i) => solids.map((solid, j): [Solid, Solid] => [solid, kept[i]?.solids[j] as Solid])));

const isUnmoved = (a: Part, b: Part, leeway: number): boolean =>
  a.presence === b.presence &&
  a.shapes.length === b.shapes.length &&
  a.shapes.every(({ solids }, i) => {
    const others = (b.shapes[i] as Shape).solids;
    return solids.length === others.length && solids.every((solid, j) => isNear(solid, others[j] as Solid, leeway));
  });

const isUnmovedShadow = (a: ShadowItem, b: ShadowItem): boolean =>
  Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.radiusX - b.radiusX), Math.abs(a.radiusY - b.radiusY)) <= LEEWAY;

const isNearPoint = (a: Vec3, b: Vec3, leeway: number): boolean =>
  Math.abs(a[0] - b[0]) <= leeway && Math.abs(a[1] - b[1]) <= leeway && Math.abs(a[2] - b[2]) <= leeway;

function isNear(a: Solid, b: Solid, leeway: number): boolean {
  if (a === b) return true;
  if (!isNearPoint(a.at, b.at, leeway)) return false;
  if (isBall(a) || isBall(b)) return isBall(a) && isBall(b) && Math.abs(a.radius - b.radius) <= leeway;
  return a.axes.every((axis, i) => isNearPoint(axis, b.axes[i] as Vec3, leeway));
}
