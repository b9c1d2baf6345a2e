import type { PosedBody } from '../../body/posedBody.ts';
import { SIDES, sideSign } from '../../body/side.ts';
import { add, multiply, normalize, rotate, rotateX, slerp, subtract } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import type { Ellipsoid, Frame, Joint, Part } from '../solid.ts';
import { NO_JOINT, ball, chain, ellipsoid, hull, inFrame } from '../solid.ts';
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
  const flat = sections.map(({ at, axes }) => [...at, ...axes[0], ...axes[1], ...axes[2]]);
  const row = (i: number) => flat[Math.max(0, Math.min(flat.length - 1, i))] as number[];
  const result: Ellipsoid[] = [];
  for (let i = 0; i < flat.length - 1; i++) {
    for (let step = 0; step < SMOOTHING; step++) {
      result.push(unflatten(curveAt(row(i - 1), row(i), row(i + 1), row(i + 2), step / SMOOTHING)));
    }
  }
  result.push(sections[sections.length - 1] as Ellipsoid);
  return result;
}

const curveAt = (p: number[], q: number[], r: number[], s: number[], t: number): number[] =>
  q.map((b, i) => {
    const [a, c, d] = [p[i] as number, r[i] as number, s[i] as number];
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
  });

function unflatten(n: readonly number[]): Ellipsoid {
  const triple = (i: number): Vec3 => [n[i] as number, n[i + 1] as number, n[i + 2] as number];
  return { at: triple(0), axes: [triple(3), triple(6), triple(9)] };
}

/** The sections of the shirt from the hem to the top of the chest. Seated, the hem rides up to the lap. */
function sections(body: PosedBody, lap: number): readonly Ellipsoid[] {
  const { hips, spine, chest, upperChest } = body.bones;
  const g = body.build.girths.trunk;
  const hemY = -0.055 + 0.13 * lap;
  /** A fuller trunk is fullest at the belly. */
  const belly = g - 1;
  const rows: readonly Section[] = [
    [hips, hemY, -0.002, [0.158, 0.012, 0.107]],
    [hips, 0.074 + 0.04 * lap, -0.002, [0.145 - 0.004 * lap, 0.04, 0.1]],
    [spine, 0.075, 0.016 + belly * 0.07, [0.132 + belly * 0.08, 0.05, 0.094 + belly * 0.08]],
    [chest, 0.0, 0.027 + belly * 0.05, [0.137 + belly * 0.04, 0.05, 0.098 + belly * 0.05]],
    [chest, 0.08, 0.031, [0.149, 0.05, 0.106]],
    [upperChest, 0.015, 0.031, [0.155, 0.05, 0.107]],
    [upperChest, 0.075, 0.02, [0.143, 0.04, 0.094]],
  ];
  return rows.map((row) => sectionSolid(row, g));
}

const COLLAR_TILT = 20;
const COLLAR_STEPS = 24;

export interface Collar {
  readonly centre: Vec3;
  /** Out of the neck hole. */
  readonly normal: Vec3;
  readonly rim: readonly Vec3[];
  readonly solid: Ellipsoid;
}

/** The ring of the T-shirt round the neck. */
export function collar(body: PosedBody): Collar {
  const { neck, upperChest } = body.bones;
  const tilt = multiply(slerp(upperChest.rotation, neck.rotation, 0.35), rotateX(COLLAR_TILT));
  const centre = add(neck.position, rotate(upperChest.rotation, [0, -0.024, 0.024]));
  const rim = Array.from({ length: COLLAR_STEPS }, (_, i) => {
    const angle = (Math.PI * 2 * i) / COLLAR_STEPS;
    return add(centre, rotate(tilt, [Math.sin(angle) * 0.063, 0, Math.cos(angle) * 0.062]));
  });
  return { centre, normal: rotate(tilt, [0, 1, 0]), rim, solid: ellipsoid(centre, tilt, [0.06, 0.006, 0.059]) };
}

/** The nearer or the farther half of the collar's band, seen from the viewer. */
export function collarBand(brush: Brush, { rim, centre, normal }: Collar, half: 'near' | 'far'): void {
  const hidden = half === 'far' && brush.camera.facing(normal) < 0;
  if (brush.detail === 'plain' || hidden) return;
  const n = rim.length;
  const wanted = rim.map((at) => {
    const towards = brush.camera.facing(normalize(subtract(at, centre)));
    return half === 'near' ? towards > 0 : towards < 0.2;
  });
  const start = wanted.findIndex((w, i) => w && !wanted[(i + n - 1) % n]);
  const count = wanted.filter(Boolean).length;
  if (start < 0 || count < 3) return;
  const arc = (more: number) => Array.from({ length: count + 2 * more }, (_, i) => rim[(start + i - more + n) % n] as Vec3);
  brush.curve(arc(0), 'shirtLine', 0.0165);
  brush.curve(arc(half === 'near' ? 1 : 0), 'collar', 0.0115);
}

/** Hips, lap and shirt. */
export function torsoParts(body: PosedBody, round: Shoulders): readonly Part[] {
  const { hips } = body.bones;
  const g = body.build.girths.trunk;
  const bend = { left: hipBend(body, 'left'), right: hipBend(body, 'right') };
  const lap = Math.max(bend.left, bend.right);
  const key = sections(body, lap);
  const trunk = chain(...refined(key));
  const chestSection = key[5] as Ellipsoid;
  const yokes = SIDES.flatMap((side) => yoke(body, side, round[side], chestSection));
  const seat: readonly Section[] = [
    [hips, -0.012, -0.008, [0.148, 0.064, 0.097]],
    [hips, 0.03, -0.008, [0.15, 0.05, 0.099]],
    [hips, 0.08, -0.004, [0.143, 0.03, 0.097]],
  ];
  return [
    {
      id: 'pelvis',
      paint: 'trousers',
      shade: 0.04,
      shapes: [chain(...seat.map((section) => sectionSolid(section, g)))],
    },
    {
      id: 'torso',
      paint: 'shirt',
      shade: 0.08,
      shapes: [trunk, ...yokes],
      litAsOne: true,
      // The shoulders belong to the arms as much: they must not vote against the sleeves.
      body: [trunk],
      after: ['pelvis', ...SIDES.filter((side) => bend[side] < 0.35).map((side) => `${side}Thigh`)],
      catchesShade: true,
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
