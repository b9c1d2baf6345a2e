import { Brush } from './brush.ts';
import type { Camera } from './camera.ts';
import { chainOutline, chainPath } from './chain.ts';
import { hullOutline, hullPath } from './hull.ts';
import type { Hidden } from './opening.ts';
import { boxesMeet, covers, flatten } from './depth.ts';
import type { FlatPart, FlatShape } from './depth.ts';
import { LIGHT, litSide, project } from './disc.ts';
import type { Disc } from './disc.ts';
import type { Item } from './displayList.ts';
import { paintOrder } from './order.ts';
import type { VoteCache } from './order.ts';
import type { Paint } from './palette.ts';
import { discPath } from './path.ts';
import type { Joint, Part, Solid } from './solid.ts';

/** What stays the same as long as the camera stands still. */
export interface RigidCache {
  readonly flat: Map<string, FlatPart>;
  readonly votes: VoteCache;
  readonly items: Map<string, readonly Item[]>;
}

export const emptyCache = (): RigidCache => ({ flat: new Map(), votes: new Map(), items: new Map() });

export interface Scene {
  readonly parts: readonly Part[];
  readonly joints: readonly Joint[];
  /** How strong the shadows are that parts throw on each other, 0 to 1. */
  readonly contactShade?: number;
  /** Called after a part was painted, with its outline: for what lies on its surface. */
  readonly onPart?: (brush: Brush, id: string, outline: string) => void;
}

export interface Painted {
  readonly items: readonly Item[];
  /** Part ids back to front. */
  readonly order: readonly string[];
}

/** Metres by which a soft shadow falls down and to the right of what throws it. */
const SHADOW_DROP = 0.02;
/** How dark it is. */
const CONTACT_SHADE = 0.2;

/** By how much a joint is widened where its two sides are lit as one; of areas, so twice that of lengths. */
const SEAM = 1.1;
const widened = (d: Disc): Disc => ({ ...d, xx: d.xx * SEAM, xy: d.xy * SEAM, yy: d.yy * SEAM });

/** A joint moved a little along the limb: it covers the seam and leaves the limb's own line whole. */
function shifted(d: Disc, next: Disc): Disc {
  const [dx, dy] = [next.x - d.x, next.y - d.y];
  const by = Math.min(1, (d.r * 0.05) / (Math.hypot(dx, dy) || 1));
  return { ...d, x: d.x + dx * by, y: d.y + dy * by };
}

function neighboursOf(joints: readonly Joint[]): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  const link = (a: string, b: string) => map.set(a, (map.get(a) ?? new Set()).add(b));
  for (const { from, to } of joints) {
    link(from, to);
    link(to, from);
  }
  return map;
}

/** Paints all parts back to front. */
export function paintScene(camera: Camera, scene: Scene, cache: RigidCache = emptyCache()): Painted {
  const flat = scene.parts.map((part) => flattenOnce(camera, part, cache));
  const ordered = paintOrder(flat, neighboursOf(scene.joints), cache.votes);
  const painter = new ScenePainter(new Brush(camera), scene, ordered, cache);
  return { items: painter.paint(), order: ordered.map(({ part }) => part.id) };
}

function flattenOnce(camera: Camera, part: Part, cache: RigidCache): FlatPart {
  const known = part.rigid ? cache.flat.get(part.id) : undefined;
  if (known) return known;
  const fresh = flatten(camera, part);
  if (part.rigid) cache.flat.set(part.id, fresh);
  return fresh;
}

/** A joint of a part whose other side is painted already. */
interface OpenJoint {
  readonly other: FlatPart;
  /** When the other side was painted. */
  readonly at: number;
  readonly mine: Solid | undefined;
  readonly next: Solid | undefined;
}

class ScenePainter {
  readonly #brush: Brush;
  readonly #scene: Scene;
  readonly #ordered: readonly FlatPart[];
  readonly #cache: RigidCache;
  readonly #place: ReadonlyMap<string, number>;
  readonly #paths = new Map<string, string>();

  constructor(brush: Brush, scene: Scene, ordered: readonly FlatPart[], cache: RigidCache) {
    this.#brush = brush;
    this.#scene = scene;
    this.#ordered = ordered;
    this.#cache = cache;
    this.#place = new Map(ordered.map(({ part }, i) => [part.id, i]));
  }

