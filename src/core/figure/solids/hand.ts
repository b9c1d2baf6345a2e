import type { PosedBody } from '../../body/posedBody.ts';
import { sideSign } from '../../body/side.ts';
import type { Side } from '../../body/side.ts';
import { rotate } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import { sweep } from '../path.ts';
import type { Ball, Ellipsoid, Part, Shape } from '../solid.ts';
import { ball, chain, hull, inFrame } from '../solid.ts';
import { THUMB_RADII, fingerLines, gapLine, thumbLine } from './handForm.ts';
import type { FingerPoint } from './handForm.ts';

export interface Hand {
  readonly parts: readonly Part[];
  readonly wrist: Ellipsoid;
  readonly heel: Ball;
}

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
  const heel = ball(room([-0.007, -0.036, 0.013]), 0.0185 * g);
  const edge = ball(room([-0.006, -0.034, -0.015]), 0.0165 * g);
  const knuckles = lines.map((line) => joint(line, 0));
  const [root, knuckle] = thumb as [Vec3, Vec3];
  const web = hull(ball(root, 0.017 * g), ball(knuckle, 0.0135 * g), ball(room([-0.004, -0.07, 0.026]), 0.011 * g));
  return {
    wrist,
    heel,
    parts: [
      {
        id: `${side}Hand`,
        paint: 'skin',
        shade: 0.022,
        litAsOne: true,
        lift: 0.02,
        throwsShade: true,
        shapes: [hull(wrist, heel, edge, ...knuckles), ...fingerShapes(lines), web, chain(...thumb.map((p, i) => ball(p, (THUMB_RADII[i] as number) * g)))],
        over: (brush) => drawGaps(brush, lines, shape.curl < 45),
      },
    ],
  };
}

type Line = readonly FingerPoint[];

function joint(line: Line, index: number): Ball {
  const { at, radius } = line[index] as FingerPoint;
  return ball(at, radius);
}

/** The fingers lie side by side: two slabs, and a tip for each. */
function fingerShapes(lines: readonly Line[]): readonly Shape[] {
  const slab = (from: number): Shape => hull(...lines.flatMap((line) => [joint(line, from), joint(line, from + 1)]));
  return [slab(0), slab(1), ...lines.map((line) => chain(joint(line, 2), joint(line, 3)))];
}

/** A line between two fingers shows where their backs, or their palm sides, face the viewer. */
const SHOWS = 0.3;

function drawGaps(brush: Brush, lines: readonly Line[], open: boolean): void {
  if (brush.detail === 'plain') return;
  let path = '';
  for (const face of open ? ([1, -1] as const) : ([1] as const)) {
    lines.slice(1).forEach((line, i) => {
      const seen = gapLine(lines[i] as Line, line, face).filter(({ back }) => brush.camera.facing(back) * face > SHOWS);
      path += sweep(brush.points(seen.map(({ at }) => at)));
    });
  }
  brush.stroke(path, 'skinLine', 0.0022, { opacity: 0.7 });
}
