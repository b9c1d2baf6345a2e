import type { PosedBody } from '../../body/posedBody.ts';
import { sideSign } from '../../body/side.ts';
import type { Side } from '../../body/side.ts';
import { hypot, rotate } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import { Path, sweep } from '../path.ts';
import type { Ball, Ellipsoid, Joint, Part, Shape } from '../solid.ts';
import { NO_JOINT, ball, chain, ellipsoid, hull, inFrame } from '../solid.ts';
import { PALM_LINE, THUMB_RADII, fingerLines, gapLine, thumbLine } from './handForm.ts';
import type { FingerPoint } from './handForm.ts';

export interface Hand {
  readonly parts: readonly Part[];
  readonly joints: readonly Joint[];
  readonly wrist: Ellipsoid;
  readonly heel: Ellipsoid;
}

/** Degrees of curl from which the fingers are a part of their own: what the hand holds is between them and the palm. */
const HOLDS = 40;

const LOOK = { paint: 'skin', shade: 0.022, litAsOne: true, throwsShade: true } as const;

export function handParts(body: PosedBody, side: Side, wrist: Ellipsoid): Hand {
  const sign = sideSign(side);
  const frame = body.bones[`${side}Hand`];
  const g = body.build.girths.hand;
  const shape = body.hands[side];
  const room = ([x, y, z]: Vec3): Vec3 => inFrame(frame, [x * sign * g, y, z * g]);
  const lines = fingerLines(shape).map((line) =>
    line.map(({ at, back, radius }): FingerPoint => ({ at: room(at), back: rotate(frame.rotation, [back[0] * sign, back[1], back[2]]), radius: radius * g })),
  );
  const thumb = thumbLine(shape).map(room);
  const flat = (at: Vec3, half: Vec3) => ellipsoid(room(at), frame.rotation, [half[0] * g, half[1], half[2] * g]);
  const heel = flat([-0.0055, -0.036, 0.0005], [0.018, 0.018, 0.0335]);
  const row = flat([-0.001, -0.086, 0.0005], [0.0125, 0.014, 0.04]);
  const [root, knuckle] = thumb as [Vec3, Vec3];
  const web = hull(ball(root, 0.017 * g), ball(knuckle, 0.0135 * g), ball(room([-0.004, -0.07, 0.026]), 0.011 * g));
  const palm = [chain(wrist, heel, row), web, chain(...thumb.map((p, i) => ball(p, (THUMB_RADII[i] as number) * g)))];
  const fingers = fingerShapes(lines, row);
  const palmLine = { at: PALM_LINE.map(room), looks: rotate(frame.rotation, [-sign, 0, 0]) };
  const over = (brush: Brush) => drawLines(brush, lines, shape.curl < OPEN ? palmLine : undefined);
  const [hand, own] = [`${side}Hand`, `${side}Fingers`];
  if (shape.curl < HOLDS) return { wrist, heel, joints: [], parts: [{ ...LOOK, id: hand, lift: 0.02, shapes: [...palm, ...fingers], over }] };
  const shared = row;
  return {
    wrist,
    heel,
    parts: [
      { ...LOOK, id: hand, lift: 0.02, shapes: palm },
      { ...LOOK, id: own, lift: 0.02, shapes: fingers, over },
    ],
    joints: [{ ...NO_JOINT, from: hand, to: own, fromEnd: shared, toEnd: shared }],
  };
}

type Line = readonly FingerPoint[];

function joint(line: Line, index: number): Ball {
  const { at, radius } = line[index] as FingerPoint;
  return ball(at, radius);
}

/** The fingers lie side by side: two slabs, and a tip for each. */
function fingerShapes(lines: readonly Line[], row: Ellipsoid): readonly Shape[] {
  const middle = lines.map((line) => joint(line, 1));
  return [hull(row, ...middle), hull(...middle, ...lines.map((line) => joint(line, 2))), ...lines.map((line) => chain(joint(line, 2), joint(line, 3)))];
}

/** A line between two fingers shows where their backs, or their palm sides, face the viewer. */
const SHOWS = 0.18;

/** Of an open hand: it shows its palm. */
const OPEN = 45;

interface PalmLine {
  readonly at: readonly Vec3[];
  readonly looks: Vec3;
}

/** The few lines of a hand, in one stroke. */
function drawLines(brush: Brush, lines: readonly Line[], palm: PalmLine | undefined): void {
  if (brush.detail === 'plain') return;
  const path = gapPath(brush, lines, 1, new Path());
  if (palm) gapPath(brush, lines, -1, path);
  if (palm && brush.camera.facing(palm.looks) > 0.4) sweep(brush.points(palm.at), path);
  brush.stroke(path, 'skinLine', 0.0026, { opacity: 0.9 });
}

/** The lines between the fingers, on their backs (`1`) or pads (`-1`), as far as those face the viewer. */
function gapPath(brush: Brush, lines: readonly Line[], face: 1 | -1, path: Path): Path {
  for (let i = 1; i < lines.length; i++) {
    let run: Vec3[] = [];
    for (const { from, to, back } of gapLine(lines[i - 1] as Line, lines[i] as Line, face)) {
      if (brush.camera.facing(back) * face > SHOWS) {
        if (run.length === 0) run.push(from);
        run.push(to);
      } else {
        lineOf(brush, run, path);
        run = [];
      }
    }
    lineOf(brush, run, path);
  }
  return path;
}

/** Metres: a line seen from its end is a dot, and better left out. */
const DOT = 0.008;

function lineOf(brush: Brush, through: readonly Vec3[], path: Path): void {
  const points = brush.points(through);
  const [first, last] = [points[0], points[points.length - 1]];
  if (first && last && hypot(last[0] - first[0], last[1] - first[1]) > brush.metres(DOT)) sweep(points, path);
}
