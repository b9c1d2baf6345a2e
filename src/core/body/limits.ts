import { clamp, mix } from './vector.ts';
import { SIDES, type Side } from './side.ts';
import type { Measured } from './measure.ts';

/** What a joint can do (hard), and what most people find comfortable. Degrees, lowest and highest. */
export interface Limit {
  readonly hard: readonly [low: number, high: number];
  readonly comfort: readonly [low: number, high: number];
}

const limit = (hard: readonly [number, number], comfort: readonly [number, number]): Limit => ({ hard, comfort });
const even = (hard: number, comfort: number): Limit => limit([-hard, hard], [-comfort, comfort]);

/**
 * Ranges derived from the published norms (AAOS, AMA, Neumann, Gregersen and Lucas). Turns and bends are
 * the same both ways.
 */
const AXIAL: Readonly<Record<string, Limit>> = {
  'spine.flexion': limit([-20, 45], [-12, 30]),
  'spine.bendRight': even(20, 12),
  'spine.turnRight': even(8, 5),
  'chest.flexion': limit([-12, 20], [-9, 15]),
  'chest.bendRight': even(14, 10),
  'chest.turnRight': even(20, 16),
  'upperChest.flexion': limit([-12, 18], [-9, 13]),
  'upperChest.bendRight': even(10, 7),
  'upperChest.turnRight': even(18, 14),
  'neck.flexion': limit([-45, 35], [-20, 28]),
  'neck.bendRight': even(30, 20),
  'neck.turnRight': even(40, 25),
  'head.flexion': limit([-25, 15], [-10, 15]),
  'head.bendRight': even(15, 10),
  'head.turnRight': even(40, 25),
  'neckAndHead.flexion': limit([-60, 50], [-25, 45]),
  'neckAndHead.bendRight': even(45, 30),
  'neckAndHead.turnRight': even(80, 50),
  'trunk.flexion': limit([-30, 80], [-24, 55]),
  'trunk.bendRight': even(35, 26),
  'trunk.turnRight': even(45, 36),
};

/** Against a level pelvis; only where the figure sits, for it is the hips that move it elsewhere. */
const SEATED_PELVIS: Readonly<Record<string, Limit>> = {
  'pelvis.tilt': limit([-20, 35], [-15, 32]),
  'pelvis.bendRight': even(10, 5),
  'pelvis.turnRight': even(8, 4),
};

const LIMB: Readonly<Record<string, Limit>> = {
  'scapula.protraction': even(25, 18),
  'scapula.elevation': limit([-10, 45], [-5, 22]),
  'shoulder.elevation': limit([0, 180], [0, 165]),
  'elbow.flexion': limit([0, 150], [0, 140]),
  'elbow.pronation': even(80, 75),
  'wrist.flexion': limit([-70, 80], [-60, 50]),
  'wrist.radial': limit([-30, 20], [-25, 15]),
  'hip.flexion': limit([-20, 125], [0, 122]),
  'hip.abduction': limit([-30, 45], [-20, 35]),
  'hip.rotation': even(45, 35),
  'knee.flexion': limit([0, 140], [0, 135]),
  'ankle.dorsiflexion': limit([-50, 20], [-40, 15]),
};

/** Inward. */
const SHOULDER_ROTATION = limit([-90, 70], [-75, 60]);
const SHOULDER_PLANE = limit([-45, 135], [-30, 125]);

/** Behind the frontal plane the arm rises less the further back it is: plane, highest elevation. */
const BEHIND: readonly (readonly [plane: number, elevation: number])[] = [
  [0, 180],
  [-25, 140],
  [-45, 95],
  [-90, 60],
];
const BEHIND_COMFORT_MARGIN = 5;

/** With the arm nearly down its plane says nothing; nearly overhead neither its plane nor its turn does. */
const PLANE_COUNTS = { from: 60, to: 145 };

/** Rounding of angles that are read back from a solved body. */
const TOLERANCE = 0.5;

/** A joint that a body bends too far. */
export interface LimitFault {
  readonly path: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly severity: 'hard' | 'comfort';
}

/** How high the arm may be raised in a plane. */
function highestElevation(plane: number): number {
  for (let i = 1; i < BEHIND.length; i++) {
    const [[nearPlane, near], [farPlane, far]] = [BEHIND[i - 1], BEHIND[i]] as [readonly [number, number], readonly [number, number]];
    if (plane >= farPlane) return mix(near, far, clamp((nearPlane - plane) / (nearPlane - farPlane), 0, 1));
  }
  return BEHIND.at(-1)?.[1] ?? 0;
}

const outside = (value: number, [low, high]: readonly [number, number]): boolean =>
  value < low - TOLERANCE || value > high + TOLERANCE;

function judge(path: string, value: number, { hard, comfort }: Limit): readonly LimitFault[] {
  if (outside(value, hard)) return [{ path, value, range: hard, severity: 'hard' }];
  if (outside(value, comfort)) return [{ path, value, range: comfort, severity: 'comfort' }];
  return [];
}

/** The shoulder's range depends on the plane in which the arm is raised. */
function judgeShoulder(values: Measured, side: Side): readonly LimitFault[] {
  const elevation = values[`${side}.shoulder.elevation`] ?? 0;
  const plane = values[`${side}.shoulder.plane`] ?? 0;
  if (elevation > PLANE_COUNTS.to) return [];
  const turn = judge(`${side}.shoulder.rotation`, values[`${side}.shoulder.rotation`] ?? 0, SHOULDER_ROTATION);
  const across = elevation >= PLANE_COUNTS.from && plane > 0 ? judge(`${side}.shoulder.plane`, plane, SHOULDER_PLANE) : [];
  const highest = highestElevation(plane);
  const behind = limit([0, highest], [0, highest - BEHIND_COMFORT_MARGIN]);
  return [...turn, ...across, ...(plane < 0 ? judge(`${side}.shoulder.elevation`, elevation, behind) : [])];
}

const judgeAll = (values: Measured, limits: Readonly<Record<string, Limit>>, prefix = ''): readonly LimitFault[] =>
  Object.entries(limits).flatMap(([key, range]) => judge(prefix + key, values[prefix + key] ?? 0, range));

/** Every joint that is bent beyond its range. `seated` also judges the pelvis. */
export function limitFaults(values: Measured, seated: boolean): readonly LimitFault[] {
  return [
    ...judgeAll(values, AXIAL),
    ...(seated ? judgeAll(values, SEATED_PELVIS) : []),
    ...SIDES.flatMap((side) => [...judgeAll(values, LIMB, `${side}.`), ...judgeShoulder(values, side)]),
  ];
}
