import { BONES, PARENT, type BoneName } from '../bones.ts';
import type { PosedBody } from '../posedBody.ts';
import { distance, length } from '../vector.ts';
import { errorAt, inCentimetres, type Finding } from './finding.ts';

/** Metres. */
const TOLERANCE = 1e-4;

const stretched = ({ bones, build }: PosedBody, bone: Exclude<BoneName, 'hips'>): number =>
  Math.abs(distance(bones[bone].position, bones[PARENT[bone]].position) - length(build.offsets[bone]));

/** Bones that are longer or shorter than they are. */
export const checkBoneLengths = (body: PosedBody): readonly Finding[] =>
  BONES.flatMap((bone) => {
    const by = bone === 'hips' ? 0 : stretched(body, bone);
    return by <= TOLERANCE ? [] : [errorAt(bone, `is ${inCentimetres(by)} longer or shorter than the bone.`)];
  });
