import { readdirSync, readFileSync } from 'node:fs';
import { poseParser, type Pose } from '../../../src/core/body/pose.ts';
import { describeError, parse } from '../../../src/core/parse.ts';

const FOLDER = new URL('../../../routines/poses/', import.meta.url);

/** Reads a pose from any value; throws what is wrong with it. */
export function poseOf(value: unknown): Pose {
  const parsed = parse(poseParser, value);
  if (!parsed.ok) throw new Error(parsed.errors.map(describeError).join(' '));
  return parsed.value;
}

/** A pose with an id, a name and a camera, and what is given. */
export const aPose = (given: object = {}): Pose => poseOf({ id: 'test', name: 'Test', camera: [0, 0], stance: 'free', ...given });

export const shippedPose = (id: string): Pose => poseOf(JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8')));

export const shippedPoses: readonly Pose[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => shippedPose(file.replace('.json', '')));
