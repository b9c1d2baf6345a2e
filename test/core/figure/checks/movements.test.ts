import { describe, expect, it } from 'vitest';
import { describeMovement, movementsOf, type Movement } from '../../../../scripts/lib/movementsOf.ts';
import { mirrorPose } from '../../../../src/core/body/mirror.ts';
import type { Pose } from '../../../../src/core/body/pose.ts';
import { proveMovement } from '../../../../src/core/figure/checks/proof.ts';
import type { PoseRef } from '../../../../src/core/body/poseRef.ts';
import { createStage } from '../../../../src/core/figure/stage.ts';
import { planRoutine } from '../../../../src/core/routine/plan.ts';
import type { Stretch } from '../../../../src/core/routine/stretch.ts';
import { tryOut } from '../../../../src/core/routine/tryOut.ts';
import { shippedPoses } from '../../body/shippedPoses.ts';
import { shippedLibrary, shippedPlan, shippedRoutines } from '../../routine/support/shipped.ts';

const poses = new Map(shippedPoses.map((pose) => [pose.id, pose]));
const { tempo } = createStage(poses);

function done({ pose: id, side }: PoseRef): Pose {
  const pose = poses.get(id) as Pose;
  return pose.sided && side === 'left' ? mirrorPose(pose) : pose;
}

const bodies = ({ from, via, to }: Movement): readonly Pose[] =>
  [from, ...via.map((pose) => ({ pose, side: to.side ?? from.side })), to].map(done);

const inRoutines = shippedRoutines.flatMap(({ id }) => movementsOf(shippedPlan(id, { firstSide: 'right', pace: tempo })));

/** A stretch by itself, as the library shows it, which plays it faster than any break. */
function inLibrary(stretch: Stretch): readonly Movement[] {
  const plan = planRoutine(tryOut(stretch, 'glimpse'), new Map([[stretch.id, { ...stretch, easier: undefined }]]), { firstSide: 'right', pace: tempo });
  return plan.ok ? movementsOf(plan.value) : [];
}

const all = [...inRoutines, ...[...shippedLibrary.values()].flatMap(inLibrary)];
const movements = new Map(all.map((movement) => [describeMovement(movement), movement]));

describe('every movement of the shipped routines and of each stretch by itself', () => {
  it.each([...movements])('%s is free, within what joints can do, and unhurried', (_, movement) => {
    expect(proveMovement(bodies(movement), movement.seconds)).toEqual([]);
  });
});
