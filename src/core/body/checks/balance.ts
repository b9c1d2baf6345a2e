import type { Pose } from '../pose.ts';
import type { PosedBody } from '../posedBody.ts';
import type { Vec3 } from '../vector.ts';
import { errorAt, inCentimetres, type Finding } from './finding.ts';
import { centreOfMass, supportPoints } from './support.ts';

type Flat = readonly [x: number, z: number];

const turn = (a: Flat, b: Flat, c: Flat): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

function chainOf(points: readonly Flat[]): readonly Flat[] {
  const chain: Flat[] = [];
  for (const point of points) {
    while (chain.length > 1 && turn(chain.at(-2) as Flat, chain.at(-1) as Flat, point) <= 0) chain.pop();
    chain.push(point);
  }
  return chain.slice(0, -1);
}

/** The convex outline of points on the floor, counter-clockwise (monotone chain). */
function outline(points: readonly Flat[]): readonly Flat[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return [...chainOf(sorted), ...chainOf([...sorted].reverse())];
}

/** How far a point lies outside a convex outline, metres; negative inside. */
function outsideBy(point: Flat, corners: readonly Flat[]): number {
  return Math.max(
    ...corners.map((corner, i) => {
      const next = corners[(i + 1) % corners.length] as Flat;
      return -turn(corner, next, point) / (Math.hypot(next[0] - corner[0], next[1] - corner[1]) || 1);
    }),
  );
}

const flat = ([x, , z]: Vec3): Flat => [x, z];

/** Where the body would tip over: its centre of mass is not above what carries it. A chair carries everything. */
export function checkBalance(pose: Pose, body: PosedBody): readonly Finding[] {
  if (pose.stance === 'sitting') return [];
  const corners = outline(supportPoints(body).map(flat));
  const beyond = corners.length < 3 ? Infinity : outsideBy(flat(centreOfMass(body)), corners);
  if (beyond <= 0) return [];
  return [errorAt('root.position', `the centre of mass is ${inCentimetres(beyond)} outside the support. Move the pelvis over the feet, or a foot under it.`)];
}
