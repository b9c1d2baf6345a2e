import { SIDES, type Side } from '../body/side.ts';
import { add, distance, scale, subtract } from '../body/vector.ts';
import { Brush } from './brush.ts';
import type { Camera } from './camera.ts';
import type { Item } from './displayList.ts';
import { together } from './path.ts';
import type { Part, Solid } from './solid.ts';

/** How faintly the ghost is filled, and the width of the line round it. */
const FILL = 0.28;
const LINE = 0.014;
/** The line is broken: nobody is there any more. Metres, the round ends not counted. */
const DASH = 0.016;
const GAP = 0.026;

/** Metres: what has moved by less is not there twice. A limb that only gives way to the trunk would leave scraps. */
const LEAST_WAY = 0.012;
const LEAST_WAY_OF_LEGS = 0.12;
const LEAST_WAY_OF_ARM = 0.3;
/** Trunk, neck and head: what moves less than this part of the way of the one that moves most, legs included, only comes along. */
const LEAST_SHARE = 1 / 4;

/** Metres: a body that moves less is drawn this far from where it is, or its outline would hide behind it. */
const LEAST_SEEN = 0.05;

/** Metres from a thigh within which a hand rests on it. */
const ON_THIGH = 0.15;

const isLimb = ({ id }: Part): boolean => /^(left|right)/.test(id);
const isArm = ({ id }: Part): boolean => /Sleeve|[Aa]rm|Hand|Fingers/.test(id);
const isThigh = ({ id }: Part): boolean => id.endsWith('Thigh');
const solidsOf = (shapes: Part['shapes']): readonly Solid[] => shapes.flatMap(({ solids }) => solids);
/** Without the shoulders, which belong to the arms as much: they would take the trunk along. */
const bodyOf = ({ body, shapes }: Part): readonly Solid[] => solidsOf(body ?? shapes);

/** Metres between the places of a part in two poses; none for what only one of them has: a fold, no part of its own. */
function wayOf(part: Part, other: Part | undefined): number {
  if (!other) return 0;
  const there = bodyOf(other);
  return Math.max(...bodyOf(part).map(({ at }, i) => distance(at, there[i]?.at ?? at)));
}

/** Whether a hand of this side lies on a thigh. */
function rests(parts: readonly Part[], side: Side): boolean {
  const hand = parts.filter(({ id }) => id === `${side}Hand`).flatMap(bodyOf);
  return parts.filter(isThigh).flatMap(bodyOf).some(({ at }) => hand.some((one) => distance(at, one.at) < ON_THIGH));
}

/** A part further from another place of it than it is. */
function furtherFrom(part: Part, other: Part | undefined, times: number): Part {
  const [here, there] = [solidsOf(part.shapes), solidsOf(other?.shapes ?? [])];
  const ways = here.map(({ at }, i) => subtract(at, there[i]?.at ?? at));
  const mean = scale(ways.reduce(add, [0, 0, 0]), (times - 1) / ways.length);
  const moved = (shapes: Part['shapes']) => shapes.map((shape) => ({ ...shape, solids: shape.solids.map((solid) => ({ ...solid, at: add(solid.at, mean) })) }));
  return { ...part, shapes: moved(part.shapes), ...(part.silhouette && { silhouette: moved(part.silhouette) }) };
}

/**
 * What of a body is clearly elsewhere in another pose of it, far enough away to be seen. Arms go with legs that moved,
 * but those that lie on thighs which are still there would be scraps between them.
 */
export function partsElsewhere(ghost: readonly Part[], body: readonly Part[]): readonly Part[] {
  const there = new Map(body.map((part) => [part.id, part]));
  const ways = ghost.map((part) => ({ part, way: wayOf(part, there.get(part.id)) }));
  const farthest = (some: (part: Part) => boolean): number => Math.max(...ways.map(({ part, way }) => (some(part) ? way : 0)));
  const legs = farthest(isThigh) > LEAST_WAY_OF_LEGS;
  const arms = SIDES.filter((side) => farthest((part) => isArm(part) && part.id.startsWith(side)) > LEAST_WAY_OF_ARM && (legs || !rests(ghost, side)));
  const most = farthest((part) => (legs ? !isArm(part) : !isLimb(part)));
  const isElsewhere = (part: Part, way: number): boolean => {
    if (isArm(part)) return arms.some((side) => part.id.startsWith(side));
    if (isLimb(part)) return legs && way > LEAST_WAY_OF_LEGS;
    return way > Math.max(LEAST_WAY, most * LEAST_SHARE);
  };
  return ways
    .filter(({ part, way }) => isElsewhere(part, way))
    .map(({ part }) => (most < LEAST_SEEN ? furtherFrom(part, there.get(part.id), LEAST_SEEN / most) : part));
}

/** The silhouette of parts of a body: a faint shade, in high contrast a broken line. Left out where it would be a speck. */
export function ghostItems(camera: Camera, parts: readonly Part[]): readonly Item[] {
  const brush = new Brush(camera);
  if (brush.detail === 'plain') return [];
  const path = together(parts.flatMap(({ shapes, silhouette = shapes }) => silhouette.map((shape) => brush.shapePath(shape))));
  brush.stroke(path, 'ghostLine', LINE, { dash: [brush.metres(DASH), brush.metres(GAP)] });
  brush.fill(path, 'ghostPaper');
  brush.fill(path, 'ghost', { opacity: FILL });
  return brush.items;
}
