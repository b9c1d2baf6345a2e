import type { Pose } from '../body/pose.ts';
import { otherSide, type Side } from '../body/side.ts';
import type { Shot } from './shot.ts';

/** Degrees beyond which a camera stands behind whoever sits or stands. */
const BEHIND = 120;

/** Whether a pose is looked at from behind: figure and person face the same way then. */
export const seenFromBehind = ({ camera, stance }: Pose): boolean => stance !== 'free' && Math.abs(camera[0]) > BEHIND;

/** The side of the figure that shows a side of the person: in a mirror the other one, unless both face the same way. */
export const sideShown = (pose: Pose, side: Side, view: Shot['view']): Side =>
  view === 'mirror' && !seenFromBehind(pose) ? otherSide(side) : side;

/** The side of the picture on which that is to be seen. */
export const sideOfPicture = (pose: Pose, side: Side, view: Shot['view']): Side => (view === 'mirror' || seenFromBehind(pose) ? side : otherSide(side));
