import { hypot } from '../../core/body/vector.ts';
import { CLOSE, CURVE, DISC, LINE, MOVE, RIM, STEP_LENGTHS, type Path } from '../../core/figure/path.ts';

/** A box on the picture, in tenths of a pixel. */
export interface PathBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const ROUND = Math.PI * 2;

/** What a path of a canvas takes. */
export type Traced = Pick<Path2D, 'moveTo' | 'lineTo' | 'bezierCurveTo' | 'ellipse' | 'closePath'>;

/**
 * Draws a path into one of the canvas. Returns a box that no point of it leaves, and not much larger: corners and
 * handles of curves, and of an arc the whole disc, which is part of the shape. Written for speed: every new path of
 * every picture goes through here, and as numbers, for reading text would cost the browser more than all else. A path
 * that is only filled need not be closed.
 */
export function trace({ steps }: Path, onto: Traced, isFilled = false): PathBox {
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  const include = (x: number, y: number, dx: number, dy: number): void => {
    if (x - dx < left) left = x - dx;
    if (x + dx > right) right = x + dx;
    if (y - dy < top) top = y - dy;
    if (y + dy > bottom) bottom = y + dy;
  };
  const at = (i: number): number => steps[i] as number;
  let x = 0, y = 0;
  for (let i = 0; i < steps.length; ) {
    const step = at(i++);
    if (step === CLOSE) {
      if (!isFilled) onto.closePath();
      continue;
    }
    const from = i;
    i += STEP_LENGTHS[step as 0];
    if (step === RIM || step === DISC) {
      const [cx, cy, major, minor, angle] = [at(from), at(from + 1), at(from + 2), at(from + 3), at(from + 4)];
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      include(cx, cy, hypot(major * cos, minor * sin), hypot(major * sin, minor * cos));
      if (step === DISC) {
        onto.moveTo(cx + major * cos, cy + major * sin);
        onto.ellipse(cx, cy, major, minor, angle, 0, ROUND);
        if (!isFilled) onto.closePath();
        continue;
      }
      const turned = (px: number, py: number): number => Math.atan2((py * cos - px * sin) / minor, (px * cos + py * sin) / major);
      const start = turned(x - cx, y - cy);
      [x, y] = [at(i - 2), at(i - 1)];
      const end = turned(x - cx, y - cy);
      onto.ellipse(cx, cy, major, minor, angle, start, end < start ? end + ROUND : end);
      continue;
    }
    for (let k = from; k < i; k += 2) include(at(k), at(k + 1), 0, 0);
    [x, y] = [at(i - 2), at(i - 1)];
    if (step === MOVE) onto.moveTo(x, y);
    else if (step === LINE) onto.lineTo(x, y);
    else if (step === CURVE) onto.bezierCurveTo(at(from), at(from + 1), at(from + 2), at(from + 3), x, y);
  }
  return { left, top, right, bottom };
}
