import type { Pose } from '../../../src/core/body/pose.ts';
import type { DisplayList, Item } from '../../../src/core/figure/displayList.ts';
import type { Path, Point } from '../../../src/core/figure/path.ts';
import type { Shot } from '../../../src/core/figure/shot.ts';
import { readPoses } from '../../../scripts/lib/readPoses.ts';

const { poses } = await readPoses();

/** Every pose of the package. */
export const gallery: ReadonlyMap<string, Pose> = poses;

/** A pose held for a user's side, seen as in a mirror. */
export function held(pose: string, side: 'left' | 'right' | undefined = undefined): Shot {
  const ref = { pose, side };
  return { from: ref, to: ref, progress: 1, view: 'mirror', width: 640, height: 640 };
}

export type Drawn = Exclude<Item, { kind: 'shadow' }>;
export const drawn = ({ items }: DisplayList): readonly Drawn[] => items.filter((item): item is Drawn => item.kind !== 'shadow');

/** The line round the round picture beside a figure: painted last, and what clips all that stands in it. */
export const rimOf = (list: DisplayList): Path => (drawn(list).at(-1) as Drawn).path;
export const withinRim = (list: DisplayList): readonly Drawn[] => drawn(list).filter(({ clip }) => clip === rimOf(list));

/** The paths of a picture, clips included. */
export const pathsOf = ({ items }: DisplayList): readonly string[] =>
  items.flatMap((item) => (item.kind === 'shadow' ? [] : [item.path, item.clip ?? '', 'outline' in item ? (item.outline ?? '') : ''].map(String)));

/** Ids of the parts, back to front. */
export const partsOf = ({ items }: DisplayList): readonly string[] =>
  items.flatMap((item) => (item.kind === 'fill' && item.part ? [item.part] : []));

export function partOf({ items }: DisplayList, id: string): Item & { readonly kind: 'fill' } {
  const found = items.find((item) => item.kind === 'fill' && item.part === id);
  if (found?.kind !== 'fill') throw new Error(`No part ${id}.`);
  return found;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The points of a path, in pixels; of a curve so many along it, its end the last. */
export function pointsOf(path: string | Path, along = 1): readonly Point[] {
  let from: Point = [0, 0];
  return [...String(path).matchAll(/[MLC]([^MLCZ]*)/g)].flatMap(([, numbers]) => {
    const all = (numbers as string).trim().split(/[\s,]+/).map((tenths) => Number(tenths) / 10);
    const [a, b, to] = [all.slice(0, 2), all.slice(2, 4), all.slice(-2)] as unknown as readonly [Point, Point, Point];
    const start = from;
    from = to;
    return all.length < 6 ? [to] : Array.from({ length: along }, (_, i) => onCurve([start, a, b, to], (i + 1) / along));
  });
}

/** A place on a cubic curve, by its start, handles and end. */
function onCurve(points: readonly [Point, Point, Point, Point], t: number): Point {
  const s = 1 - t;
  const weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t] as const;
  const at = (axis: 0 | 1): number => points.reduce((sum, point, i) => sum + point[axis] * (weights[i] as number), 0);
  return [at(0), at(1)];
}

/** The box round the points of a path, in pixels; of a curve so many along it count. */
export function boundsOf(path: string | Path, along = 1): Bounds {
  const points = pointsOf(path, along);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export const middleOf = ({ left, right }: Bounds): number => (left + right) / 2;
