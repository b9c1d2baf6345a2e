import type { Pose } from '../body/pose.ts';
import { LENS } from './closeUp.ts';
import type { Shot } from './shot.ts';

/** How a pose is taken up: from where, and past which other poses. */
export type WayIn = Pick<Shot, 'from' | 'to' | 'via'>;

export type Framing = Pick<Shot, 'view' | 'width' | 'height'>;

/**
 * The one picture that teaches a pose without moving: held, with what is stretched, an arrow that tells how to get
 * there, and for a pose that asks for it the outline of where it started.
 */
export function teachingStill(poses: ReadonlyMap<string, Pose>, { from, to, via }: WayIn, framing: Framing): Shot {
  const moves = from.pose !== to.pose && poses.has(from.pose);
  const still: Shot = { ...framing, from: to, to, progress: 1, glow: true };
  if (!moves) return poses.get(to.pose)?.arrows ? { ...still, arrow: true, guidesFit: true } : still;
  const { showsStart, closeUp } = poses.get(to.pose) as Pose;
  return { ...still, from, ...(via && { via }), arrow: true, guidesFit: true, ...(showsStart && { ghost: from }), ...(closeUp && { closeUp: LENS }) };
}