  paint(): readonly Item[] {
    this.#ordered.forEach((flat, i) => {
      const { part } = flat;
      this.#brush.presence = part.presence ?? 1;
      if (part.rigid) this.#paintRigid(flat);
      else if (part.draw) part.draw(this.#brush);
      else this.#paintPart(flat, i);
      if (part.catchesShade) this.#paintShadows(flat, i);
    });
    this.#brush.presence = 1;
    return this.#brush.items;
  }

  #paintRigid(flat: FlatPart): void {
    const { id } = flat.part;
    const known = this.#cache.items.get(id);
    if (known) {
      this.#brush.items.push(...known);
      return;
    }
    const from = this.#brush.items.length;
    this.#paintPart(flat, 0);
    this.#cache.items.set(id, this.#brush.items.slice(from));
  }

  #paintPart(flat: FlatPart, place: number): void {
    const { part, shapes } = flat;
    const brush = this.#brush;
    part.under?.(brush);
    const openings = part.rigid ? new Map<Solid, Hidden>() : this.#openings(flat, place);
    const path = this.#path(flat);
    const outline = openings.size === 0 ? path : shapes.map((shape) => outlinePath(shape, openings)).join('');
    brush.fill(path, part.paint, { outline, part: part.id });
    const surface = path + (part.litAsOne ? this.#seams(part.id, place) : '');
    if (part.shade && part.litAsOne) this.#fillLit(flat, surface);
    else if (part.shade) brush.fill(this.#lit(flat, place), `${part.paint}Lit` as Paint);
    part.over?.(brush, path);
    this.#scene.onPart?.(brush, part.id, surface);
  }

  /** The joints of this part whose other side is painted already. */
  #openJoints(id: string, place: number): readonly OpenJoint[] {
    return this.#scene.joints.flatMap((joint) => {
      const isTo = joint.to === id;
      if (!isTo && joint.from !== id) return [];
      const at = this.#place.get(isTo ? joint.from : joint.to);
      if (at === undefined || at > place) return [];
      const other = this.#ordered[at] as FlatPart;
      return [{ other, at, mine: isTo ? joint.toEnd : joint.fromEnd, next: isTo ? joint.fromNext : joint.toNext }];
    });
  }

  /** Where the outline is left out because the limb goes on there, unless something was painted in between. */
  #openings(flat: FlatPart, place: number): ReadonlyMap<Solid, Hidden> {
    const openings = new Map<Solid, Hidden>();
    for (const { other, at, mine } of this.#openJoints(flat.part.id, place)) {
      if (!mine) continue;
      // What this part is worn over lies under it anyway.
      const over = this.#ordered.slice(at + 1, place).filter((p) => boxesMeet(p.box, flat.box) && !flat.part.after?.includes(p.part.id));
      openings.set(mine, (x, y) => covers(other, x, y) && !over.some((p) => covers(p, x, y)));
    }
    return openings;
  }

  /** The lit side, running on a little over a neighbour that is painted already. */
  #lit({ part, shapes }: FlatPart, place: number): string {
    const camera = this.#brush.camera;
    const width = this.#brush.metres(part.shade ?? 0);
    const lit = (discs: readonly Disc[]) => discs.map((d) => litSide(d, width));
    const bridges = this.#openJoints(part.id, place).flatMap(({ mine, next }) =>
      mine && next ? [chainPath(lit([project(camera, mine), project(camera, next)]))] : [],
    );
    return [...shapes.map(({ kind, discs }) => pathOf(kind, lit(discs))), ...bridges].join('');
  }

  /** The line round a part, made once a picture. */
  #path({ part, shapes }: FlatPart): string {
    const known = this.#paths.get(part.id);
    if (known !== undefined) return known;
    const path = shapes.map(fillPath).join('');
    this.#paths.set(part.id, path);
    return path;
  }

  /**
   * The part and what it is joined to in the same cloth, moved towards the light: clipped to the part
   * it leaves one crescent of shade that runs on over the joint.
   */
  #fillLit({ part }: FlatPart, clip: string): void {
    const joined = this.#scene.joints.flatMap(({ from, to }) => (from === part.id ? [to] : to === part.id ? [from] : []));
    const all = [part.id, ...joined].map((id) => this.#ordered[this.#place.get(id) ?? -1]);
    const path = all.map((flat) => (flat?.part.paint === part.paint ? this.#path(flat) : '')).join('');
    const by = this.#brush.metres(part.shade ?? 0) / 2;
    const shift = { x: Math.round(LIGHT.x * by), y: Math.round(LIGHT.y * by) };
    this.#brush.fill(path, `${part.paint}Lit` as Paint, { clip, shift });
  }

  /** A touch more than the open joints, so that no hair of the base colour stays between two lit sides. */
  #seams(id: string, place: number): string {
    const flat = (solid: Solid) => project(this.#brush.camera, solid);
    return this.#openJoints(id, place)
      .map(({ mine, next }) => (mine ? discPath(next ? shifted(flat(mine), flat(next)) : widened(flat(mine))) : ''))
      .join('');
  }

  /** Soft shadows that nearer parts throw on this one. */
  #paintShadows(flat: FlatPart, place: number): void {
    const strength = this.#scene.contactShade ?? 1;
    if (strength === 0) return;
    const near = this.#ordered
      .slice(place + 1)
      .filter(({ part, box }) => part.throwsShade && boxesMeet(box, flat.box) && !joined(this.#scene.joints, part.id, flat.part.id));
    const drop = this.#brush.metres(SHADOW_DROP);
    const shift = { x: Math.round(drop * 0.5), y: Math.round(drop) };
    this.#brush.fill(near.map((part) => this.#path(part)).join(''), 'shade', { clip: this.#path(flat), shift, opacity: CONTACT_SHADE * strength });
  }
}

const joined = (joints: readonly Joint[], a: string, b: string): boolean =>
  joints.some(({ from, to }) => (from === a && to === b) || (from === b && to === a));

const pathOf = (kind: FlatShape['kind'], discs: readonly Disc[]): string => (kind === 'chain' ? chainPath(discs) : hullPath(discs));

const fillPath = ({ kind, discs }: FlatShape): string => pathOf(kind, discs);

const outlinePath = ({ kind, discs }: FlatShape, openings: ReadonlyMap<Solid, Hidden>): string =>
  kind === 'chain' ? chainOutline(discs, openings) : hullOutline(discs, openings);
