import type { PosedBody } from '../../body/posedBody.ts';
import { sideSign } from '../../body/side.ts';
import type { Side } from '../../body/side.ts';
import { dot, normalize, rotate, subtract } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Ball, Joint, Part } from '../solid.ts';
import { NO_JOINT, ball, chain, ellipsoid, hull, inFrame } from '../solid.ts';
import { limbBalls } from './limb.ts';
import type { Ring } from './limb.ts';

const THIGH: readonly Ring[] = [
  { t: -0.02, radius: 0.08, forward: 0.002 },
  { t: 0.22, radius: 0.081, forward: 0.003 },
  { t: 0.5, radius: 0.0735, forward: 0.005 },
  { t: 0.78, radius: 0.064, forward: 0.004 },
  { t: 1, radius: 0.0585, forward: 0 },
];

const SHANK: readonly Ring[] = [
  { t: 0, radius: 0.0585 },
  { t: 0.2, radius: 0.0575, forward: -0.007 },
  { t: 0.42, radius: 0.056, forward: -0.01 },
  { t: 0.7, radius: 0.05, forward: -0.006 },
  { t: 0.87, radius: 0.0475, forward: -0.003 },
];

/** How far down the shank the trousers end. */
const HEM = 0.895;

/** The sole from above, left foot: outwards and forwards from the ankle, metres. */
const SOLE: readonly (readonly [x: number, z: number])[] = [
  [-0.012, -0.056], [0.014, -0.056], [0.027, -0.042], [0.031, -0.01], [0.036, 0.05], [0.043, 0.095], [0.04, 0.13], [0.028, 0.158],
  [0.01, 0.175], [-0.01, 0.178], [-0.027, 0.166], [-0.036, 0.14], [-0.038, 0.105], [-0.032, 0.06], [-0.028, 0.0], [-0.026, -0.042],
];

const TROUSERS = { paint: 'trousers', shade: 0.068, litAsOne: true } as const;

export interface Leg {
  readonly parts: readonly Part[];
  readonly joints: readonly Joint[];
  readonly thigh: readonly Ball[];
}

function shoe(body: PosedBody, side: Side): Part {
  const sign = sideSign(side);
  const foot = body.bones[`${side}Foot`];
  const sole = -body.build.lengths.ankle;
  const at = (x: number, y: number, z: number): Vec3 => inFrame(foot, [x * sign, y, z]);
  const soleRing = SOLE.map(([x, z]) => ball(at(x, sole + 0.0105, z), 0.0105));
  const top = rotate(foot.rotation, [0, 0.85, 0.5]);
  const laces = [0.048, 0.068, 0.088].map((z, i): readonly Vec3[] => {
    const y = sole + 0.079 - i * 0.0105;
    return [at(0.021, y - 0.004, z - 0.004), at(0, y + 0.003, z), at(-0.021, y - 0.004, z - 0.004)];
  });
  return {
    id: `${side}Shoe`,
    paint: 'shoe',
    shade: 0.022,
    shapes: [
      hull(
        ball(at(0, sole + 0.045, -0.03), 0.036),
        ellipsoid(at(0, sole + 0.083, -0.012), foot.rotation, [0.036, 0.006, 0.042]),
        ball(at(0, sole + 0.06, 0.035), 0.031),
        ball(at(-0.014, sole + 0.037, 0.11), 0.027),
        ball(at(0.019, sole + 0.036, 0.102), 0.026),
        ball(at(-0.004, sole + 0.033, 0.156), 0.0255),
      ),
    ],
    under: (brush) => {
      const path = brush.shapePath(hull(...soleRing));
      brush.fill(path, 'sole', { outline: path });
    },
    over: (brush) => {
      if (brush.detail === 'plain' || brush.camera.facing(top) < 0.12) return;
      for (const lace of laces) brush.curve(lace, 'lace', 0.0055);
    },
  };
}

export function legParts(body: PosedBody, side: Side): Leg {
  const sign = sideSign(side);
  const hip = body.bones[`${side}UpperLeg`];
  const knee = body.bones[`${side}LowerLeg`];
  const foot = body.bones[`${side}Foot`];
  const { upperLeg, lowerLeg } = body.build.lengths;
  const { girths } = body.build;
  const thigh = limbBalls(hip, upperLeg, sign, girths.thigh, THIGH);
  const shank = limbBalls(knee, lowerLeg, sign, girths.shank, SHANK);
  const hem = ellipsoid(inFrame(knee, [0, -lowerLeg * HEM, -0.003]), knee.rotation, [0.05 * girths.shank, 0.006, 0.05 * girths.shank]);
  const [thighEnd, shankStart] = [thigh[thigh.length - 1] as Ball, shank[0] as Ball];
  return {
    thigh,
    joints: [
      { ...NO_JOINT, from: 'pelvis', to: `${side}Thigh`, toEnd: thigh[0] },
      {
        from: `${side}Thigh`,
        to: `${side}Shank`,
        fromEnd: thighEnd,
        toEnd: shankStart,
        fromNext: thigh[thigh.length - 2],
        toNext: shank[1],
      },
    ],
    parts: [
      { ...TROUSERS, id: `${side}Thigh`, shapes: [chain(...thigh)], catchesShade: true, throwsShade: true },
      { ...TROUSERS, id: `${side}Shank`, shapes: [chain(...shank, hem)], prefers: { over: `${side}Shoe`, by: 0.05 } },
      {
        id: `${side}Ankle`,
        paint: 'sock',
        shade: 0.02,
        shapes: [hull(ball(inFrame(knee, [0, -lowerLeg * 0.86, 0]), 0.034), ball(inFrame(foot, [0, 0.004, -0.004]), 0.0335))],
        before: [`${side}Shank`, `${side}Shoe`],
      },
      shoe(body, side),
    ],
  };
}

/** How much the hip is bent, 0 standing to 1 seated. */
export function hipBend(body: PosedBody, side: Side): number {
  const down = rotate(body.bones.hips.rotation, [0, -1, 0]);
  const thigh = normalize(subtract(body.bones[`${side}LowerLeg`].position, body.bones[`${side}UpperLeg`].position));
  const t = Math.max(0, Math.min(1, (0.85 - dot(down, thigh)) / 0.6));
  return t * t * (3 - 2 * t);
}

