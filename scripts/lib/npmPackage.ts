import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { longStep } from './longStep.mjs';
import { npm } from './npm.mjs';
import { inCache } from './places.ts';

export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  /** What the person reads while it is fetched, such as `VS Code 1.139.1`. */
  readonly title: string;
  /** Runs once, in the package's own folder, before the package counts as brought. */
  readonly prepare?: (folder: string, progress: (text: string) => void) => Promise<void>;
}

/**
 * The folder of a package that is too large to be a dependency: fetched into the cache on first
 * use. It is put together under another name and renamed at the end, so that a run that was cut
 * off leaves nothing that looks complete.
 */
export async function bringPackage({ name, version, title, prepare }: NpmPackage): Promise<string> {
  const home = inCache(`${name.split('/').at(-1)}-${version}`);
  const packageIn = (folder: string): string => path.join(folder, 'node_modules', ...name.split('/'));
  if (existsSync(home)) return packageIn(home);
  const draft = `${home}.${process.pid}.part`;
  await longStep(`Fetching ${title}`, async (progress) => {
    await mkdir(draft, { recursive: true });
    await writeFile(path.join(draft, 'package.json'), '{ "private": true }\n');
    await npm(['install', '--no-save', '--no-package-lock', `${name}@${version}`], draft, progress);
    await prepare?.(packageIn(draft), progress);
  }).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    throw error;
  });
  await moveInto(home, draft);
  return packageIn(home);
}

/** Another run may have been faster: then its result is used. */
async function moveInto(home: string, draft: string): Promise<void> {
  try {
    await rename(draft, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    await rm(draft, { recursive: true, force: true });
  }
}
