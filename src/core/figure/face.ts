import { clamp, normalize, rotate } from '../body/vector.ts';
import type { Vec3 } from '../body/vector.ts';
import type { Brush } from './brush.ts';
import { clockwise, loop, together } from './path.ts';
import type { Path } from './path.ts';
import type { Head } from './headForm.ts';
import { JAW, SKULL } from './headForm.ts';

/** Width of the lines of the face, metres. */
const LINE = 0.0042;

/** How far forward the face is at a place, in the head's frame. */
function depthAt(x: number, y: number): number {
  const front = ({ centre, half }: { readonly centre: Vec3; readonly half: Vec3 }) => {
    const rest = 1 - ((x - centre[0]) / half[0]) ** 2 - ((y - centre[1]) / half[1]) ** 2;
    return rest > 0 ? centre[2] + half[2] * Math.sqrt(rest) : 0;
  };
  return Math.max(front(SKULL), front(JAW), 0.03);
}

const onFace = (head: Head, x: number, y: number, lift = 0.001): Vec3 => head.at(x, y, depthAt(x, y) + lift);

/** 1 where the face looks straight at the viewer. */
function facing(brush: Brush, head: Head, x: number, y: number): number {
  const normal = normalize([x / 0.0745 ** 2, (y - 0.085) / 0.12 ** 2, 0.085 / 0.0925 ** 2]);
  return brush.camera.facing(rotate(head.rotation, normal));
}

/** Fades a feature out before it slips over the edge of the face. */
const fade = (value: number, from: number, width: number): number => clamp((value - from) / width, 0, 1);

export function drawFace(brush: Brush, head: Head): void {
  const forward = brush.camera.facing(head.direction(0, 0, 1));
  const { skin, profile } = head;
  const shape = brush.shapePath(skin);
  // Nose and lips of a face that is seen from before lie within its outline, from behind nobody sees them.
  const standsOut = forward > -0.6 && forward < 0.9 ? profile : [];
  const path = together([shape, ...standsOut.map((part) => brush.shapePath(part))]);
  brush.fill(path, 'skin', { outline: path, part: 'face' });
  const lit = brush.litPath(skin, 0.026);
  brush.fill(forward > -0.2 ? brush.litPath(profile[0], 0.006, lit) : lit, 'skinLit');
  if (brush.detail === 'plain' || forward < -0.3) return;
  // Side by side, they are clipped once.
  for (const sign of [1, -1] as const) drawCheek(brush, head, sign, shape);
  const fromAbove = brush.camera.facing(head.direction(0, 1, 0));
  for (const sign of [1, -1] as const) {
    if (fromAbove < 0.85) drawEye(brush, head, sign);
    // Further from above, brows would lie on the lids, like scars.
    if (fromAbove < 0.6) drawBrow(brush, head, sign);
  }
  drawNose(brush, head, forward);
  drawMouth(brush, head);
}

/** The flush of a cheek, from its middle, metres. */
const CHEEK: readonly (readonly [dx: number, dy: number])[] = [[-0.018, 0], [-0.011, 0.009], [0, 0.0125], [0.011, 0.009], [0.018, 0], [0.011, -0.009], [0, -0.0125], [-0.011, -0.009]];

function drawCheek(brush: Brush, head: Head, sign: 1 | -1, clip: Path): void {
  const strength = fade(facing(brush, head, 0.04 * sign, 0.055), 0.1, 0.4);
  if (strength === 0) return;
  for (const size of [1, 0.7]) {
    const cheek = CHEEK.map(([dx, dy]) => onFace(head, (0.038 + dx * size) * sign, 0.053 + dy * size));
    brush.fill(loop(clockwise(brush.points(cheek))), 'blush', { opacity: 0.12 * strength, clip });
  }
}

/** Half the opening of an eye in its corners, between them, and in its middle, metres. */
const OPENING: readonly (readonly [dx: number, upper: number, lower: number])[] = [
  [-0.0145, 0, 0], [-0.008, 0.0058, 0.0042], [0, 0.0078, 0.0052], [0.008, 0.0062, 0.0042], [0.0145, 0.0008, 0],
];

/** The dark of an eye: it reaches from lid to lid, and narrows as they close. */
const IRIS: readonly (readonly [dx: number, dy: number])[] = [[-0.0062, 0.001], [0, 0.0074], [0.0062, 0.001], [0, -0.0049]];

/** Metres above the floor below which a head lies. */
const LIES = 0.45;

/** How far the eyes are open: whoever stands, sits or kneels looks ahead, whoever lies or bows rests them. */
function openness(head: Head): number {
  const down = -head.direction(0, 0, 1)[1];
  const t = clamp(Math.min((0.72 - down) / 0.22, (head.at(0, 0, 0)[1] - LIES) / 0.1), 0, 1);
  return t * t * (3 - 2 * t);
}

function drawEye(brush: Brush, head: Head, sign: 1 | -1): void {
  const strength = fade(facing(brush, head, 0.04 * sign, 0.088), 0.12, 0.04);
  if (strength === 0) return;
  const open = openness(head);
  const rim = (side: (upper: number, lower: number) => number): Vec3[] =>
    OPENING.map(([dx, upper, lower]) => onFace(head, (0.0325 + dx) * sign, 0.0865 + side(upper, lower)));
  const lid = rim((upper, lower) => upper * open - (lower + 0.0018) * (1 - open));
  if (open > 0) {
    const eye = loop(clockwise([...brush.points(lid), ...brush.points(rim((_, lower) => -lower * open).reverse())]));
    brush.fill(eye, 'sole', { opacity: strength });
    const iris = IRIS.map(([dx, dy]) => onFace(head, 0.0325 * sign + dx + head.gaze, 0.0865 + dy * open));
    brush.fill(loop(clockwise(brush.points(iris))), 'feature', { opacity: strength });
  }
  brush.curve(lid, 'feature', LINE, { opacity: strength });
}

function drawBrow(brush: Brush, head: Head, sign: 1 | -1): void {
  const strength = fade(facing(brush, head, 0.04 * sign, 0.112), 0.12, 0.04);
  if (strength === 0) return;
  const brow = [-0.017, 0.001, 0.0185].map((dx, i) => onFace(head, (0.033 + dx) * sign, 0.111 + ([0.0032, 0.0048, -0.0022][i] as number)));
  brush.curve(brow, 'hair', LINE * 1.35, { opacity: strength });
}

function drawNose(brush: Brush, head: Head, forward: number): void {
  if (forward < 0.1) return;
  const side = brush.camera.facing(head.direction(1, 0, 0)) > 0 ? -1 : 1;
  const points: readonly Vec3[] = [
    head.at(side * 0.011, 0.071, 0.102),
    head.at(side * 0.0135, 0.06, 0.1065),
    head.at(side * 0.005, 0.0505, 0.109),
    head.at(-side * 0.004, 0.0505, 0.1085),
  ];
  brush.curve(points, 'skinLine', LINE * 0.8, { opacity: 0.85 * fade(forward, 0.1, 0.18) });
}

function drawMouth(brush: Brush, head: Head): void {
  const mouth = [-0.0225, -0.0115, 0, 0.0115, 0.0225]
    .map((x, i) => ({ x, y: 0.0295 - ([0, 0.0063, 0.0086, 0.0063, 0][i] as number) }))
    .filter(({ x, y }) => facing(brush, head, x, y) > 0.02)
    .map(({ x, y }) => onFace(head, x, y));
  brush.curve(mouth, 'mouth', LINE);
}
