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

/** The points of a path, in pixels; of a curve only its ends. */
export function pointsOf(path: string | Path): readonly Point[] {
  return [...String(path).matchAll(/[MLC]([^MLCZ]*)/g)].map(([, numbers]) => {
    const [x, y] = (numbers as string).trim().split(/[\s,]+/).map(Number).slice(-2) as [number, number];
    return [x / 10, y / 10];
  });
}

/** The box round the points of a path, in pixels; of a curve only its ends count. */
export function boundsOf(path: string | Path): Bounds {
  const points = pointsOf(path);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export const middleOf = ({ left, right }: Bounds): number => (left + right) / 2;
