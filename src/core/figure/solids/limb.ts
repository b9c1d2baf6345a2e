import type { Vec3 } from '../../body/vector.ts';
import type { Ball, Frame } from '../solid.ts';
import { ball, inFrame } from '../solid.ts';

/** One ring of a limb: how far down the bone (0 to 1), its radius, and how far before and beside the bone its centre lies. */
export type Ring = readonly [t: number, radius: number, forward?: number, side?: number];

/**
 * The balls of a limb that hangs down its bone's y axis.
 * @param sign +1 on the left, -1 on the right: `side` is outwards on both.
 * @param girth how much thicker than the neutral build
 */
export function limbBalls(frame: Frame, bone: number, sign: 1 | -1, girth: number, rings: readonly Ring[]): readonly Ball[] {
  return rings.map(([t, radius, forward = 0, side = 0]) => {
    const local: Vec3 = [side * sign * girth, -bone * t, forward * girth];
    return ball(inFrame(frame, local), radius * girth);
  });
}
