import type { ChildProcess } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { endChild, runToEnd, startChild } from './children.ts';
import { npm } from './npm.mjs';
import { bringPackage } from './npmPackage.ts';
import { Trouble } from './trouble.mjs';
import type { VSCodeVersion } from './versions.ts';

/** Extensions that come with VS Code, and complain in every window about something that npm does not bring. */
const complaining = ['typescript-language-features', 'copilot'];

/** The folder of a VS Code server that npm brings. */
export async function bringCodeServer(version: VSCodeVersion): Promise<string> {
  const inside = path.join('lib', 'vscode');
  const folder = await bringPackage({
    name: 'code-server',
    version: version.replace('1.', '4.'),
    title: `VS Code ${version}`,
    prepare: async (home, progress) => {
      const server = path.join(home, inside);
      await npm(['install', '--omit=dev', '--no-package-lock'], server, progress);
      for (const name of complaining) await rm(path.join(server, 'extensions', name), { recursive: true, force: true });
    },
  });
  return path.join(folder, inside);
}

export interface ServerOptions {
  readonly version: VSCodeVersion;
  /** Holds settings, storage and installed extensions of this server; made when missing. */
  readonly dataFolder: string;
  /** User settings, beside the quiet ones that every server gets. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Packages to install before the start. */
  readonly vsix?: readonly string[];
  /** Lets a page run a development extension and its tests; VS Code then never shows a notification. */
  readonly testDriver?: boolean;
  /** A free port of 127.0.0.1: VS Code would wait in silence on one that another program has. Some free one when left out. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A command that starts the server instead, such as one that makes its time run faster. */
  readonly through?: readonly string[];
}

export interface CodeServer {
  readonly port: number;
  /** The address of a window on a folder of this machine. */
  address(folder: string): string;
  dispose(): Promise<void>;
}

/** No questions, no welcome pages, no traffic. */
export const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
};

/** Starts a VS Code server on 127.0.0.1 and resolves when it answers. */
export async function startCodeServer(options: ServerOptions): Promise<CodeServer> {
  const home = await bringCodeServer(options.version);
  await writeSettings(options);
  const data = ['--server-data-dir', options.dataFolder];
  for (const vsix of options.vsix ?? []) await installVsix(home, data, vsix);
  const [command = process.execPath, ...before] = [...(options.through ?? []), process.execPath];
  const child = startChild(
    command,
    [
      ...before,
      path.join(home, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
      ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off', ...data],
      ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
    ],
    { cwd: home, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...options.env } },
  );
  const port = await listening(child);
  return {
    port,
    address: (folder) => `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`,
    dispose: () => endChild(child),
  };
}

async function writeSettings({ dataFolder, settings }: ServerOptions): Promise<void> {
  for (const kind of ['User', 'Machine']) {
    const folder = path.join(dataFolder, 'data', kind);
    await mkdir(folder, { recursive: true });
    const own = kind === 'User' ? settings : {};
    await writeFile(path.join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...own }, undefined, 2));
  }
}

async function installVsix(home: string, data: readonly string[], vsix: string): Promise<void> {
  const main = path.join(home, 'out', 'server-main.js');
  const { code, everything } = await runToEnd(process.execPath, [main, '--install-extension', vsix, '--force', ...data]);
  if (code !== 0) throw new Trouble(`VS Code refused to install ${path.basename(vsix)}:\n${everything}`);
}

/** The port, read from what the server prints when it is ready. */
function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (text: Buffer): void => {
      said += text.toString();
      const ready = /Extension host agent listening on (\d+)/.exec(said);
      if (ready) resolve(Number(ready[1]));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Trouble(whyNotStarted(said))));
  });
}

const whyNotStarted = (said: string): string =>
  `VS Code did not start:\n${said.trim().split('\n').slice(-12).join('\n')}`;
