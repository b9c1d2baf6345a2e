import { readdir, readFile } from 'node:fs/promises';
import { poseParser } from '../../src/core/body/pose.ts';
import type { Pose } from '../../src/core/body/pose.ts';
import { describeError, parse } from '../../src/core/parse.ts';

const FOLDER = new URL('../../routines/poses/', import.meta.url);

/** Every pose of the package by id, and a sentence for each file that is not one. */
export async function readPoses(): Promise<{ readonly poses: ReadonlyMap<string, Pose>; readonly problems: readonly string[] }> {
  const poses = new Map<string, Pose>();
  const problems: string[] = [];
  for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort()) {
    const parsed = parse(poseParser, JSON.parse(await readFile(new URL(file, FOLDER), 'utf8')));
    if (parsed.ok) poses.set(parsed.value.id, parsed.value);
    else problems.push(...parsed.errors.map((error) => `${file}: ${describeError(error)}`));
  }
  return { poses, problems };
}
