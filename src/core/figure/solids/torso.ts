import type { PosedBody } from '../../body/posedBody.ts';
import { SIDES, sideSign } from '../../body/side.ts';
import { dot, rotate } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Ellipsoid, Frame, Joint, Part, Shape } from '../solid.ts';
import { NO_JOINT, ball, chain, ellipsoid, hull, inFrame } from '../solid.ts';
import { collarOf } from './collar.ts';
import { twistFolds } from './folds.ts';
import { hipBend } from './leg.ts';
import { yoke } from './shoulder.ts';
import type { Shoulders } from './shoulder.ts';

/** A cross-section of the trunk: half width, half height and half depth, metres. */
type Section = readonly [frame: Frame, y: number, z: number, half: Vec3];

const sectionSolid = ([frame, y, z, half]: Section, girth: number): Ellipsoid =>
  ellipsoid(inFrame(frame, [0, y, z]), frame.rotation, [half[0] * girth, half[1], half[2] * girth]);

const SMOOTHING = 2;

/** Catmull-Rom between sections, so that the waist has no kink. */
function refined(sections: readonly Ellipsoid[]): readonly Ellipsoid[] {
  const last = sections.length - 1;
  const result: Ellipsoid[] = [];
  for (let i = 0; i < last; i++) {
    const [p, q, r, s] = [sections[Math.max(0, i - 1)], sections[i], sections[i + 1], sections[Math.min(last, i + 2)]] as [Ellipsoid, Ellipsoid, Ellipsoid, Ellipsoid];
    for (let step = 0; step < SMOOTHING; step++) {
      const t = step / SMOOTHING;
      const [a, b, c, d] = [p.axes, q.axes, r.axes, s.axes];
      const axes = [curveAt(a[0], b[0], c[0], d[0], t), curveAt(a[1], b[1], c[1], d[1], t), curveAt(a[2], b[2], c[2], d[2], t)] as const;
      result.push({ at: curveAt(p.at, q.at, r.at, s.at, t), axes });
    }
  }
  result.push(sections[last] as Ellipsoid);
  return result;
}

const curveAt = (p: Vec3, q: Vec3, r: Vec3, s: Vec3, t: number): Vec3 => [
  along(p[0], q[0], r[0], s[0], t),
  along(p[1], q[1], r[1], s[1], t),
  along(p[2], q[2], r[2], s[2], t),
];

const along = (a: number, b: number, c: number, d: number, t: number): number =>
  0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);

/** The sections of the shirt from the hem to the top of the chest. Seated, the hem rides up to the lap. */
function sections(body: PosedBody, lap: number): readonly Ellipsoid[] {
  const { hips, spine, chest, upperChest } = body.bones;
  const g = body.build.girths.trunk;
  const hemY = 0.008 + 0.08 * lap;
  /** A fuller trunk is fullest at the belly. */
  const belly = g - 1;
  const round = roundness(body);
  const back = round * (round < 0 ? HOLLOWING : ROUNDING);
  const rows: readonly Section[] = [
    [hips, hemY, -0.01 + 0.006 * lap - back * 0.15, [0.161 - 0.009 * lap, 0.032 - 0.012 * lap, 0.11 - 0.008 * lap]],
    [hips, 0.07 + 0.044 * lap, -0.008 + 0.004 * lap - back * 0.6, [0.15 - 0.009 * lap, 0.04, 0.103 - 0.003 * lap]],
    [spine, 0.075, 0.021 + belly * 0.1 - back, [0.132 + belly * 0.1, 0.05, 0.09 + belly * 0.09]],
    [chest, 0.0, 0.027 + belly * 0.05 - back * 0.9, [0.137 + belly * 0.04, 0.05, 0.097 + belly * 0.05]],
    [chest, 0.08, 0.031 - back * 0.5, [0.149, 0.05, 0.106]],
    [upperChest, 0.015, 0.029 - back * 0.2, [0.155, 0.05, 0.108]],
    [upperChest, 0.075, 0.011, [0.14, 0.04, 0.094]],
  ];
  return rows.map((row) => onFloor(sectionSolid(row, g)));
}

