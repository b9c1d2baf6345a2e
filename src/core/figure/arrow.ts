import { hypot } from '../body/vector.ts';
import type { Brush } from './brush.ts';
import { Path } from './path.ts';
import type { Point } from './path.ts';
import type { Way } from './ways.ts';

/** Metres: the shaft where it begins and where it meets the head, the head, and the light edge round both. */
const TAIL = 0.02;
const NECK = 0.03;
const HEAD_LENGTH = 0.075;
const HEAD_WIDTH = 0.086;
/** How far the wings of the head lie behind the end of the shaft: a plain triangle that points aslant looks cut off. */
const SWEEP = 0.014;
const EDGE = 0.008;
/** Small pictures have larger arrows than their scale asks for: tenths of a pixel per metre. */
const LEAST_SCALE = 1300;

/** Where an arrow reaches beyond its way, metres: for the frame of the picture. */
export const ARROW_REACH = HEAD_LENGTH;

interface Mark {
  readonly at: Point;
  /** Unit vector along the way. */
  readonly along: Point;
}

function marksOf(points: readonly Point[]): readonly Mark[] {
  return points.map((at, i) => {
    const [a, b] = [points[Math.max(0, i - 1)] as Point, points[Math.min(points.length - 1, i + 1)] as Point];
    const l = hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return { at, along: [(b[0] - a[0]) / l, (b[1] - a[1]) / l] };
  });
}

/** Radians that a head turns on at most beyond the end of its shaft. */
const MOST_BEND = 0.45;

/** The end of the shaft with the way its head points: on along the curve, or the head would break off sideways. */
function headMark(marks: readonly Mark[], length: number): Mark {
  const [last, before] = [marks[marks.length - 1] as Mark, marks[Math.max(0, marks.length - 5)] as Mark];
  const [a, b] = [before.along, last.along];
  const turned = Math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]);
  const way = hypot(last.at[0] - before.at[0], last.at[1] - before.at[1]) || 1;
  const bend = Math.max(-MOST_BEND, Math.min(MOST_BEND, (turned * length) / 2 / way));
  const [cos, sin] = [Math.cos(bend), Math.sin(bend)];
  return { at: last.at, along: [b[0] * cos - b[1] * sin, b[0] * sin + b[1] * cos] };
}

const beside = ({ at, along }: Mark, by: number): Point => [at[0] - along[1] * by, at[1] + along[0] * by];
const ahead = ({ at, along }: Mark, by: number): Point => [at[0] + along[0] * by, at[1] + along[1] * by];

/** One outline: up one side of the shaft that grows toward its head, round the head, and down the other side. */
function arrowPath(marks: readonly Mark[], size: number): Path {
  const last = headMark(marks, size * HEAD_LENGTH);
  const half = (i: number) => (size * (TAIL + ((NECK - TAIL) * i) / (marks.length - 1))) / 2;
  const side = (sign: 1 | -1) => marks.map((mark, i) => beside(mark, sign * half(i)));
  const [up, down] = [side(1), side(-1).reverse()];
  const wing = (size * HEAD_WIDTH) / 2;
  const swept = { ...last, at: ahead(last, -size * SWEEP) };
  const head = [beside(swept, wing), ahead(last, size * HEAD_LENGTH), beside(swept, -wing), down[0] as Point];
  const path = new Path().moveTo(up[0] as Point).sweepOn(up);
  for (const corner of head) path.lineTo(corner);
  return path.sweepOn(down).close();
}

/** An arrow along a way, with a light edge; left out where it would be a speck. `share` is how large it is, as a part of its usual size. */
export function paintArrow(brush: Brush, way: Way, share = 1): void {
  if (brush.detail === 'plain') return;
  const { scale } = brush.camera.spec;
  const size = Math.max(scale, LEAST_SCALE) * share;
  const path = arrowPath(marksOf(brush.points(way)), size);
  brush.stroke(path, 'arrowEdge', (EDGE * 2 * size) / scale);
  brush.fill(path, 'arrow');
}
