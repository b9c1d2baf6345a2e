import { readdir, readFile } from 'node:fs/promises';
import type { Pose } from '../../src/core/body/pose.ts';
import type { PoseRef } from '../../src/core/body/poseRef.ts';
import { parse } from '../../src/core/parse.ts';
import { stretchParser } from '../../src/core/routine/stretchFile.ts';
import type { Stretch } from '../../src/core/routine/stretch.ts';

/** A movement from a resting pose into a stretch, or between the two poses of one. */
export interface Way {
  readonly name: string;
  readonly from: PoseRef;
  readonly to: PoseRef;
  readonly via: readonly string[];
}

const FOLDER = new URL('../../routines/stretches/', import.meta.url);

/** Every stretch of the package. */
export async function readStretches(): Promise<readonly Stretch[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  const parsed = await Promise.all(names.map(async (name) => parse(stretchParser, JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')))));
  return parsed.flatMap((result) => (result.ok ? [result.value] : []));
}

/** The movements that the stretches of the package make, of those whose poses are there. */
export async function readWays(poses: ReadonlyMap<string, Pose>): Promise<readonly Way[]> {
  const ref = (pose: string): PoseRef => ({ pose, side: poses.get(pose)?.sided ? 'right' : undefined });
  const ways = (await readStretches()).flatMap(({ id, show }): readonly Way[] => {
    switch (show.kind) {
      case 'hold':
        return [{ name: id, from: ref(show.rest), to: ref(show.pose), via: show.via }];
      case 'alternate':
        return [{ name: id, from: ref(show.poses[0]), to: ref(show.poses[1]), via: [] }];
      case 'sides':
        return [{ name: id, from: ref(show.via), to: ref(show.pose), via: [] }];
      case 'still':
        return [];
    }
  });
  return ways.filter(({ from, to }) => poses.has(from.pose) && poses.has(to.pose));
}
