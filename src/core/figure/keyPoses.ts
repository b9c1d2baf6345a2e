import { mirrorPose } from '../body/mirror.ts';
import type { Pose } from '../body/pose.ts';
import type { PoseRef } from '../body/poseRef.ts';
import type { Movement, Shot } from './shot.ts';
import { sideShown } from './sideShown.ts';

/** A pose that the figure takes up: as it is written, which is for the right, or its true mirror. */
export interface KeyPose {
  readonly pose: Pose;
  readonly mirrored: boolean;
}

type Poses = ReadonlyMap<string, Pose>;

export const poseOf = ({ pose, mirrored }: KeyPose): Pose => (mirrored ? mirrorPose(pose) : pose);

/** How the figure takes up a pose; one on the way is done to the side of the pose that it leads to. */
export function keyPose(poses: Poses, ref: PoseRef, view: Shot['view'], led = ref): KeyPose {
  const pose = find(poses, ref.pose);
  return { pose, mirrored: pose.sided && sideShown(find(poses, led.pose), led.side ?? 'right', view) === 'left' };
}

/** The poses of a movement in turn. One on the way that is not known is left out. */
export function keyPosesOf({ from, to, via = [], view }: Movement, poses: Poses): readonly KeyPose[] {
  const led = to.side ? to : from;
  const passed = via.filter((pose) => poses.has(pose)).map((pose) => keyPose(poses, { ...led, pose }, view, led));
  return [keyPose(poses, from, view), ...passed, keyPose(poses, to, view)];
}

function find(poses: Poses, id: string): Pose {
  const pose = poses.get(id);
  if (!pose) throw new Error(`No pose is called ${id}.`);
  return pose;
}
