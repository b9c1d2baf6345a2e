import { addScaled, clamp, cross, dot, normalize, rotate, scale } from '../body/vector.ts';
import type { Vec3 } from '../body/vector.ts';
import type { Brush } from './brush.ts';
import { clockwise, loop } from './path.ts';
import type { Path, Point } from './path.ts';
import type { Ellipsoid } from './solid.ts';
import { ball, chain } from './solid.ts';
import type { Head } from './headForm.ts';

/** Short hair with a swept fringe, or long hair in a ponytail. */
export type HairCut = 'short' | 'long';

/**
 * Where hair ends, as directions from the middle of the head on its left side, from the forehead over
 * the temple, the sideburn and round the ear to the nape. Seen from `CROWN` each lies at one angle.
 */
const HAIRLINE: Readonly<Record<HairCut, readonly Vec3[]>> = {
  short: [
    [0, 0.7, 0.71], [0.42, 0.66, 0.62], [0.74, 0.48, 0.47], [0.92, 0.1, 0.36], [0.965, -0.2, 0.16], [0.985, -0.02, -0.1],
    [0.93, -0.3, -0.3], [0.74, -0.54, -0.44], [0.4, -0.72, -0.58], [0, -0.76, -0.65],
  ],
  long: [
    [0, 0.6, 0.8], [0.42, 0.52, 0.74], [0.76, 0.34, 0.55], [0.93, 0.02, 0.36], [0.97, -0.14, 0.18], [0.985, -0.02, -0.1],
    [0.94, -0.26, -0.3], [0.74, -0.54, -0.44], [0.4, -0.7, -0.58], [0, -0.74, -0.66],
  ],
};

/** The middle of the hair. */
const CROWN: Vec3 = normalize([0, 0.78, -0.62]);
const SIDEWAYS: Vec3 = [1, 0, 0];
const ONWARDS: Vec3 = cross(SIDEWAYS, CROWN);

const ROUND = Math.PI * 2;
const TABLE_STEPS = 120;

/** Angle from the crown to the hairline, for each of `TABLE_STEPS` directions round the crown. */
function hairlineTable(points: readonly Vec3[]): readonly number[] {
  const polar = points.map((p) => ({ around: aroundCrown(normalize(p)), out: Math.acos(dot(normalize(p), CROWN)) }));
  polar.sort((a, b) => a.around - b.around);
  const at = (around: number): number => {
    const i = Math.max(1, polar.findIndex((p) => p.around >= around - 1e-9));
    const [a, b] = [polar[i - 1], polar[i]] as [{ around: number; out: number }, { around: number; out: number }];
    const t = (around - a.around) / (b.around - a.around);
    return a.out + (b.out - a.out) * t * t * (3 - 2 * t);
  };
  return Array.from({ length: TABLE_STEPS + 1 }, (_, i) => at((Math.PI * i) / TABLE_STEPS));
}

/** The angle round the crown from the forehead, 0 to pi: both sides of the head are alike. */
const aroundCrown = (u: Vec3): number => Math.atan2(Math.abs(dot(u, SIDEWAYS)), -dot(u, ONWARDS));

const TABLES: Readonly<Record<HairCut, readonly number[]>> = {
  short: hairlineTable(HAIRLINE.short),
  long: hairlineTable(HAIRLINE.long),
};

/** Whether hair grows in this direction from the middle of the head. Asked for hundreds of times a picture, so without vectors. */
function isHairy(x: number, y: number, z: number, table: readonly number[]): boolean {
  const around = Math.atan2(Math.abs(x), -(x * ONWARDS[0] + y * ONWARDS[1] + z * ONWARDS[2]));
  const place = (around / Math.PI) * TABLE_STEPS;
  const i = Math.min(TABLE_STEPS - 1, Math.floor(place));
  const [a, b] = [table[i] as number, table[i + 1] as number];
  return Math.acos(clamp(x * CROWN[0] + y * CROWN[1] + z * CROWN[2], -1, 1)) < a + (b - a) * (place - i);
}

/** The viewer's direction in the space where the scalp is the unit ball. */
function viewInBall({ axes }: Ellipsoid, towards: Vec3): Vec3 {
  const component = (axis: Vec3) => dot(axis, towards) / dot(axis, axis);
  return normalize([component(axes[0]), component(axes[1]), component(axes[2])]);
}

const onScalp = ({ at, axes }: Ellipsoid, u: Vec3): Vec3 =>
  addScaled(addScaled(addScaled(at, axes[0], u[0]), axes[1], u[1]), axes[2], u[2]);

const RAYS = 36;
const HALVINGS = 9;

/**
 * The part of the hair that one side of the head shows, as a closed outline on the picture: the overlap
 * of two caps of the ball, the hair and the side that is seen. It is found along rays from a place inside both.
 * `view` points at the viewer for the near side and away from them for the far side.
 */
