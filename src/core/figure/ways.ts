import type { Cue, LineCue, TurnCue } from '../body/cue.ts';
import { landmark } from '../body/landmarks.ts';
import type { PosedBody } from '../body/posedBody.ts';
import { toSide, type Side } from '../body/side.ts';
import { add, addScaled, clamp, cross, distance, dot, mix, normalize, perpendicular, radians, rotate, scale, subtract } from '../body/vector.ts';
import type { Vec3 } from '../body/vector.ts';

/** A way in the room that an arrow follows, from its tail to its head. */
export type Way = readonly Vec3[];

const STEPS = 16;

/** Part of a circle round `axis`, from so many degrees beyond the direction `ahead` to so many. */
function arc(centre: Vec3, axis: Vec3, ahead: Vec3, radius: number, from: number, to: number): Way {
  const u = normalize(perpendicular(ahead, axis));
  const v = cross(axis, u);
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const angle = radians(mix(from, to, i / STEPS));
    return addScaled(addScaled(centre, u, radius * Math.cos(angle)), v, radius * Math.sin(angle));
  });
}

type Turning = TurnCue['turn'];

/** By how many degrees, and which way, a bone turned about its own long axis; positive to the figure's left. */
function turnOf(from: PosedBody, to: PosedBody, bone: Turning): number {
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
/** An arrow round a bone starts before the front of it and ends beyond: degrees towards the side to which it turns. Further round it would point back. */
const ARC = { from: -45, to: 75 };

function turnWay(from: PosedBody, to: PosedBody, { turn: bone, radius = 0.3, rise = -0.03 }: TurnCue): Way {
  const side = Math.sign(turnOf(from, to, bone));
  const { position, rotation } = to.bones[bone];
  const axis = rotate(rotation, [0, 1, 0]);
  const ahead = rotate(from.bones[bone].rotation, [0, 0, 1]);
  const centre = addScaled(position, axis, rise);
  return arc(centre, axis, ahead, radius, side * ARC.from, side * ARC.to);
}

function lineWay(body: PosedBody, { on, from, to, bow = [0, 0, 0] }: LineCue): Way {
  const side = (/^(left|right)\./.exec(on)?.[1] ?? 'left') as Side;
  const { point } = landmark(on, body.bones, body.build, side);
  const [tail, head, aside] = [from, to, bow].map((v) => toSide(v, side)) as [Vec3, Vec3, Vec3];
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const t = i / STEPS;
    return add(point, addScaled(addScaled(tail, subtract(head, tail), t), aside, 4 * t * (1 - t)));
  });
}

const cueWay = (from: PosedBody, to: PosedBody, cue: Cue): Way => ('turn' in cue ? turnWay(from, to, cue) : lineWay(to, cue));

/** Degrees between the ways two bones of the spine point, from one pose to the other. */
function bendOf(from: PosedBody, to: PosedBody, bone: 'chest' | 'head'): number {
  const up = ({ bones }: PosedBody) => rotate(bones[bone].rotation, [0, 1, 0]);
  return (Math.acos(clamp(dot(up(from), up(to)), -1, 1)) * 180) / Math.PI;
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
 * The ways that tell best what moves between two poses: those the pose names itself; else a turn of the chest,
 * the head's way when the trunk or neck bends, or the ways of the elbows.
 */
export function waysOf(from: PosedBody, to: PosedBody, samples: () => readonly PosedBody[]): readonly Way[] {
  if (to.arrows.length > 0) return to.arrows.map((cue) => cueWay(from, to, cue));
  if (Math.abs(turnOf(from, to, 'upperChest')) > LEAST_TURN) return [turnWay(from, to, { turn: 'upperChest' })];
  const passed = samples();
  const crown = passed.map(({ bones }) => addScaled(bones.head.position, rotate(bones.head.rotation, [0, 0.8, 0.6]), 0.29));
  const bends = Math.max(bendOf(from, to, 'chest'), bendOf(from, to, 'head')) > LEAST_BEND;
  if (bends && travelled(crown) > LEAST_WAY) return [crown];
  return elbowWays(passed)
    .filter((way) => travelled(way) > LEAST_WAY)
    .map(readable);
}

/** The same way, long enough to be read. */
function readable(way: Way): Way {
  const longer = Math.max(1, SHORTEST_ARROW / travelled(way));
  const start = way[0] as Vec3;
  return way.map((at) => add(start, scale(subtract(at, start), longer)));
}

const travelled = (way: Way): number => distance(way[0] as Vec3, way[way.length - 1] as Vec3);
