import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/places.ts';

export interface Module {
  /** Path from the project's folder, such as `src/core/time.ts`. */
  readonly file: string;
  readonly text: string;
  /** What it imports, types too: files as paths from the project's folder, packages by name. */
  readonly imports: readonly string[];
}

/** Every TypeScript file below a folder of the project. */
export function modulesIn(folder: string): readonly Module[] {
  return readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const text = readFileSync(inRoot(file), 'utf8');
      return { file, text, imports: importsOf(file, text) };
    });
}

/** Static imports, re-exports and `import()`, also those of types only. */
export function importsOf(file: string, text: string): readonly string[] {
  const found = withoutComments(text).matchAll(/(?:^import\s[^'"]*|^export\s[^'"=;]*\bfrom\s*|\bimport\(\s*)(['"])([^'"\n]+)\1/gm);
  return [...found].map(([, , name = '']) =>
    name.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name)) : name,
  );
}

/** Good enough for imports: comment marks inside text are rare and harmless here. */
export const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
