import type { HandShape } from '../../body/posedBody.ts';
import { add, addScaled, lerp, radians } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';

/**
 * A hand in its own frame, left hand: fingers run down -y, the palm faces -x, the thumb is on the +z side.
 * Metres, for the neutral build.
 */
interface Finger {
  /** Of the knuckle. */
  readonly at: Vec3;
  readonly radius: number;
  readonly bones: readonly [number, number, number];
  /** A relaxed hand closes from the little finger. */
  readonly curl: number;
}

const FINGERS: readonly Finger[] = [
  { at: [-0.002, -0.088, 0.0285], radius: 0.0108, bones: [0.04, 0.024, 0.018], curl: 0.8 },
  { at: [0.0005, -0.092, 0.0095], radius: 0.0111, bones: [0.044, 0.027, 0.019], curl: 0.95 },
  { at: [-0.0005, -0.089, -0.0095], radius: 0.0106, bones: [0.041, 0.025, 0.018], curl: 1.1 },
  { at: [-0.004, -0.081, -0.0275], radius: 0.0094, bones: [0.032, 0.019, 0.016], curl: 1.3 },
];

/** How much of the curl each joint takes, from the knuckle to the tip. */
const CURL = [0.85, 1.05, 0.6] as const;
/** At a full fist all fingers are closed alike. */
const FIST = 90;

/** A joint of a finger, or its tip. */
export interface FingerPoint {
  readonly at: Vec3;
  /** Out of the back of the finger. */
  readonly back: Vec3;
  readonly radius: number;
}

/** The four points of a finger's middle line. */
function fingerLine({ at, radius, bones, curl }: Finger, index: number, shape: HandShape): readonly FingerPoint[] {
  const fan = radians((1.5 - index) * shape.spread);
  const own = shape.curl * (curl + (1 - curl) * Math.min(1, Math.max(0, shape.curl / FIST)));
  let angle = 0;
  let from = at;
  const back = (): Vec3 => [Math.cos(angle), -Math.sin(angle), 0];
  const points: FingerPoint[] = [{ at, back: back(), radius: radius * 1.06 }];
  bones.forEach((bone, joint) => {
    angle += radians(own * (CURL[joint] as number));
    from = add(from, [-Math.sin(angle) * bone, -Math.cos(angle) * Math.cos(fan) * bone, Math.cos(angle) * Math.sin(fan) * bone]);
    points.push({ at: from, back: back(), radius: radius * (0.98 - 0.06 * joint) });
  });
  return points;
}

export const fingerLines = (shape: HandShape): readonly (readonly FingerPoint[])[] => FINGERS.map((finger, i) => fingerLine(finger, i, shape));

/** Where two neighbouring fingers touch, on the back (`+1`) or on the palm's side (`-1`): from past the web to the shorter tip. */
export function gapLine(one: readonly FingerPoint[], other: readonly FingerPoint[], face: 1 | -1): readonly FingerPoint[] {
  const between = one.map((p, i): FingerPoint => {
    const q = other[i] as FingerPoint;
    const radius = Math.min(p.radius, q.radius);
    const back = lerp(p.back, q.back, 0.5);
    return { at: addScaled(lerp(p.at, q.at, 0.5), back, face * radius * 0.75), back, radius };
  });
  const [knuckle, second] = between as [FingerPoint, FingerPoint];
  return [{ ...knuckle, at: lerp(knuckle.at, second.at, 0.3) }, ...between.slice(1, 3)];
}

const THUMB_BONES = [0.043, 0.032, 0.025] as const;
/** Radii of the thumb's root, knuckle, joint and tip. */
export const THUMB_RADII = [0.0165, 0.0138, 0.0122, 0.0106] as const;

/** The thumb's middle line: root, knuckle, joint, tip. It swings away from the hand, and across the palm as the fingers curl. */
export function thumbLine(shape: HandShape): readonly Vec3[] {
  const closed = Math.min(1, Math.max(0, shape.curl / 75));
  /** Towards the thumb's side, and under the palm: degrees at each bone. */
  const away = [36 - 6 * closed, 16 - 16 * closed, 6 - 26 * closed].map((a) => a + shape.thumb * 0.6);
  const under = [16 + 26 * closed, 8 + 34 * closed, 4 + 30 * closed];
  let at: Vec3 = [-0.007, -0.022, 0.018];
  const points = [at];
  THUMB_BONES.forEach((bone, i) => {
    const [a, u] = [radians(away[i] as number), radians(under[i] as number)];
    at = add(at, [-Math.sin(u) * bone, -Math.cos(u) * Math.cos(a) * bone, Math.cos(u) * Math.sin(a) * bone]);
    points.push(at);
  });
  return points;
}
