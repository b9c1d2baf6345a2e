import type { PosedBody } from '../../body/posedBody.ts';
import { add, addScaled, dot, length, normalize, scale, subtract } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import type { Head } from '../headForm.ts';
import type { Ball, Part } from '../solid.ts';
import { ball, chain, inFrame } from '../solid.ts';

/** The tail from the tie to its end: how far from the ball before, how thick, and how much its weight has the say, 0 to 1. */
const LOCKS: readonly (readonly [step: number, radius: number, weight: number])[] = [
  [0.03, 0.026, 0.45],
  [0.046, 0.032, 0.85],
  [0.052, 0.031, 0.96],
  [0.052, 0.025, 1],
  [0.042, 0.01, 1],
];

const TIE = { at: [0, 0.112, -0.106], radius: 0.018 } as const;
const DOWN: Vec3 = [0, -1, 0];

/** Long hair tied at the back of the head. It hangs down over whatever is under it: nape, back, crown or floor. */
export function ponytail(body: PosedBody, head: Head): Part {
  const balls = tail(body, head);
  return {
    id: 'tailHair',
    paint: 'hair',
    shade: 0.02,
    shapes: [chain(...balls)],
    trimming: true,
    over: (brush) => drawTie(brush, head),
  };
}

function tail(body: PosedBody, head: Head): readonly Ball[] {
  const under = padding(body, head);
  const away = head.direction(0, 0.05, -1);
  const balls = [ball(head.at(...TIE.at), TIE.radius * head.size)];
  for (const [step, thick, weight] of LOCKS) {
    const last = balls[balls.length - 1] as Ball;
    const way = normalize(addScaled(scale(away, 1 - weight + 0.04), downOver(last, under, head), weight));
    const radius = thick * head.size;
    balls.push(ball(raised(addScaled(last.at, way, step * head.size), radius, under), radius));
  }
  return balls;
}

/** What the hair lies on: skull, neck and the top of the back. */
const padding = ({ bones: { neck, upperChest } }: PosedBody, head: Head): readonly Ball[] => [
  ball(head.at(0, 0.11, -0.004), 0.1 * head.size),
  ball(inFrame(neck, [0, 0.02, 0.01]), 0.052),
  ball(inFrame(upperChest, [0, 0.05, 0.03]), 0.117),
  ball(inFrame(upperChest, [0, -0.02, 0.03]), 0.117),
];

/** Straight down, or along what lies there; on the floor, away from the crown. */
function downOver({ at, radius }: Ball, under: readonly Ball[], head: Head): Vec3 {
  if (at[1] < radius + 0.03) return normalize(withoutPart(head.direction(0, 1, -0.2), DOWN));
  let way = DOWN;
  for (const solid of under) {
    const out = subtract(at, solid.at);
    const near = length(out) < solid.radius + radius + 0.02;
    const normal = normalize(out);
    if (near && dot(way, normal) < 0) way = withoutPart(way, normal);
  }
  return way;
}

const withoutPart = (v: Vec3, normal: Vec3): Vec3 => addScaled(v, normal, -dot(v, normal));

/** Out of what is under it, and out of the floor. */
function raised(at: Vec3, radius: number, under: readonly Ball[]): Vec3 {
  let place = at;
  for (const solid of under) {
    const out = subtract(place, solid.at);
    const room = solid.radius + radius * 0.6;
    if (length(out) < room) place = add(solid.at, scale(normalize(out), room));
  }
  return [place[0], Math.max(place[1], radius), place[2]];
}

function drawTie(brush: Brush, head: Head): void {
  if (brush.detail === 'plain') return;
  const [x, y, z] = TIE.at;
  brush.curve([head.at(x - 0.02, y, z - 0.006), head.at(x, y + 0.002, z - 0.022), head.at(x + 0.02, y, z - 0.006)], 'shoe', 0.011);
}
