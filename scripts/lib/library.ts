import { readdir, writeFile } from 'node:fs/promises';
import { inDist, inRoot } from './places.ts';

const named = async (folder: string, ending: string): Promise<readonly string[]> =>
  (await readdir(inRoot(...folder.split('/')))).filter((name) => name.endsWith(ending)).sort();

/**
 * Writes dist/library.json: the names of the files in routines/. The extension reads them by name,
 * because a packaged folder cannot be listed in a browser.
 */
export async function writeLibrary(): Promise<void> {
  const library = {
    poses: await named('routines/poses', '.json'),
    stretches: await named('routines/stretches', '.json'),
    routines: await named('routines', '.routine.json'),
    tips: await named('routines/tips', '.json'),
  };
  await writeFile(inDist('library.json'), JSON.stringify(library));
}
