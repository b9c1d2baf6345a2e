import { stat } from 'node:fs/promises';
import { shippedScripts } from './bundles.ts';
import { runToEnd } from './children.ts';
import { inDist, inRoot, root } from './places.ts';
import { Trouble } from './trouble.mjs';
import { type ZipEntry, zipEntries } from './zipEntries.ts';

export interface BuiltPackage {
  readonly file: string;
  readonly bytes: number;
  readonly entries: readonly ZipEntry[];
}

/** What a person installs; everything else stays at home. */
const belongs =
  /^(\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(package(\.nls.*)?\.json|readme\.md|changelog\.md|LICENSE\.txt|dist\/(\w+\.c?js|library\.json)|(media|routines|l10n)\/.+))$/i;
const neverBelongs = /\.(ts|map|mjs)$|node_modules|tsconfig/;
const needed = [
  ...['package.json', 'readme.md', 'changelog.md', 'LICENSE.txt'],
  ...[...shippedScripts, 'library.json'].map((file) => `dist/${file}`),
].map((file) => `extension/${file}`);

/** Puts what is built into dist/midback.vsix and looks into it. */
export async function packageExtension(): Promise<BuiltPackage> {
  const file = inDist('midback.vsix');
  const { code, everything } = await runToEnd(
    process.execPath,
    [
      inRoot('node_modules', '@vscode', 'vsce', 'vsce'),
      'package',
      '--no-dependencies', // everything is bundled
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '--out',
      file,
    ],
    { cwd: root },
  );
  if (code !== 0) throw new Trouble(`The package could not be made:\n${everything.trim()}`);
  const entries = await zipEntries(file);
  const faults = packageFaults(entries.map(({ name }) => name));
  if (faults.length > 0) throw new Trouble(`The package is not as it should be:\n${faults.join('\n')}`);
  return { file, bytes: (await stat(file)).size, entries };
}

/** What is in a package and should not be, or should be and is not, as sentences. */
export const packageFaults = (names: readonly string[]): readonly string[] => [
  ...names.filter((name) => !belongs.test(name) || neverBelongs.test(name)).map((name) => `${name} does not belong into it.`),
  ...needed.filter((name) => !names.includes(name)).map((name) => `${name} is missing.`),
];
