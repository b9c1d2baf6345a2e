import { readdir, readFile } from 'node:fs/promises';
import type { Pose } from '../../src/core/body/pose.ts';
import type { PoseRef } from '../../src/core/figure/stage.ts';

/** A movement from a resting pose into a stretch, or between the two poses of one. */
export interface Way {
  readonly name: string;
  readonly from: PoseRef;
  readonly to: PoseRef;
  readonly via: readonly string[];
}

const FOLDER = new URL('../../routines/stretches/', import.meta.url);

interface StretchFile {
  readonly id: string;
  readonly shown?: { readonly hold?: string; readonly via?: readonly string[]; readonly alternate?: readonly [string, string] };
}

async function files(): Promise<readonly StretchFile[]> {
  const names = await readdir(FOLDER).catch(() => []);
  return Promise.all(
    names.filter((name) => name.endsWith('.json')).map(async (name) => JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')) as StretchFile),
  );
}

/** The movements that the stretches of the package make. */
export async function readStretches(poses: ReadonlyMap<string, Pose>): Promise<readonly Way[]> {
  const ref = (pose: string): PoseRef => ({ pose, side: poses.get(pose)?.sided ? 'right' : undefined });
  const rest = (pose: string): string => (poses.get(pose)?.stance === 'standing' ? 'stand-tall' : 'seated-neutral');
  return (await files()).flatMap(({ id, shown }): Way[] => {
    if (shown?.alternate) return [{ name: id, from: ref(shown.alternate[0]), to: ref(shown.alternate[1]), via: [] }];
    if (!shown?.hold || !poses.has(shown.hold) || !poses.has(rest(shown.hold))) return [];
    return [{ name: id, from: ref(rest(shown.hold)), to: ref(shown.hold), via: shown.via ?? [] }];
  });
}
