import type { PosedBody } from '../../body/posedBody.ts';
import { sideSign } from '../../body/side.ts';
import type { Side } from '../../body/side.ts';
import { clamp, dot, normalize, rotate, subtract } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import { project } from '../disc.ts';
import { sweep } from '../path.ts';
import type { Path, Point } from '../path.ts';
import type { Ball, Joint, Part } from '../solid.ts';
import { NO_JOINT, ball, chain, ellipsoid, hull, inFrame } from '../solid.ts';
import { limbBalls } from './limb.ts';
import type { Ring } from './limb.ts';
import { footwear } from './footwear.ts';
import { trouserFolds } from './trouserFolds.ts';

const THIGH: readonly Ring[] = [
  [0.035, 0.072, 0.002, 0.002],
  [0.2, 0.0795, 0.003, 0.001],
  [0.48, 0.073, 0.006],
  [0.78, 0.0605, 0.005],
  [1, 0.054, 0.001],
];

const SHANK: readonly Ring[] = [
  [0, 0.054, 0.001],
  [0.14, 0.0535, -0.005, 0.001],
  [0.34, 0.0575, -0.014, 0.003],
  [0.6, 0.0495, -0.01, 0.002],
  [0.79, 0.0435, -0.004],
];

/** How far down the shank the trousers end. */
const HEM = 0.91;

const TROUSERS = { paint: 'trousers', shade: 0.068, litAsOne: true } as const;

export interface Leg {
  readonly parts: readonly Part[];
  readonly joints: readonly Joint[];
  readonly thigh: readonly Ball[];
}

/** Metres that the floor's carpet gives way under a buttock before it is pressed flat. */
const PRESSED = 0.004;

/** The buttock: it slides up behind the hip when the thigh is raised, and the floor presses it flat. */
function buttock(body: PosedBody, side: Side): Ball {
  const radius = 0.0745 * body.build.girths.thigh;
  const bend = hipBend(body, side);
  const [x, y, z] = inFrame(body.bones.hips, [0.07 * sideSign(side), -0.052 + 0.05 * bend, -0.045 + 0.019 * bend]);
  return ball([x, Math.max(y, radius - PRESSED), z], radius);
}

/** From here on, and wholly a little further, a thigh that points at the viewer hides in its own knee. */
const POINTS_AT_VIEWER = 0.5;

/** The edge of a knee that points at the viewer: without it a sitter seen from the front seems to stand. */
function kneeOver(thigh: readonly Ball[], shank: readonly Ball[]) {
  const [hip, knee] = [thigh[0] as Ball, thigh[thigh.length - 1] as Ball];
  return (brush: Brush, outline: Path): void => {
    const strength = Math.min(1, (brush.camera.facing(normalize(subtract(knee.at, hip.at))) - POINTS_AT_VIEWER) / 0.2);
    if (strength <= 0) return;
    brush.fill(outline, 'shade', { opacity: 0.13 * strength });
    const [top, below] = [project(brush.camera, knee), project(brush.camera, shank[2] as Ball)];
    const up = Math.atan2(top.y - below.y, top.x - below.x);
    const arc = [-0.8, 0, 0.8].map((turn): Point => [top.x + Math.cos(up + turn) * top.r * 0.94, top.y + Math.sin(up + turn) * top.r * 0.94]);
    if (brush.detail === 'full') brush.stroke(sweep(arc), 'trousersLine', 0.0026, { opacity: 0.7 * strength });
  };
}

function shankOver(body: PosedBody, side: Side, thigh: readonly Ball[], shank: readonly Ball[]) {
  const [knee, folds] = [kneeOver(thigh, shank), trouserFolds(body, side)];
  return (brush: Brush, outline: Path): void => {
    knee(brush, outline);
    folds(brush);
  };
}

export function legParts(body: PosedBody, side: Side): Leg {
  const sign = sideSign(side);
  const hip = body.bones[`${side}UpperLeg`];
  const knee = body.bones[`${side}LowerLeg`];
  const { upperLeg, lowerLeg } = body.build.lengths;
  const { girths } = body.build;
  const thigh = limbBalls(hip, upperLeg, sign, girths.thigh, THIGH);
  const shank = limbBalls(knee, lowerLeg, sign, girths.shank, SHANK);
  const hem = ellipsoid(inFrame(knee, [0, -lowerLeg * HEM, -0.003]), knee.rotation, [0.0455 * girths.shank, 0.007, 0.0475 * girths.shank]);
  const seat = buttock(body, side);
  const limb = chain(...thigh);
  const [thighEnd, shankStart] = [thigh[thigh.length - 1] as Ball, shank[0] as Ball];
  return {
    thigh,
    joints: [
      { ...NO_JOINT, from: 'pelvis', to: `${side}Thigh`, toEnd: thigh[0] },
      { ...NO_JOINT, from: 'pelvis', to: `${side}Thigh`, toEnd: seat },
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
      { ...TROUSERS, id: `${side}Thigh`, shapes: [limb, hull(seat, thigh[0] as Ball, thigh[2] as Ball)], body: [limb], prefers: { over: ['pelvis'], by: 0.03 }, catchesShade: true, throwsShade: true },
      { ...TROUSERS, id: `${side}Shank`, shapes: [chain(...shank, hem)], over: shankOver(body, side, thigh, shank), prefers: { over: [`${side}Shoe`], by: 0.045 } },
      ...footwear(body, side),
    ],
  };
}

/** How much the hip is bent, 0 standing to 1 seated. */
export function hipBend(body: PosedBody, side: Side): number {
  const down = rotate(body.bones.hips.rotation, [0, -1, 0]);
  const thigh = normalize(subtract(body.bones[`${side}LowerLeg`].position, body.bones[`${side}UpperLeg`].position));
  const t = clamp((0.85 - dot(down, thigh)) / 0.6, 0, 1);
  return t * t * (3 - 2 * t);
}

