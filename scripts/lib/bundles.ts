import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { type BuildFailure, type BuildOptions, type Metafile, type Plugin, build, formatMessagesSync } from 'esbuild';
import { writeLibrary } from './library.ts';
import { inDist, inRoot } from './places.ts';
import { Trouble } from './trouble.mjs';

interface Bundle {
  /** The name of its file in dist/. */
  readonly file: string;
  readonly entry: string;
  readonly options: BuildOptions;
}

const host: BuildOptions = {
  format: 'cjs',
  target: 'es2023',
  external: ['vscode'],
  mainFields: ['module', 'main'], // modules can be taken apart: only what is used goes in
};
const webview: BuildOptions = { format: 'iife', platform: 'browser', target: 'chrome128' };

/** What is imported only when it is needed becomes a file of its own beside the one that needs it. */
const importedLater: Plugin = {
  name: 'imported later',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /src[\\/]host[\\/]node\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: withEditor(await readFile(path, 'utf8')).replace(/import\('[^']*?(\w+)\.ts'\)/g, "Promise.resolve().then(() => require('./$1.cjs'))"),
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
    onLoad({ filter: /src[\\/]host[\\/]\w+\.ts$/ }, async ({ path }) => ({ loader: 'ts', contents: withEditor(await readFile(path, 'utf8')) }));
    onResolve({ filter: /^the editor$/ }, ({ path }) => ({ path, namespace: 'editor' }));
    onLoad({ filter: /./, namespace: 'editor' }, () => ({ contents: "export default require('vscode');" }));
  },
};
const inNode: BuildOptions = { ...host, platform: 'node', supported: { 'dynamic-import': false }, plugins: [importedLater, editorAsItIs] };
const inWorker: BuildOptions = { ...host, platform: 'browser', plugins: [editorAsItIs] };
/** Rooms are the same in both extension hosts. */
const room: BuildOptions = { ...host, platform: 'neutral', plugins: [editorAsItIs] };

/** Everything that is shipped. Each file is loaded by itself: none shares code with another. */
export const bundles: readonly Bundle[] = [
  { file: 'node.cjs', entry: 'src/host/node.ts', options: inNode },
  { file: 'web.js', entry: 'src/host/web.ts', options: inWorker },
  { file: 'breakRoom.cjs', entry: 'src/host/breakRoom.ts', options: room },
  { file: 'cardRoom.cjs', entry: 'src/host/cardRoom.ts', options: room },
  { file: 'commandRoom.cjs', entry: 'src/host/commandRoom.ts', options: room },
  { file: 'neighbourRoom.cjs', entry: 'src/host/neighbourRoom.ts', options: room },
  { file: 'oldDaysRoom.cjs', entry: 'src/host/oldDaysRoom.ts', options: room },
  { file: 'reminderRoom.cjs', entry: 'src/host/reminderRoom.ts', options: room },
  { file: 'idleTime.cjs', entry: 'src/platform/node/idleTime.ts', options: inNode },
  { file: 'breakPanel.js', entry: 'src/webview/breakPanel.ts', options: webview },
  { file: 'poseBrowser.js', entry: 'src/webview/poseBrowser.ts', options: webview },
];

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
  return Promise.all([...bundles, ...forTests].map(buildBundle));
}

async function buildBundle(bundle: Bundle): Promise<BuiltBundle> {
  const { code, metafile } = await compile(bundle);
  await writeFile(inDist(bundle.file), code);
  await writeFile(inDist('meta', `${bundle.file}.json`), JSON.stringify(metafile, undefined, 2));
  return { file: bundle.file, bytes: code.length };
}

/** The minified code of a bundle, and what went into it. Nothing is written. */
export async function compile({ entry, options }: Bundle): Promise<{ readonly code: Uint8Array; readonly metafile: Metafile }> {
  const { metafile, outputFiles } = await build({
    ...options,
    absWorkingDir: inRoot(),
    entryPoints: [entry],
    outfile: inDist('bundle.js'),
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'silent',
  }).catch((error: BuildFailure) => {
    throw new Trouble(`${entry} cannot be built.\n${formatMessagesSync(error.errors, { kind: 'error' }).join('')}`);
  });
  return { code: outputFiles[0]!.contents, metafile };
}
