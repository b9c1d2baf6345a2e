import { Brush, pathOf } from './brush.ts';
import type { FillOptions } from './brush.ts';
import type { Camera } from './camera.ts';
import { chainOutline, chainPath, chainRim } from './chain.ts';
import { hullOutline, hullRim } from './hull.ts';
import type { Hidden } from './opening.ts';
import { boxesMeet } from './depth.ts';
import type { FlatPart } from './depth.ts';
import { litSides, projectAll } from './disc.ts';
import type { Item } from './displayList.ts';
import { limbLight } from './limbLight.ts';
import { paintOrder } from './order.ts';
import type { Paint } from './palette.ts';
import { Path, together } from './path.ts';
import { SceneCache } from './sceneCache.ts';
import { SceneJoints, jointsByPart, neighboursOf } from './sceneJoints.ts';
import type { JointsByPart } from './sceneJoints.ts';
import type { Joint, Part, Solid } from './solid.ts';
import { swiftLight } from './swiftLight.ts';

export interface Scene {
  readonly parts: readonly Part[];
  readonly joints: readonly Joint[];
  /** For a moment of a movement: painted with less care where the eye does not follow, and far cheaper. */
  readonly swift?: Swift;
  /** May know the order of painting from the picture before; asks for it otherwise. */
  readonly order?: (parts: readonly FlatPart[], find: () => readonly FlatPart[]) => readonly FlatPart[];
  /** Called after a part was painted, with its outline: for what lies on its surface. */
  readonly onPart?: (brush: Brush, id: string, outline: () => Path) => void;
}

export interface Swift {
  /** Width of the outlines, tenths of a pixel. */
  readonly outline: number;
  /** 1 as carefully as in a still picture, 0 without shadows of contact and with each part lit by itself. */
  readonly care: number;
}

export interface Painted {
  readonly items: readonly Item[];
  /** Part ids back to front. */
  readonly order: readonly string[];
}

/** Metres by which a soft shadow falls down and to the right of what throws it. */
const SHADOW_DROP = 0.02;
/** How dark it is. */
const CONTACT_SHADE = 0.3;

/** How far the shade of the brightest side reaches, as a part of the whole shade's width, and how bright that side is. */
const SHEEN_AT = 1.15;
const SHEEN = 0.15;

/** Paints all parts back to front. */
export function paintScene(camera: Camera, scene: Scene, cache = new SceneCache()): Painted {
  const flat = cache.flatten(camera, scene.parts);
  const joints = jointsByPart(scene.joints);
  const find = (): readonly FlatPart[] => paintOrder(flat, neighboursOf(joints));
  const ordered = scene.order?.(flat, find) ?? find();
  const painter = new ScenePainter(new Brush(camera), scene, joints, ordered, cache);
  return { items: painter.paint(), order: ordered.map(({ part }) => part.id) };
}

class ScenePainter {
  readonly #brush: Brush;
  readonly #scene: Scene;
  readonly #ordered: readonly FlatPart[];
  readonly #cache: SceneCache;
  readonly #joints: SceneJoints;
  readonly #light: (flat: FlatPart) => number;

  constructor(brush: Brush, scene: Scene, joints: JointsByPart, ordered: readonly FlatPart[], cache: SceneCache) {
    this.#brush = brush;
    brush.sheen = SHEEN * (scene.swift?.care ?? 1);
    this.#scene = scene;
    this.#ordered = ordered;
    this.#cache = cache;
    this.#joints = new SceneJoints(brush.camera, joints, ordered, cache);
    this.#light = limbLight(ordered, this.#joints);
  }

  paint(): readonly Item[] {
    for (let i = 0; i < this.#ordered.length; i++) {
      const flat = this.#ordered[i] as FlatPart;
      const { part } = flat;
      this.#brush.presence = part.presence ?? 1;
      if (part.draw) this.#paintOwn(flat);
      else this.#paintPart(flat, i);
      if (part.catchesShade) this.#paintShadows(flat, i);
    }
    this.#brush.presence = 1;
    return this.#brush.items;
  }

