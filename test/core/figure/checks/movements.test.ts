import { describe, expect, it } from 'vitest';
import { describeMovement, movementsOf, waysOfMoving } from '../../../../scripts/lib/movementsOf.ts';
import type { Pose } from '../../../../src/core/body/pose.ts';
import { proveMovement } from '../../../../src/core/figure/checks/proof.ts';
import { createStage } from '../../../../src/core/figure/stage.ts';
import type { PlanChoices } from '../../../../src/core/routine/plan.ts';
import { glimpseOf } from '../../../../src/core/routine/tryOut.ts';
import { shippedPoses } from '../../body/shippedPoses.ts';
import { shippedLibrary, shippedPlan, shippedRoutines } from '../../routine/support/shipped.ts';

const poses = new Map(shippedPoses.map((pose) => [pose.id, pose]));
const { tempo } = createStage(poses);

const choices: PlanChoices = { firstSide: 'right', pace: tempo };
const plans = [...shippedRoutines.map(({ id }) => shippedPlan(id, choices)), ...[...shippedLibrary.values()].map((stretch) => glimpseOf(stretch, choices))];
const all = plans.flatMap(movementsOf);
const movements = new Map(all.map((movement) => [describeMovement(movement), movement]));

describe('every movement of the shipped routines and of each stretch by itself', () => {
  it.each([...movements])('%s is free, within what joints can do, and unhurried', (_, movement) => {
    for (const keys of waysOfMoving(movement, poses)) expect(proveMovement(keys, movement.seconds)).toEqual([]);
  });
});

describe('a movement between a pose that faces one and a pose seen from behind', () => {
  const twist = poses.get('seated-twist') as Pose;
  const behind: Pose = { ...twist, id: 'back-view', camera: [168, 12] };
  const known = new Map([...poses, [behind.id, behind]]);
  const move = (from: string, to: string) => waysOfMoving({ from: { pose: from, side: 'left' }, to: { pose: to, side: 'right' }, via: [], seconds: 5 }, known);
  const turns = (keys: readonly Pose[]) => keys.map(({ chest }) => Math.sign(chest?.turnRight ?? 0));

  it('is another one in the mirror, and both are proven', () => {
    expect(move(twist.id, behind.id).map(turns)).toEqual([[-1, 1], [1, 1]]);
  });

  it('is the mirror image where both ends are seen from the same side', () => {
    expect(move(twist.id, twist.id).map(turns)).toEqual([[-1, 1]]);
    expect(move(behind.id, behind.id).map(turns)).toEqual([[-1, 1]]);
  });
});
