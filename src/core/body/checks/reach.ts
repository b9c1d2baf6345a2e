import { limbBone } from '../bones.ts';
import { plantOf } from '../leg.ts';
import type { Pose } from '../pose.ts';
import type { PosedBody } from '../posedBody.ts';
import { SIDES, sideSign } from '../side.ts';
import { distance } from '../vector.ts';
import { errorAt, inCentimetres, type Finding } from './finding.ts';

/** A hand or foot may miss its place by this much, metres. */
export const REACH_LIMIT = 0.01;

const missedHands = (body: PosedBody): readonly Finding[] =>
  body.contacts
    .filter(({ reachError }) => reachError > REACH_LIMIT)
    .map(({ side, landmark, reachError }) =>
      errorAt(
        `${side}.touch`,
        `stays ${inCentimetres(reachError)} from ${landmark}. Lean or turn the trunk further, slide the scapula forward, or choose a nearer place.`,
      ),
    );

function missedFeet(pose: Pose, body: PosedBody): readonly Finding[] {
  return SIDES.flatMap((side) => {
    const plant = plantOf(pose, side);
    if (!plant) return [];
    const height = plant.height ?? body.build.lengths.ankle;
    const missed = distance(body.bones[limbBone(side, 'Foot')].position, [plant.at[0] * sideSign(side), height, plant.at[1]]);
    if (missed <= REACH_LIMIT) return [];
    return [errorAt(`${side}.foot`, `stays ${inCentimetres(missed)} from its place. Move the foot nearer, or lower the pelvis.`)];
  });
}

/** Hands and feet that do not get where the pose puts them. */
export const checkReach = (pose: Pose, body: PosedBody): readonly Finding[] => [...missedHands(body), ...missedFeet(pose, body)];