  /** A part with a drawing of its own, and what glows on it. */
  #paintOwn(flat: FlatPart): void {
    const { part } = flat;
    this.#paintOnce({ flat, joined: [], open: NOTHING }, () => part.draw?.(this.#brush));
    const { surface } = part;
    if (surface) this.#scene.onPart?.(this.#brush, part.id, () => surface(this.#brush));
  }

  #paintPart(flat: FlatPart, place: number): void {
    const { part } = flat;
    const path = this.#path(flat);
    if (part.rigid || this.#scene.swift?.care === 0) {
      const open = part.rigid ? NOTHING : this.#joints.open(flat, place);
      this.#paintOnce({ flat, joined: part.litAsOne ? [...this.#joints.sameCloth(part), ...this.#joints.limb(part)] : [], open }, () => this.#paintPlainly(flat, path, open));
    } else this.#paintCarefully(flat, path, place);
    this.#scene.onPart?.(this.#brush, part.id, () => this.#surface(flat, path, place));
  }

  /** What a part shows of one cloth: light and glow run on over its joints. */
  #surface({ part }: FlatPart, path: Path, place: number): Path {
    return part.litAsOne ? together([path, this.#joints.seams(part.id, place)]) : path;
  }

  /** Paints what nothing else may change, or takes what was painted before. */
  #paintOnce(what: { readonly flat: FlatPart; readonly joined: readonly FlatPart[]; readonly open: ReadonlySet<Solid> }, paint: () => void): void {
    const { items } = this.#brush;
    const known = this.#cache.painting(what);
    if (known) {
      items.push(...known);
      return;
    }
    const from = items.length;
    paint();
    this.#cache.keep({ ...what, items: items.slice(from) });
  }

  /** For movements, and for furniture. */
  #paintPlainly(flat: FlatPart, path: Path, open: ReadonlySet<Solid>): void {
    const { part } = flat;
    const { swift } = this.#scene;
    part.under?.(this.#brush);
    this.#brush.fill(path, part.paint, { ...(swift ? { rim: rimPath(flat, swift.outline, open) } : { outline: path }), part: part.id });
    if (part.shade && part.litAsOne) this.#fillSwiftLight(flat, 1);
    else if (part.shade) this.#fillLight(flat, this.#lit(flat, 0));
    part.over?.(this.#brush, path);
  }

  #paintCarefully(flat: FlatPart, path: Path, place: number): void {
    const { part } = flat;
    const { swift } = this.#scene;
    const brush = this.#brush;
    part.under?.(brush);
    const openings = this.#joints.openings(flat, place);
    const rim = swift && rimPath(flat, swift.outline, this.#joints.open(flat, place));
    const outline = openings.size === 0 ? path : outlinePath(flat, openings);
    brush.fill(path, part.paint, { ...(rim === undefined ? { outline } : { rim }), part: part.id });
    if (part.shade && part.litAsOne) {
      const care = swift?.care ?? 1;
      if (care < 1) this.#fillSwiftLight(flat, 1 - care);
      this.#fillLit(flat, this.#surface(flat, path, place), care);
    } else if (part.shade) this.#fillLight(flat, this.#lit(flat, place));
    part.over?.(brush, path);
  }

  /** The lit side, running on a little over a neighbour that is painted already. */
  #lit({ part, shapes }: FlatPart, place: number): Path {
    const camera = this.#brush.camera;
    const width = this.#brush.metres(part.shade ?? 0);
    const path = new Path();
    for (const { kind, discs } of shapes) pathOf(kind, litSides(discs, width), path);
    for (const { mine, next } of this.#joints.before(part.id, place)) if (mine && next) chainPath(litSides(projectAll(camera, [mine, next]), width), path);
    return path;
  }

  /** The line round a part, made once. */
  #path(flat: FlatPart): Path {
    return (flat.path ??= partPath(flat));
  }

  /**
   * The part and what it is joined to in the same cloth, moved towards the light: clipped to the part
   * it leaves one crescent of shade that runs on over the joint.
   */
  #fillLit(flat: FlatPart, clip: Path, care: number): void {
    const brush = this.#brush;
    const { shade = 0 } = flat.part;
    const path = together([flat, ...this.#joints.sameCloth(flat.part)].map((one) => this.#path(one)));
    this.#fillLight(flat, path, care, { clip, shift: brush.towardsLight(shade / 2) });
    brush.fill(path, 'sheen', { clip, shift: brush.towardsLight(shade * SHEEN_AT), opacity: brush.sheen * this.#light(flat) });
  }

  /** Light on a part: fainter on the farther one of two limbs. */
  #fillLight(flat: FlatPart, path: Path, strength = 1, options: FillOptions = {}): void {
    const opacity = strength * this.#light(flat);
    this.#brush.fill(path, `${flat.part.paint}Lit` as Paint, { ...options, ...(opacity < 1 && { opacity }) });
  }

  /** The same light without a clip path, near enough while it moves. */
  #fillSwiftLight(flat: FlatPart, strength: number): void {
    const { part, shapes } = flat;
    this.#fillLight(flat, swiftLight(shapes, this.#brush.metres(part.shade ?? 0) / 2, this.#joints.sameCloth(part)), strength);
  }

  /** Soft shadows that nearer parts throw on this one. */
  #paintShadows(flat: FlatPart, place: number): void {
    const strength = this.#scene.swift?.care ?? 1;
    if (strength === 0) return;
    const near = this.#ordered
      .slice(place + 1)
      .filter(({ part, box }) => part.throwsShade && boxesMeet(box, flat.box) && !this.#joints.has(part.id, flat.part.id));
    const drop = this.#brush.metres(SHADOW_DROP);
    const shift = { x: Math.round(drop * 0.5), y: Math.round(drop) };
    // On skin it is skin without light: grey would look like stubble there.
    const [paint, dark] = flat.part.paint === 'skin' ? (['skin', 1] as const) : (['shade', CONTACT_SHADE] as const);
    this.#brush.fill(together(near.map((part) => this.#path(part))), paint, { clip: this.#path(flat), shift, opacity: dark * strength });
  }
}

const NOTHING: ReadonlySet<Solid> = new Set();

function partPath({ shapes }: FlatPart): Path {
  const path = new Path();
  for (const { kind, discs } of shapes) pathOf(kind, discs, path);
  return path;
}

function rimPath({ shapes }: FlatPart, width: number, open: ReadonlySet<Solid>): Path {
  const path = new Path();
  for (const { kind, discs } of shapes) (kind === 'chain' ? chainRim : hullRim)(discs, width, open, path);
  return path;
}

/** All shapes, without what lies inside a neighbour at a joint. */
function outlinePath({ shapes }: FlatPart, openings: ReadonlyMap<Solid, Hidden>): Path {
  const path = new Path();
  for (const { kind, discs } of shapes) (kind === 'chain' ? chainOutline : hullOutline)(discs, openings, path);
  return path;
}

