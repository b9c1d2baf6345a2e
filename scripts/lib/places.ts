import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root: string = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

const under =
  (...base: readonly string[]) =>
  (...parts: readonly string[]): string =>
    path.join(root, ...base, ...parts);

export const inRoot = under();

/** What is built: nothing in it is kept in git. */
export const inDist = under('dist');

/** What is downloaded, kept between runs. */
export const inCache = under('.vscode-test');
