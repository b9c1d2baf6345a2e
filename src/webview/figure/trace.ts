import { CURVE, LINE, MOVE, STEP_LENGTHS, type Path } from '../../core/figure/path.ts';

/** A box on the picture, in tenths of a pixel. */
export interface PathBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a path of a canvas takes. */
export type Traced = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'bezierCurveTo' | 'closePath'>;

/**
 * Draws a path into a canvas. Every path of every picture goes through here, as numbers, for reading text would cost
 * the browser more than all else.
 */
export function trace({ steps }: Path, onto: Traced): void {
  for (let i = 0; i < steps.length; ) {
    const step = steps[i++];
    if (step === CURVE) onto.bezierCurveTo(steps[i] as number, steps[i + 1] as number, steps[i + 2] as number, steps[i + 3] as number, steps[i + 4] as number, steps[i + 5] as number);
    else if (step === LINE) onto.lineTo(steps[i] as number, steps[i + 1] as number);
    else if (step === MOVE) onto.moveTo(steps[i] as number, steps[i + 1] as number);
    else onto.closePath();
    i += STEP_LENGTHS[step as 0];
  }
}

/** A box that no point of a path leaves, and not much larger: its corners and the handles of its curves. */
export function boundsOf({ steps }: Path): PathBox {
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  for (let i = 0; i < steps.length; ) {
    const step = steps[i++];
    for (const on = i + STEP_LENGTHS[step as 0]; i < on; i += 2) {
      const x = steps[i] as number;
      const y = steps[i + 1] as number;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return { left, top, right, bottom };
}
