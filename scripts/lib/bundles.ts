import { existsSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { parse } from 'node:path';
import { type BuildFailure, type BuildOptions, type Plugin, build, formatMessagesSync } from 'esbuild';
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
  setup: ({ onResolve }) =>
    onResolve({ filter: /\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${parse(path).name}.cjs`, external: true } : undefined,
    ),
};
const inNode: BuildOptions = { ...host, platform: 'node', supported: { 'dynamic-import': false }, plugins: [importedLater] };
/** Rooms are the same in both extension hosts. */
const room: BuildOptions = { ...host, platform: 'neutral' };

/** Everything that is built. Each file is loaded by itself: none shares code with another. */
export const bundles: readonly Bundle[] = [
  { file: 'node.cjs', entry: 'src/host/node.ts', options: inNode },
  { file: 'web.js', entry: 'src/host/web.ts', options: { ...host, platform: 'browser' } },
  { file: 'breakRoom.cjs', entry: 'src/host/breakRoom.ts', options: room },
  { file: 'commandRoom.cjs', entry: 'src/host/commandRoom.ts', options: room },
  { file: 'reminderRoom.cjs', entry: 'src/host/reminderRoom.ts', options: room },
  { file: 'idleTime.cjs', entry: 'src/platform/node/idleTime.ts', options: inNode },
  { file: 'breakPanel.js', entry: 'src/webview/breakPanel.ts', options: webview },
  { file: 'poseBrowser.js', entry: 'src/webview/poseBrowser.ts', options: webview },
];

export interface BuiltBundle {
  /** Its name in dist/, such as `node.cjs`. */
  readonly file: string;
  readonly bytes: number;
}

/** Builds all bundles into dist/, minified, and the list of the routines; what went into each is kept in dist/meta/ for checks. */
export async function buildBundles(): Promise<readonly BuiltBundle[]> {
  await mkdir(inDist('meta'), { recursive: true });
  await writeLibrary();
  return Promise.all(bundles.filter(({ entry }) => existsSync(inRoot(entry))).map(buildBundle));
}

async function buildBundle({ file, entry, options }: Bundle): Promise<BuiltBundle> {
  const { metafile } = await build({
    ...options,
    absWorkingDir: inRoot(),
    entryPoints: [entry],
    outfile: inDist(file),
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  }).catch((error: BuildFailure) => {
    throw new Trouble(`${entry} cannot be built.\n${formatMessagesSync(error.errors, { kind: 'error' }).join('')}`);
  });
  await writeFile(inDist('meta', `${file}.json`), JSON.stringify(metafile, undefined, 2));
  return { file, bytes: (await stat(inDist(file))).size };
}
