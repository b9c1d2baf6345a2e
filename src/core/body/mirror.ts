import { mirrorBone } from './bones.ts';
import type { Cue, LineCue } from './cue.ts';
import type { Inset, Pose, Root, SidePose } from './pose.ts';
import { mirrorName } from './side.ts';
import type { TrunkAngles } from './angles.ts';

/** Turns what leans or turns to one side to the other. */
function mirrorRight<A extends { readonly bendRight?: number; readonly turnRight?: number }>(angles: A): A {
  const flipped = Object.entries(angles).map(([key, value]) => [key, key.endsWith('Right') ? -(value as number) : value]);
  return Object.fromEntries(flipped) as A;
}

function mirrorRoot(root: Root): Root {
  const turned = mirrorRight(root);
  if (!turned.position) return turned;
  const [x, y, z] = turned.position;
  return { ...turned, position: [-x, y, z] };
}

const mirrorSide = (side: SidePose): SidePose =>
  side.touch ? { ...side, touch: { ...side.touch, on: mirrorName(side.touch.on) } } : side;

const hasSide = (place: string): boolean => /^(left|right)\./.test(place);

/** The same arrow for the pose done to the other side: outward stays outward, the figure's left becomes its right. */
function mirrorCue(cue: Cue): Cue {
  if ('turn' in cue) return cue;
  const flip = ([x, y, z]: LineCue['from']): LineCue['from'] => (hasSide(cue.on) ? [x, y, z] : [-x, y, z]);
  return { ...cue, on: mirrorName(cue.on), from: flip(cue.from), to: flip(cue.to), ...(cue.bow && { bow: flip(cue.bow) }) };
}

/** A direction of view, or a place on the picture. */
const otherWay = ([x, y]: Pose['camera']): Pose['camera'] => [-x, y];

const mirrorInset = (inset: Inset): Inset => ({ ...inset, camera: otherWay(inset.camera), shows: inset.shows.map(mirrorBone), at: otherWay(inset.at) });

const AXIAL = ['pelvis', 'trunk', 'spine', 'chest', 'upperChest', 'neck', 'head'] as const;

/**
 * The same pose done to the other side. Vectors of a side point outward, so a side is handed over as it
 * is; only the middle of the body and the names of sides change. The mirror of the mirror is the pose.
 */
export function mirrorPose(pose: Pose): Pose {
  const axial: { [B in (typeof AXIAL)[number]]?: TrunkAngles } = {};
  for (const bone of AXIAL) {
    const angles = pose[bone];
    if (angles) axial[bone] = mirrorRight(angles);
  }
  return {
    ...pose,
    ...axial,
    ...(pose.root && { root: mirrorRoot(pose.root) }),
    camera: otherWay(pose.camera),
    highlight: pose.highlight.map(mirrorName),
    ...(pose.exceptions && { exceptions: pose.exceptions.map((one) => ({ ...one, limit: mirrorName(one.limit) })) }),
    ...(pose.arrows && { arrows: pose.arrows.map(mirrorCue) }),
    ...(pose.closeUp && { closeUp: otherWay(pose.closeUp) }),
    ...(pose.inset && { inset: mirrorInset(pose.inset) }),
    left: mirrorSide(pose.right),
    right: mirrorSide(pose.left),
  };
}
