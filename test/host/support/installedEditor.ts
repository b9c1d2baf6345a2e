import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium, quietFlags } from '../../../scripts/lib/chromium.ts';
import { startCodeServer } from '../../../scripts/lib/codeServer.ts';
import { inDist } from '../../../scripts/lib/places.ts';
import { newest, type VSCodeVersion } from '../../../scripts/lib/versions.ts';
import { EditorWindow, openPages } from './editorWindow.ts';
import { type MovableTime, nodeTime, webTime } from './timeWarp/movableTime.ts';

export interface EditorOptions {
  /** Where the extension runs: beside the person (`ui`), or in Node because a setting says so. */
  readonly host: 'web' | 'node';
  readonly version?: VSCodeVersion;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The package to install; the built one when left out. */
  readonly vsix?: string;
  readonly extension?: string;
}

/** A real VS Code with the package installed as a person would, and a time that tests move. */
export interface InstalledEditor {
  readonly time: MovableTime;
  /** The person's folder, with one file `parser.ts` in it. */
  readonly folder: string;
  /** The folder of the whole installation: `extensions/`, `data/User/globalStorage/` and the like. */
  readonly dataFolder: string;
  /** Opens a window and waits until VS Code shows its status bar. */
  open(): Promise<EditorWindow>;
  /** Puts one window in front; the others lose the focus. */
  inFront(window: EditorWindow): Promise<void>;
  /** Ends a window without a word to it. */
  kill(window: EditorWindow): Promise<void>;
  /** Changes the person's settings, for windows that are opened afterwards. */
  configure(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** What `parser.ts` holds on the disk. */
  savedText(): Promise<string>;
  /** Ends VS Code with all its windows and starts it again on the same data. */
  restart(): Promise<void>;
  dispose(): Promise<void>;
}

export async function openEditor(options: EditorOptions): Promise<InstalledEditor> {
  const home = await mkdtemp(path.join(tmpdir(), 'midback-editor-'));
  const folder = await sampleFolder(home);
  const dataFolder = path.join(home, 'server');
  const node = options.host === 'node' ? await nodeTime() : undefined;
  const { host, version = newest, vsix = inDist('midback.vsix'), extension = 'midback.midback' } = options;
  const serverOptions = {
    version,
    dataFolder,
    settings: { ...(host === 'node' && { 'remote.extensionKind': { [extension]: ['workspace'] } }), ...options.settings },
    ...(node && { env: node.env }),
  };
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietFlags] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(openPages);
  const time = node ?? (await webTime(context));
  let server = await startCodeServer({ ...serverOptions, vsix: [vsix] });
  return {
    time,
    folder,
    dataFolder,
    open: () => openWindow(context, server.address(folder)),
    inFront: (window) => inFront(context, window),
    kill: (window) => kill(context, window),
    configure: (settings) => configure(dataFolder, settings),
    savedText: () => readFile(path.join(folder, 'parser.ts'), 'utf8'),
    async restart() {
      await Promise.all(context.pages().map((page) => page.close()));
      await server.dispose();
      server = await startCodeServer(serverOptions);
    },
    async dispose() {
      await browser.close();
      await server.dispose();
      node?.dispose();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function sampleFolder(home: string): Promise<string> {
  const folder = path.join(home, 'sample');
  await mkdir(folder);
  const lines = Array.from({ length: 240 }, (_, index) => `export const line${index + 1} = ${index + 1};`);
  await writeFile(path.join(folder, 'parser.ts'), `${lines.join('\n')}\n`);
  return folder;
}

async function openWindow(context: BrowserContext, address: string): Promise<EditorWindow> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(address);
  await page.locator('.part.statusbar .statusbar-item').first().waitFor({ timeout: 60_000 });
  return new EditorWindow(page);
}

/** A page that a program drives believes that it has the focus, until that is switched off and its window is minimised. */
async function inFront(context: BrowserContext, window: EditorWindow): Promise<void> {
  for (const page of context.pages()) {
    const devtools = await context.newCDPSession(page);
    const { windowId } = await devtools.send('Browser.getWindowForTarget');
    await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    await devtools.send('Browser.setWindowBounds', { windowId, bounds: { windowState: page === window.page ? 'normal' : 'minimized' } });
  }
  await window.page.bringToFront();
}

async function kill(context: BrowserContext, { page }: EditorWindow): Promise<void> {
  const devtools = await context.newCDPSession(page);
  const gone = page.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => undefined); // nobody is left to answer
  await gone;
  await page.close();
}

async function configure(dataFolder: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const file = path.join(dataFolder, 'data', 'User', 'settings.json');
  const before = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...before, ...settings }));
}