function hairOutline(brush: Brush, scalp: Ellipsoid, cut: HairCut, view: Vec3): readonly Point[] {
  const table = TABLES[cut];
  const centre = normalize(addScaled(view, CROWN, 1));
  const facing = dot(centre, view);
  if (facing <= 0 || !isHairy(centre[0], centre[1], centre[2], table)) return [];
  const first = normalize(cross(centre, Math.abs(centre[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
  const second = cross(centre, first);
  const outline: Point[] = [];
  for (let i = 0; i < RAYS; i++) {
    const around = (ROUND * i) / RAYS;
    const away = addScaled(scale(first, Math.cos(around)), second, Math.sin(around));
    // Beyond this the ray is on the other side of the head.
    const end = Math.min(Math.PI * 0.8, Math.atan2(facing, -dot(away, view)));
    const out = hairEnd(centre, away, end, table);
    outline.push(brush.point(onScalp(scalp, addScaled(scale(centre, Math.cos(out)), away, Math.sin(out)))));
  }
  return outline;
}

/** How far from `centre` a ray over the scalp leaves the hair, radians, `end` at most. */
function hairEnd(centre: Vec3, away: Vec3, end: number, table: readonly number[]): number {
  if (isHairyOn(centre, away, end, table)) return end;
  let [near, far] = [0, end];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (near + far) / 2;
    if (isHairyOn(centre, away, middle, table)) near = middle;
    else far = middle;
  }
  return (near + far) / 2;
}

function isHairyOn(centre: Vec3, away: Vec3, out: number, table: readonly number[]): boolean {
  const [c, s] = [Math.cos(out), Math.sin(out)];
  return isHairy(centre[0] * c + away[0] * s, centre[1] * c + away[1] * s, centre[2] * c + away[2] * s, table);
}

const solidPath = (outline: readonly Point[]): Path => loop(clockwise(outline));

type Lock = readonly (readonly [x: number, y: number, z: number, r: number])[];

/** The fringe: a lock that sweeps over the forehead from its parting, and the tips of others. */
const FRINGE: Readonly<Record<HairCut, readonly Lock[]>> = {
  short: [
    [
      [-0.07, 0.14, 0.03, 0.008], [-0.058, 0.164, 0.05, 0.0145], [-0.03, 0.186, 0.057, 0.0175], [0.004, 0.196, 0.053, 0.0175],
      [0.038, 0.189, 0.043, 0.0155], [0.064, 0.164, 0.032, 0.0095],
    ],
    [[0, 0.19, 0, 0.027], [-0.012, 0.19, 0.052, 0.02]],
    [[-0.028, 0.184, 0.06, 0.014], [-0.05, 0.165, 0.06, 0.0095], [-0.063, 0.146, 0.05, 0.002]],
    [[0, 0.186, 0.064, 0.014], [-0.024, 0.17, 0.068, 0.01], [-0.042, 0.152, 0.07, 0.002]],
    [[0.05, 0.18, 0.044, 0.012], [0.066, 0.156, 0.042, 0.007], [0.071, 0.138, 0.04, 0.002]],
  ],
  long: [
    [
      [-0.072, 0.125, 0.03, 0.007], [-0.064, 0.146, 0.054, 0.0125], [-0.04, 0.17, 0.07, 0.0155], [-0.008, 0.184, 0.07, 0.0145],
      [0.028, 0.182, 0.064, 0.013], [0.06, 0.158, 0.046, 0.0095], [0.074, 0.122, 0.03, 0.0065],
    ],
  ],
};

const fringe = (head: Head, cut: HairCut) => FRINGE[cut].map((lock) => chain(...lock.map(([x, y, z, r]) => ball(head.at(x, y, z), r * head.size))));

/** Hair on the side of the head that the viewer sees, or what shows of the hair on the other side. */
export function drawHair(brush: Brush, head: Head, cut: HairCut, side: 'near' | 'far'): void {
  const view = viewInBall(head.scalp, brush.camera.towards);
  if (side === 'far') {
    const away: Vec3 = [-view[0], -view[1], -view[2]];
    const path = solidPath(hairOutline(brush, head.scalp, cut, away));
    brush.fill(path, 'hair', { outline: path });
    return;
  }
  const path = solidPath(hairOutline(brush, head.scalp, cut, view));
  for (const lock of fringe(head, cut)) brush.shapePath(lock, path);
  brush.fill(path, 'hair', { outline: path, part: 'hair' });
  if (brush.detail === 'full') drawStrands(brush, head, cut, path);
}

/** Strands: blades from the parting over the head, light on top. */
const STRANDS: readonly (readonly [Vec3, Vec3, Vec3])[] = [
  [[-0.5, 0.7, 0.5], [-0.15, 0.93, 0.35], [0.25, 0.93, 0.2]],
  [[-0.62, 0.66, 0.3], [-0.3, 0.93, 0.12], [0.1, 0.99, -0.05]],
  [[-0.66, 0.7, 0], [-0.4, 0.9, -0.2], [-0.05, 0.93, -0.35]],
  [[0.5, 0.8, -0.2], [0.45, 0.7, -0.55], [0.38, 0.42, -0.82]],
  [[-0.1, 0.8, -0.6], [-0.12, 0.5, -0.86], [-0.12, 0.1, -0.99]],
  [[-0.62, 0.5, -0.6], [-0.6, 0.15, -0.78], [-0.52, -0.2, -0.83]],
  [[0.85, 0.5, 0.1], [0.93, 0.3, -0.1], [0.88, 0.2, -0.4]],
  [[-0.85, 0.5, 0.1], [-0.93, 0.3, -0.1], [-0.88, 0.2, -0.4]],
];

function drawStrands(brush: Brush, head: Head, cut: HairCut, outline: Path): void {
  STRANDS.forEach((strand, i) => {
    const middle = normalize(strand[1]);
    const facing = brush.camera.facing(rotate(head.rotation, middle));
    if (facing < 0.15) return;
    const opacity = Math.min(1, (facing - 0.15) * 3);
    brush.blades([strand.map((u) => onScalp(head.scalp, normalize(u)))], 'hairLit', i < 3 ? 0.009 : 0.006, { opacity: (cut === 'long' ? 0.6 : 0.75) * opacity, clip: outline });
  });
}