/** Metres by which a low back bent at a right angle stands out behind; bent backwards it hollows less, or shirt and trousers meet in a dent. */
const ROUNDING = 0.055;
const HOLLOWING = 0.034;

/**
 * How far the low back is rounded forward: the sine of its angle, negative when it is hollowed. A small bend counts
 * nearly twice: it would be lost under a shirt, and some stretches are nothing else.
 */
function roundness({ bones: { hips, chest } }: PosedBody): number {
  const bend = dot(rotate(chest.rotation, [0, 1, 0]), rotate(hips.rotation, [0, 0, 1]));
  return bend * (2 - Math.abs(bend));
}

/** Soft flesh on the floor gives way: the section rises until it sinks in no more. */
function onFloor(section: Ellipsoid): Ellipsoid {
  const { at, axes } = section;
  const sunk = Math.hypot(axes[0][1], axes[1][1], axes[2][1]) - at[1];
  return sunk > 0 ? { at: [at[0], at[1] + sunk, at[2]], axes } : section;
}

/** The hips from the crotch to the waist; the buttocks belong to the thighs. */
function pelvis({ bones: { hips }, build }: PosedBody): Shape {
  const rows: readonly Section[] = [
    [hips, -0.012, -0.006, [0.146, 0.064, 0.095]],
    [hips, 0.03, -0.008, [0.146, 0.05, 0.099]],
    [hips, 0.08, -0.004, [0.134, 0.03, 0.095]],
  ];
  return chain(...rows.map((section) => sectionSolid(section, build.girths.trunk)));
}

/** Metres by which a thigh must be nearer to show before the shirt: at the groin their depths are almost alike. */
const HANGS_OVER = 0.04;

/** Hips, lap and shirt. */
export function torsoParts(body: PosedBody, round: Shoulders): readonly Part[] {
  const bend = { left: hipBend(body, 'left'), right: hipBend(body, 'right') };
  const lap = Math.max(bend.left, bend.right);
  const key = sections(body, lap);
  const trunk = chain(...refined(key));
  const chestSection = key[5] as Ellipsoid;
  const throat = hull(collarOf(body).solid, key[4] as Ellipsoid, key[6] as Ellipsoid);
  const yokes = SIDES.flatMap((side) => yoke(body, side, round[side], chestSection));
  return [
    {
      id: 'pelvis',
      paint: 'trousers',
      shade: 0.04,
      litAsOne: true,
      shapes: [pelvis(body)],
    },
    {
      id: 'torso',
      paint: 'shirt',
      shade: 0.08,
      shapes: [trunk, throat, ...yokes],
      litAsOne: true,
      // The shoulders belong to the arms as much: they must not vote against the sleeves.
      body: [trunk],
      after: ['pelvis', ...SIDES.filter((side) => bend[side] < 0.95).map((side) => `${side}Thigh`)],
      prefers: { over: ['lap', ...SIDES.map((side) => `${side}Thigh`)], by: HANGS_OVER },
      catchesShade: true,
      over: twistFolds(body, key),
    },
  ];
}

export interface Lap {
  readonly parts: readonly Part[];
  readonly joints: readonly Joint[];
}

/** What fills the gap between two bent thighs, so that the shirt ends in a soft line above the lap. */
export function lapOf(body: PosedBody): Lap {
  const bend = Math.min(hipBend(body, 'left'), hipBend(body, 'right'));
  if (bend < 0.5) return { parts: [], joints: [] };
  const { upperLeg } = body.build.lengths;
  const radius = 0.074 * body.build.girths.thigh * bend;
  const balls = SIDES.flatMap((side) =>
    [0.02, 0.2].map((t) => {
      const at = inFrame(body.bones[`${side}UpperLeg`], [-0.012 * sideSign(side), -upperLeg * t, 0.002]);
      return { side, solid: ball(at, radius) };
    }),
  );
  return {
    parts: [{ id: 'lap', paint: 'trousers', shade: 0.02, litAsOne: true, shapes: [hull(...balls.map(({ solid }) => solid))] }],
    joints: balls.map(({ side, solid }) => ({ ...NO_JOINT, from: 'lap', to: `${side}Thigh`, fromEnd: solid })),
  };
}
