import { readFile } from 'node:fs/promises';
import { type InsideRun, runInsideEditor } from './insideEditor.ts';
import { inRoot } from './places.ts';
import { reportFile } from './parts/vitest.ts';
import { newest } from './versions.ts';

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly meta: { readonly numbers?: Readonly<Record<string, number>> } }[];
  }[];
}

/** Runs a file of scripts/bench/inside in a fresh window; what it reported, by name. */
export async function insideNumbers(
  file: string,
  companions: InsideRun['companions'] = [],
): Promise<(name: string) => number> {
  const report = await reportFile(`bench-${file}`);
  await runInsideEditor({ version: newest, include: `scripts/bench/inside/${file}.test.ts`, report, companions });
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as Report;
  const numbers = Object.assign({}, ...testResults.flatMap(({ assertionResults }) => assertionResults.map(({ meta }) => meta.numbers)));
  return (name) => (numbers as Readonly<Record<string, number>>)[name] ?? Number.NaN;
}

/** The extension that does nothing, to compare with. */
export const emptyExtension = inRoot('scripts', 'bench', 'emptyExtension');
