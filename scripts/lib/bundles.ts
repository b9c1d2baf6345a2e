import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildFailure, type BuildOptions, type BuildResult, type Metafile, type Plugin, build, formatMessagesSync } from 'esbuild';
import { writeLibrary } from './library.ts';
import { inDist, inRoot } from './places.ts';
import { Trouble } from './trouble.mjs';

interface Bundle {
  /** The name of its file in dist/. */
  readonly file: string;
  readonly entry: string;
  readonly options: BuildOptions;
  /** What it exports, where the half kilobyte with which a bundler dresses up exports is too much. */
  readonly exported?: readonly string[];
}

const host: BuildOptions = {
  format: 'cjs',
  target: 'es2023',
  external: ['vscode'],
  mainFields: ['module', 'main'], // modules can be taken apart: only what is used goes in
};

/** What is imported only when it is needed becomes a file of its own beside the one that needs it. */
const importedLater: Plugin = {
  name: 'imported later',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /src[\\/]host[\\/]node\.ts$/ }, async ({ path: file }) => ({
      loader: 'ts',
      contents: withEditor(await readFile(file, 'utf8')).replace(/import\('[^']*?(\w+)\.ts'\)/g, "Promise.resolve().then(() => require('./$1.cjs'))"),
    }));
    onResolve({ filter: /\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
};

const withEditor = (source: string): string => source.replace("import * as vscode from 'vscode';", "import vscode from 'the editor';");
/**
 * The editor's API is used as it is, and asked for once. An import of the whole of it would become a copy of its several
 * hundred members for each file that imports it, at every start.
 */
const editorAsItIs: Plugin = {
  name: 'editor as it is',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /src[\\/]host[\\/]\w+\.ts$/ }, async ({ path: file }) => ({ loader: 'ts', contents: withEditor(await readFile(file, 'utf8')) }));
    onResolve({ filter: /^the editor$/ }, ({ path }) => ({ path, namespace: 'editor' }));
    onLoad({ filter: /./, namespace: 'editor' }, () => ({ contents: "export default require('vscode');" }));
  },
};
const inNode: BuildOptions = { ...host, platform: 'node', supported: { 'dynamic-import': false }, plugins: [importedLater, editorAsItIs] };
const inWorker: BuildOptions = { ...host, platform: 'browser', plugins: [editorAsItIs] };
/** Rooms are the same in both extension hosts. */
const room: BuildOptions = { ...host, platform: 'neutral', plugins: [editorAsItIs] };

/** What extension hosts load. Each file is loaded by itself: none shares code with another. */
export const bundles: readonly Bundle[] = [
  { file: 'node.cjs', entry: 'src/host/node.ts', options: inNode, exported: ['activate', 'deactivate'] },
  { file: 'web.js', entry: 'src/host/web.ts', options: inWorker, exported: ['activate', 'deactivate'] },
  { file: 'breakRoom.cjs', entry: 'src/host/breakRoom.ts', options: room },
  { file: 'cardRoom.cjs', entry: 'src/host/cardRoom.ts', options: room },
  { file: 'commandRoom.cjs', entry: 'src/host/commandRoom.ts', options: room },
  { file: 'neighbourRoom.cjs', entry: 'src/host/neighbourRoom.ts', options: room },
  { file: 'oldDaysRoom.cjs', entry: 'src/host/oldDaysRoom.ts', options: room },
  { file: 'productRoom.cjs', entry: 'src/host/productRoom.ts', options: room, exported: ['Midback'] },
  { file: 'reminderRoom.cjs', entry: 'src/host/reminderRoom.ts', options: room },
  { file: 'idleTime.cjs', entry: 'src/platform/node/idleTime.ts', options: inNode },
];

/** What a webview loads: its own script, and beside it what all of them draw with. */
const pages = ['breakPanel', 'poseBrowser'] as const;
const drawing = 'figure';

/** Every script that is shipped, by its name in dist/. */
export const shippedScripts: readonly string[] = [...bundles.map(({ file }) => file), ...[...pages, drawing].map((name) => `${name}.js`)];

/** What tests inside the editor need besides; it is not in the package. */
const forTests: readonly Bundle[] = [{ file: 'movableClock.cjs', entry: 'src/host/movableClock.ts', options: room }];

export interface BuiltBundle {
  /** Its name in dist/, such as `node.cjs`. */
  readonly file: string;
  readonly bytes: number;
}

/** Builds all bundles into dist/, minified, and the list of the routines; what went into each is kept in dist/meta/ for checks. */
export async function buildBundles(): Promise<readonly BuiltBundle[]> {
  await mkdir(inDist('meta'), { recursive: true });
  await writeLibrary();
  const compiled = await Promise.all([compilePages(), ...[...bundles, ...forTests].map(async (bundle) => [await compile(bundle)])]);
  return Promise.all(compiled.flat().map(writeScript));
}

async function writeScript({ file, code, metafile }: Compiled): Promise<BuiltBundle> {
  await writeFile(inDist(file), code);
  await writeFile(inDist('meta', `${file}.json`), JSON.stringify(metafile, undefined, 2));
  return { file, bytes: code.length };
}

export interface Compiled {
  /** The name of its file in dist/. */
  readonly file: string;
  /** Minified. */
  readonly code: Uint8Array;
  /** What went into it. */
  readonly metafile: Metafile;
}

/** The code of a bundle. Nothing is written. */
export async function compile({ file, entry, options, exported }: Bundle): Promise<Compiled> {
  const names = exported?.join(', ');
  const contents = `import { ${names} } from './${entry}'; module.exports = { ${names} };`;
  const from: BuildOptions = exported ? { stdin: { contents, resolveDir: inRoot() }, banner: { js: "'use strict';" } } : { entryPoints: [entry] };
  const { metafile, outputFiles } = await buildOnly({ ...options, ...from, outfile: inDist('bundle.js') });
  return { file, code: outputFiles[0]!.contents, metafile };
}

/** What only the drawing calls its own things by, in no file, message or document: written shorter. */
const OWN_NAMES = /^(catchesShade|throwsShade|litAsOne|half(Width|Thickness)|(seat|back)HalfWidth|shapePath|silhouette|presence|centre[XY]|towards|seatTop|shapes|solids|girths|metres|rigid|facing|sweepOn|normal|looks|looking|thickness|offsets|bones|joints|blades|sameCloth|trimming|(from|to)(End|Next))$/;

/** The scripts of the webviews, and the one that they share. Nothing is written. */
export async function compilePages(): Promise<readonly Compiled[]> {
  const { metafile, outputFiles } = await buildOnly({
    entryPoints: pages.map((page) => `src/webview/${page}.ts`),
    outdir: inDist(),
    format: 'esm',
    platform: 'browser',
    target: 'chrome128',
    splitting: true,
    chunkNames: drawing,
    mangleProps: OWN_NAMES,
  });
  return outputFiles.map(({ path: at, contents }) => ({ file: path.basename(at), code: contents, metafile }));
}

const buildOnly = (options: BuildOptions): Promise<BuildResult<BuildOptions & { readonly metafile: true; readonly write: false }>> =>
  build({
    ...options,
    absWorkingDir: inRoot(),
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'silent',
  } as const).catch((error: BuildFailure) => {
    throw new Trouble(`The scripts cannot be built.\n${formatMessagesSync(error.errors, { kind: 'error' }).join('')}`);
  });
