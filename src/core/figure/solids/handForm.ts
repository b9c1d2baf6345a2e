import type { HandShape } from '../../body/posedBody.ts';
import { add, addScaled, clamp, lerp, mix, radians } from '../../body/vector.ts';
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
  readonly radius: number;
  /** Out of the back of the bone that ends here; at the knuckle of the one that begins. */
  readonly back: Vec3;
}

/** The four points of a finger's middle line. */
function fingerLine({ at, radius, bones, curl }: Finger, index: number, shape: HandShape): readonly FingerPoint[] {
  const fan = radians((1.5 - index) * shape.spread);
  const own = shape.curl * mix(curl, 1, clamp(shape.curl / FIST, 0, 1));
  let angle = 0;
  let from = at;
  const points: FingerPoint[] = [];
  for (let joint = 0; joint < bones.length; joint++) {
    const bone = bones[joint] as number;
    angle += radians(own * (CURL[joint] as number));
    const [along, under] = [Math.cos(angle), Math.sin(angle)];
    const back: Vec3 = [along, -under, 0];
    if (joint === 0) points.push({ at, back, radius: radius * 1.06 });
    from = add(from, [-under * bone, -along * Math.cos(fan) * bone, along * Math.sin(fan) * bone]);
    points.push({ at: from, back, radius: radius * (0.98 - 0.06 * joint) });
  }
  return points;
}

export const fingerLines = (shape: HandShape): readonly (readonly FingerPoint[])[] => FINGERS.map((finger, i) => fingerLine(finger, i, shape));

/** A stretch of the line between two fingers, on the back (`+1`) or on the palm's side (`-1`). */
export interface Gap {
  readonly from: Vec3;
  readonly to: Vec3;
  readonly back: Vec3;
}

/** Where along each bone two neighbouring fingers touch: past the web, and not at the shorter one's tip. */
const TOUCHING = [
  [0.15, 1],
  [0, 1],
  [0, 0.6],
] as const;

export function gapLine(one: readonly FingerPoint[], other: readonly FingerPoint[], face: 1 | -1): readonly Gap[] {
  const gaps: Gap[] = [];
  let last = between(one, other, 0);
  for (let bone = 0; bone < TOUCHING.length; bone++) {
    const [start, end] = TOUCHING[bone] as (typeof TOUCHING)[number];
    const [p, q] = [one[bone + 1], other[bone + 1]] as [FingerPoint, FingerPoint];
    const next = between(one, other, bone + 1);
    const back = lerp(p.back, q.back, 0.5);
    const out = face * Math.min(p.radius, q.radius) * 0.75;
    gaps.push({ from: addScaled(lerp(last, next, start), back, out), to: addScaled(lerp(last, next, end), back, out), back });
    last = next;
  }
  return gaps;
}

const between = (one: readonly FingerPoint[], other: readonly FingerPoint[], i: number): Vec3 =>
  lerp((one[i] as FingerPoint).at, (other[i] as FingerPoint).at, 0.5);

/** Radii of the thumb's root, knuckle, joint and tip. */
export const THUMB_RADII = [0.0165, 0.0138, 0.0122, 0.0106] as const;

const THUMB_ROOT: Vec3 = [-0.007, -0.022, 0.018];
const THUMB_BONES = [0.043, 0.032, 0.025] as const;
/** How each bone of the thumb points: degrees away from the fingers, and under the palm. */
const THUMB_OPEN = { away: [36, 16, 6], under: [16, 8, 4] } as const;
const THUMB_CLOSED = { away: [24, -6, -34], under: [24, 40, 42] } as const;

/** The thumb's middle line: root, knuckle, joint, tip. It swings away from the hand, and across the palm as the fingers curl. */
export function thumbLine(shape: HandShape): readonly Vec3[] {
  const closed = clamp(shape.curl / 75, 0, 1);
  let at = THUMB_ROOT;
  const points = [at];
  THUMB_BONES.forEach((bone, i) => {
    const away = radians(mix(THUMB_OPEN.away[i] as number, THUMB_CLOSED.away[i] as number, closed) + shape.thumb * 0.6);
    const under = radians(mix(THUMB_OPEN.under[i] as number, THUMB_CLOSED.under[i] as number, closed));
    at = add(at, [-Math.sin(under) * bone, -Math.cos(under) * Math.cos(away) * bone, Math.cos(under) * Math.sin(away) * bone]);
    points.push(at);
  });
  return points;
}

/** The line round the ball of the thumb, which tells a palm from a back. */
export const PALM_LINE: readonly Vec3[] = [
  [-0.014, -0.074, 0.022],
  [-0.019, -0.063, 0.003],
  [-0.02, -0.047, -0.003],
  [-0.018, -0.03, 0.002],
];
