import { CLOSE, CURVE, MOVE, STEP_LENGTHS, type Path } from '../../core/figure/path.ts';

/** A box on the picture, in tenths of a pixel. */
export interface PathBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a path of a canvas takes. */
export type Traced = Pick<Path2D, 'moveTo' | 'lineTo' | 'bezierCurveTo' | 'closePath'>;

/**
 * Draws a path into one of the canvas. Returns a box that no point of it leaves, and not much larger: its corners and
 * the handles of its curves. Every new path of every picture goes through here, as numbers, for reading text would cost
 * the browser more than all else.
 */
export function trace({ steps }: Path, onto: Traced): PathBox {
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  const at = (i: number): number => steps[i] as number;
  for (let i = 0; i < steps.length; ) {
    const step = at(i++);
    const from = i;
    i += STEP_LENGTHS[step as 0];
    for (let k = from; k < i; k += 2) {
      const [x, y] = [at(k), at(k + 1)];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    if (step === CLOSE) onto.closePath();
    else if (step === CURVE) onto.bezierCurveTo(at(from), at(from + 1), at(from + 2), at(from + 3), at(from + 4), at(from + 5));
    else if (step === MOVE) onto.moveTo(at(from), at(from + 1));
    else onto.lineTo(at(from), at(from + 1));
  }
  return { left, top, right, bottom };
}
