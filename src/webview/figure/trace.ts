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
  for (let i = 0; i < steps.length; ) {
    const step = steps[i++];
    const from = i;
    i += STEP_LENGTHS[step as 0];
    for (let k = from; k < i; k += 2) {
      const x = steps[k] as number;
      const y = steps[k + 1] as number;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    if (step === CLOSE) onto.closePath();
    else if (step === CURVE) onto.bezierCurveTo(steps[from] as number, steps[from + 1] as number, steps[from + 2] as number, steps[from + 3] as number, steps[from + 4] as number, steps[from + 5] as number);
    else if (step === MOVE) onto.moveTo(steps[from] as number, steps[from + 1] as number);
    else onto.lineTo(steps[from] as number, steps[from + 1] as number);
  }
  return { left, top, right, bottom };
}
