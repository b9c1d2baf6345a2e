import type { Pose } from '../body/pose.ts';
import { closeUpPicture } from './closeUp.ts';
import { insetPicture } from './inset.ts';
import { keyPose, poseOf } from './keyPoses.ts';
import type { RoundPicture } from './roundPicture.ts';
import type { Shot } from './shot.ts';

/** How a pose is taken up: from where, and past which other poses. */
export type WayIn = Pick<Shot, 'from' | 'to' | 'via'>;

export type Framing = Pick<Shot, 'view' | 'width' | 'height'>;

/** Pixels: in a smaller picture a round one beside the figure would be a speck, and the figure needs the room. */
const ROOM_BESIDE = 300;

/** The round picture that a pose asks for: made here, since the player of breaks shows the movement and need not carry it. */
function besideOf({ closeUp, inset }: Pose, { width, height }: Framing): RoundPicture | undefined {
  if (Math.min(width, height) < ROOM_BESIDE) return undefined;
  return closeUp ? closeUpPicture(closeUp) : inset && insetPicture(inset);
}

/**
 * The one picture that teaches a pose without moving: held, with what is stretched, an arrow that tells how to get
 * there, and for a pose that asks for it the outline of where it started, the low back enlarged, or the same from another side.
 */
export function teachingStill(poses: ReadonlyMap<string, Pose>, { from, to, via }: WayIn, framing: Framing): Shot {
  const pose = poseOf(keyPose(poses, to, framing.view));
  const beside = besideOf(pose, framing);
  const still: Shot = { ...framing, from: to, to, progress: 1, glow: true, guidesFit: true, ...(beside && { beside }) };
  if (from.pose === to.pose || !poses.has(from.pose)) return { ...still, arrow: pose.arrows !== undefined };
  return { ...still, from, ...(via && { via }), arrow: true, ...(pose.showsStart && { ghost: from }) };
}
