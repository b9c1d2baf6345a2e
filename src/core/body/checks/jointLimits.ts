import { limitFaults, type LimitFault } from '../limits.ts';
import { measureBody } from '../measure.ts';
import type { LimitException, Pose } from '../pose.ts';
import type { PosedBody } from '../posedBody.ts';
import { errorAt, inDegrees, warningAt, type Finding } from './finding.ts';

/** Angles are read back from a solved body. */
const TOLERANCE = 1;

const concerns = ({ limit }: LimitException, path: string): boolean => path === limit || path.replace(/^(left|right)\./, '') === limit;

const allows = ({ to }: LimitException, value: number): boolean =>
  to < 0 ? value < 0 && value >= to - TOLERANCE : value > 0 && value <= to + TOLERANCE;

/** Whether an exception of the pose covers a fault. */
export const excused = (exceptions: readonly LimitException[], { path, value }: LimitFault): boolean =>
  exceptions.some((exception) => concerns(exception, path) && allows(exception, value));

const describe = ({ value, range }: LimitFault): string => `is ${inDegrees(value)}; the range is ${inDegrees(range[0])} to ${inDegrees(range[1])}.`;

/** Joints bent beyond what they can do, or beyond comfort without a reason in the file. */
export function checkJointLimits(pose: Pose, body: PosedBody): readonly Finding[] {
  const exceptions = pose.exceptions ?? [];
  const faults = limitFaults(measureBody(body), pose.stance === 'sitting').filter((fault) => !excused(exceptions, fault));
  return faults.flatMap((fault) => {
    if (fault.severity === 'hard')
      return [errorAt(fault.path, `${describe(fault)} Change the angle, the elbow's direction or what the hand touches, or give an exception with its reason.`)];
    return pose.comfort === undefined
      ? [warningAt(fault.path, `${describe(fault)} Ease it, or say in "comfort" why this pose may pass what is comfortable.`)]
      : [];
  });
}
