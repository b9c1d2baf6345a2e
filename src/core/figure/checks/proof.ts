import { checkBoneLengths } from '../../body/checks/boneLengths.ts';
import { checkPose } from '../../body/checks/checkPose.ts';
import { errorAt, inDegrees, type Finding } from '../../body/checks/finding.ts';
import { excused } from '../../body/checks/jointLimits.ts';
import { checkPace } from '../../body/checks/pace.ts';
import { BUILDS, type Build } from '../../body/build.ts';
import { limitFaults } from '../../body/limits.ts';
import { measureBody } from '../../body/measure.ts';
import { minimumJerk } from '../../body/motion.ts';
import { passageThrough, type Passage } from '../../body/passage.ts';
import type { Pose } from '../../body/pose.ts';
import type { ContactResult, PosedBody } from '../../body/posedBody.ts';
import { solvePose } from '../../body/solvePose.ts';
import { checkPenetration } from './penetration.ts';

const builds: readonly Build[] = Object.values(BUILDS);

/** The same finding of several builds or moments, told once. */
const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.path} ${finding.message.replace(/[\d.]+ cm|-?\d+ degrees/g, '')}`, finding] as const)).values(),
];

/** Everything that is wrong with a still pose, in either build. */
export const provePose = (pose: Pose): readonly Finding[] =>
  distinct(builds.flatMap((build) => [...checkPose(pose, build), ...checkPenetration(solvePose(pose, build))]));

/** Moments looked at on a way, its ends left to the poses' own proof. */
const SAMPLES = 22;

/** For a moment on the way a joint may pass this far beyond its hard limit, degrees. */
const TOLERANCE = 4;

function checkLimitsOnTheWay(body: PosedBody, poses: readonly Pose[]): readonly Finding[] {
  const exceptions = poses.flatMap((pose) => pose.exceptions ?? []);
  const seated = poses.every(({ stance }) => stance === 'sitting');
  return limitFaults(measureBody(body), seated)
    .filter(({ severity, value, range: [low, high] }) => severity === 'hard' && (value < low - TOLERANCE || value > high + TOLERANCE))
    .filter((fault) => !excused(exceptions, fault))
    .map(({ path, value }) => errorAt(path, `passes ${inDegrees(value)} on the way. Pass a via pose.`));
}

const whereOnTheWay = (finding: Finding, t: number): Finding => ({ ...finding, message: `At ${Math.round(t * 100)} % of the way: ${finding.message}` });

/** Hands still press, or press already, on what they leave or come to during this share of the way. */
const NEAR_THE_END = 0.2;

function contactsAt(keys: readonly PosedBody[], t: number, body: PosedBody): readonly ContactResult[] {
  if (t < NEAR_THE_END) return keys[0]?.contacts ?? [];
  return t > 1 - NEAR_THE_END ? (keys.at(-1)?.contacts ?? []) : body.contacts;
}

function checkMoment(keys: readonly PosedBody[], passage: Passage, poses: readonly Pose[], t: number): readonly Finding[] {
  const body = passage.at(minimumJerk(t));
  const found = [...checkBoneLengths(body), ...checkLimitsOnTheWay(body, poses), ...checkPenetration(body, contactsAt(keys, t, body))];
  return found.map((finding) => whereOnTheWay(finding, t));
}

/** One finding for each fault of a movement: the first moment at which it shows. */
const firstOfEach = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map([...findings].reverse().map((finding) => [finding.message.replace(/^At \d+ % of the way: |-?[\d.]+/g, ''), finding] as const)).values(),
];

/** A hurried back or neck is a matter of comfort: a pose may say why. */
const paceFindings = (passage: Passage, poses: readonly Pose[], seconds: number): readonly Finding[] =>
  checkPace(passage, seconds).filter(({ severity }) => severity === 'error' || poses.every(({ comfort }) => comfort === undefined));

/** Everything that is wrong on the way through poses in so many seconds, in either build. The poses are done to their sides already. */
export function proveMovement(poses: readonly Pose[], seconds: number): readonly Finding[] {
  return firstOfEach(
    builds.flatMap((build) => {
      const keys = poses.map((pose) => solvePose(pose, build));
      const moments = Array.from({ length: SAMPLES }, (_, i) => (i + 1) / (SAMPLES + 1));
      const passage = passageThrough(keys);
      return [...paceFindings(passage, poses, seconds), ...moments.flatMap((t) => checkMoment(keys, passage, poses, t))];
    }),
  );
}
