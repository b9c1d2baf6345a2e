import type { HandShape, PosedBody } from '../../body/posedBody.ts';
import { sideSign } from '../../body/side.ts';
import type { Side } from '../../body/side.ts';
import { add, addScaled, lerp, radians, rotate } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import type { Ball, Ellipsoid, Part, Shape } from '../solid.ts';
import { ball, chain, hull, inFrame } from '../solid.ts';

/**
 * A hand in its own frame, left hand: fingers run down -y, the palm faces -x, the thumb is on the +z side.
 * Metres, for the neutral build.
 */
interface Finger {
  /** Across the hand, towards the thumb. */
  readonly z: number;
  /** How far the knuckle is from the wrist. */
  readonly knuckle: number;
  readonly radius: number;
  readonly bones: readonly [number, number, number];
}

const FINGERS: readonly Finger[] = [
  { z: 0.0315, knuckle: 0.089, radius: 0.0112, bones: [0.04, 0.024, 0.019] },
  { z: 0.0105, knuckle: 0.093, radius: 0.0115, bones: [0.044, 0.027, 0.02] },
  { z: -0.0105, knuckle: 0.09, radius: 0.0109, bones: [0.041, 0.025, 0.019] },
  { z: -0.0305, knuckle: 0.082, radius: 0.0097, bones: [0.031, 0.019, 0.017] },
];

/** How much of the curl each joint takes, from the knuckle to the tip. */
const CURL = [0.85, 1.05, 0.6] as const;

/** The four points of a finger's middle line in the hand's frame. */
function fingerLine({ z, knuckle, bones }: Finger, index: number, shape: HandShape): readonly Vec3[] {
  const fan = radians((1.5 - index) * shape.spread);
  let angle = 0;
  let at: Vec3 = [0, -knuckle, z];
  const points = [at];
  bones.forEach((bone, joint) => {
    angle += radians(shape.curl * (CURL[joint] as number));
    at = add(at, [-Math.sin(angle) * bone, -Math.cos(angle) * Math.cos(fan) * bone, Math.cos(angle) * Math.sin(fan) * bone]);
    points.push(at);
  });
  return points;
}

/** The thumb's middle line: root, knuckle, joint, tip. It swings away from the hand, and under it as the fingers curl. */
function thumbLine(shape: HandShape): readonly Vec3[] {
  const away = radians(12 + shape.thumb * 0.6);
  const under = Math.min(1, Math.max(0, shape.curl / 80));
  const root: Vec3 = [-0.006, -0.024, 0.02];
  const reach = (from: Vec3, bone: number, open: number): Vec3 =>
    add(from, [-bone * (0.25 + 0.45 * under), -Math.cos(open) * bone * (1 - 0.2 * under), Math.sin(open) * bone * (1 - 0.7 * under)]);
  const knuckle = reach(root, 0.042, away + 0.55);
  const joint = reach(knuckle, 0.031, away + 0.1);
  return [root, knuckle, joint, reach(joint, 0.026, away - 0.1)];
}

export interface Hand {
  readonly parts: readonly Part[];
  readonly wrist: Ellipsoid;
  readonly heel: Ball;
}

export function handParts(body: PosedBody, side: Side, wrist: Ellipsoid): Hand {
  const sign = sideSign(side);
  const frame = body.bones[`${side}Hand`];
  const g = body.build.girths.hand;
  const shape = body.hands[side];
  const at = ([x, y, z]: Vec3): Vec3 => inFrame(frame, [x * sign * g, y, z * g]);
  const lines = FINGERS.map((finger, i) => fingerLine(finger, i, shape));
  const fingers = lines.map((line, i): Shape => {
    const r = (FINGERS[i] as Finger).radius * g;
    return chain(...line.map((p, j) => ball(at(p), r * (1.02 - 0.07 * j))));
  });
  const heel = ball(at([-0.003, -0.034, 0.004]), 0.0215 * g);
  const palm = hull(wrist, heel, ...FINGERS.map(({ z, knuckle, radius }) => ball(at([0, -knuckle + 0.004, z]), (radius + 0.002) * g)));
  const thumb = thumbLine(shape).map(at);
  const [root, knuckle] = thumb as [Vec3, Vec3];
  const web = hull(ball(root, 0.0175 * g), ball(knuckle, 0.0125 * g), ball(at([-0.002, -0.066, 0.026]), 0.011 * g));
  const thumbChain = chain(...thumb.map((p, i) => ball(p, (0.0165 - 0.0019 * i) * g)));
  const out = rotate(frame.rotation, [sign, 0, 0]);
  const gaps = gapLines(lines).map((line) => line.map(at));
  return {
    wrist,
    heel,
    parts: [
      {
        id: `${side}Hand`,
        paint: 'skin',
        shade: 0.013,
        lift: 0.02,
        throwsShade: true,
        shapes: [palm, ...fingers, web, thumbChain],
        over: (brush) => drawCreases(brush, gaps, thumb, out, g),
      },
    ],
  };
}

/** Lines between neighbouring fingers, from the knuckles to where the shorter one ends. */
const gapLines = (lines: readonly (readonly Vec3[])[]): readonly (readonly Vec3[])[] =>
  lines.slice(1).map((line, i) => line.map((p, joint) => lerp(p, (lines[i] as readonly Vec3[])[joint] as Vec3, 0.5)).slice(0, 3));

function drawCreases(brush: Brush, gaps: readonly (readonly Vec3[])[], thumb: readonly Vec3[], out: Vec3, girth: number): void {
  if (brush.detail === 'plain') return;
  const facing = brush.camera.facing(out);
  if (Math.abs(facing) < 0.2) return;
  const lift = 0.009 * girth * Math.sign(facing);
  for (const gap of gaps) brush.curve(gap.map((p) => addScaled(p, out, lift)), 'skinLine', 0.0022, { opacity: 0.75 });
  if (facing < -0.35) brush.curve(thumb.slice(0, 3).map((p) => addScaled(p, out, -0.012 * girth)), 'skinLine', 0.002, { opacity: 0.4 });
}
