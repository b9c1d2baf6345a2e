import { addScaled, cross, distance, dot, normalize, perpendicular, rotate, subtract } from '../body/vector.ts';
import type { Vec3 } from '../body/vector.ts';
import type { PosedBody } from '../body/posedBody.ts';
import type { Brush } from './brush.ts';
import { polygon, sweep } from './path.ts';
import type { Point } from './path.ts';

/** A way in the room that an arrow follows, from its tail to its head. */
export type Way = readonly Vec3[];

const SHAFT = 0.016;
const EDGE = 0.009;
const HEAD_LENGTH = 0.055;
const HEAD_WIDTH = 0.062;

const STEPS = 16;

/** Part of a circle round `axis`, starting at the direction `from`. */
function arc(centre: Vec3, axis: Vec3, from: Vec3, radius: number, degrees: number): Way {
  const u = normalize(perpendicular(from, axis));
  const v = cross(axis, u);
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const angle = ((degrees * i) / STEPS) * (Math.PI / 180);
    return addScaled(addScaled(centre, u, radius * Math.cos(angle)), v, radius * Math.sin(angle));
  });
}

/** By how many degrees, and which way, a bone turned about its own long axis; positive to the figure's left. */
function turnOf(from: PosedBody, to: PosedBody, bone: 'upperChest' | 'head'): number {
  const a = rotate(from.bones[bone].rotation, [0, 0, 1]);
  const b = rotate(to.bones[bone].rotation, [0, 0, 1]);
  const up = rotate(from.bones[bone].rotation, [0, 1, 0]);
  return (Math.atan2(dot(cross(a, b), up), dot(a, b)) * 180) / Math.PI;
}

const LEAST_TURN = 12;
const LEAST_BEND = 12;
/** Metres: a shorter way is not worth an arrow, and a short one is shown longer than it is. */
const LEAST_WAY = 0.025;
const SHORTEST_ARROW = 0.15;

/** Degrees between the ways two bones of the spine point, from one pose to the other. */
function bendOf(from: PosedBody, to: PosedBody, bone: 'chest' | 'head'): number {
  const up = ({ bones }: PosedBody) => rotate(bones[bone].rotation, [0, 1, 0]);
  return (Math.acos(Math.max(-1, Math.min(1, dot(up(from), up(to))))) * 180) / Math.PI;
}

/** How the elbows go, beside the arms. */
const elbowWays = (samples: readonly PosedBody[]): readonly Way[] =>
  (['left', 'right'] as const).map((side) =>
    samples.map(({ bones }) => {
      const at = bones[`${side}LowerArm`].position;
      return addScaled(at, normalize(subtract(at, bones.chest.position)), 0.09);
    }),
  );

/**
 * The ways that tell best what moves between two poses: a turn of the chest, else the head's way when the
 * trunk or neck bends, else the ways of the elbows.
 */
export function waysOf(from: PosedBody, to: PosedBody, samples: readonly PosedBody[]): readonly Way[] {
  const turn = turnOf(from, to, 'upperChest');
  if (Math.abs(turn) > LEAST_TURN) {
    const { position, rotation } = to.bones.upperChest;
    const axis = rotate(rotation, [0, 1, 0]);
    const ahead = rotate(from.bones.upperChest.rotation, [0, 0, 1]);
    return [arc(addScaled(position, axis, -0.02), axis, ahead, 0.3, Math.sign(turn) * Math.max(50, Math.abs(turn) * 1.5))];
  }
  const crown = samples.map(({ bones }) => addScaled(bones.head.position, rotate(bones.head.rotation, [0, 0.8, 0.6]), 0.29));
  const bends = Math.max(bendOf(from, to, 'chest'), bendOf(from, to, 'head')) > LEAST_BEND;
  if (bends && travelled(crown) > LEAST_WAY) return [crown];
  return elbowWays(samples)
    .filter((way) => travelled(way) > LEAST_WAY)
    .map(readable);
}

/** The same way, long enough to be read. */
function readable(way: Way): Way {
  const longer = Math.max(1, SHORTEST_ARROW / travelled(way));
  const start = way[0] as Vec3;
  return way.map((at) => addScaled(start, subtract(at, start), longer));
}

const travelled = (way: Way): number => distance(way[0] as Vec3, way[way.length - 1] as Vec3);

/** An arrow along a way: a shaft with a light edge, and a head. */
export function paintArrow(brush: Brush, way: Way): void {
  const points = brush.points(way);
  const tip = points[points.length - 1] as Point;
  const before = points[points.length - 3] ?? (points[0] as Point);
  const l = Math.hypot(tip[0] - before[0], tip[1] - before[1]) || 1;
  const [ux, uy] = [(tip[0] - before[0]) / l, (tip[1] - before[1]) / l];
  const long = brush.metres(HEAD_LENGTH);
  const wide = brush.metres(HEAD_WIDTH) / 2;
  const head = polygon([
    [tip[0] + ux * long, tip[1] + uy * long],
    [tip[0] - uy * wide, tip[1] + ux * wide],
    [tip[0] + uy * wide, tip[1] - ux * wide],
  ]);
  const shaft = sweep(points);
  brush.stroke(shaft, 'arrowEdge', SHAFT + EDGE * 2);
  brush.stroke(head, 'arrowEdge', EDGE * 2);
  brush.stroke(shaft, 'arrow', SHAFT);
  brush.fill(head, 'arrow');
}
