// npm run traces: records what the newest VS Code tells an extension while a person types, reads,
// leaves or lets an agent work, for the simulation. In real time: an hour for all scenes. Before it,
// `npm run build`. `--scenes typing,reading` records some; `--share 0.1` records a tenth of each.
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { EditorWindow } from '../test/host/support/editorWindow.ts';
import { Random } from '../test/simulation/random.ts';
import { findChromium, quietFlags } from './lib/chromium.ts';
import { type CodeServer, startCodeServer } from './lib/codeServer.ts';
import { inDist, inRoot, root } from './lib/places.ts';
import { newest } from './lib/versions.ts';
import { SCENES, type Scene, type Stage } from './traces/scenes.ts';

const { values } = parseArgs({ options: { scenes: { type: 'string' }, share: { type: 'string', default: '1' }, into: { type: 'string' } } });
const names = values.scenes?.split(',') ?? Object.keys(SCENES);
const share = Number(values.share);
const target = values.into ?? inRoot('test', 'simulation', 'traces');

/** How many windows are open at once, so that none waits for another. */
const LANES = 5;

const home = await mkdtemp(path.join(tmpdir(), 'midback-traces-'));
const recorder = await buildRecorder();
const server = await startCodeServer({ version: newest, dataFolder: path.join(home, 'server'), testDriver: true });
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietFlags] });
try {
  await mkdir(target, { recursive: true });
  const waiting = [...names];
  await Promise.all(Array.from({ length: LANES }, async () => {
    for (let name = waiting.shift(); name; name = waiting.shift())
      await record(name, SCENES[name]!, server).catch((fault: unknown) => console.error(`${name}: ${String(fault)}`));
  }));
} finally {
  await browser.close();
  await server.dispose();
  await rm(home, { recursive: true, force: true });
}

async function buildRecorder(): Promise<string> {
  const folder = inDist('recorder');
  await cp(inRoot('scripts', 'traces', 'recorder', 'package.json'), path.join(folder, 'package.json'));
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/traces/recorder/extension.ts'],
    outfile: path.join(folder, 'main.cjs'),
    ...{ bundle: true, platform: 'node', format: 'cjs', external: ['vscode'], logLevel: 'silent' },
  });
  return folder;
}

async function record(name: string, scene: Scene, { address, port }: CodeServer): Promise<void> {
  const folder = await sampleFolder(name);
  const heard = path.join(home, `${name}.heard`);
  const remote = (file: string): string => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [root, recorder].map((extension) => ['extensionDevelopmentPath', remote(extension)]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${address(folder)}&payload=${encodeURIComponent(JSON.stringify([...payload, ['skipWelcome', 'true'], ['enableWorkspaceTrust', 'false']]))}`);
  await page.locator('.part.statusbar .statusbar-item').first().waitFor({ timeout: 120_000 });
  await untilHeard(heard);
  const begin = Date.now();
  const did = (deed: string): void => void appendFile(`${heard}-did`, `${JSON.stringify([Date.now(), 'did', deed])}\n`);
  const end = begin + scene.minutes * share * 60_000;
  const stage: Stage = { page, window: new EditorWindow(page), random: new Random(name.length), end, did, turnTo: await otherProgram(page) };
  console.log(`${name}: ${(scene.minutes * share).toFixed(1)} min`);
  await scene.play(stage);
  await context.close();
  await writeFile(path.join(target, `${name}.json`), await traceText(heard, begin));
  console.log(`${name}: recorded`);
}

/**
 * Puts another program in front and the window back again. A page that a program drives believes
 * that it has the focus, until that is switched off and its window is minimised.
 */
async function otherProgram(page: Page): Promise<Stage['turnTo']> {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  return async (what) => {
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: what === 'other' ? 'minimized' : 'normal' } });
  };
}

async function sampleFolder(name: string): Promise<string> {
  const folder = path.join(home, name);
  await mkdir(folder);
  for (const file of ['parser.ts', 'lexer.ts', 'notes.md'])
    await writeFile(path.join(folder, file), Array.from({ length: 240 }, (_, index) => `line ${index + 1} of ${file}\n`).join(''));
  return folder;
}

async function untilHeard(file: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await readFile(file, 'utf8').catch(() => '')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The recorder was never heard of.');
}

type Line = readonly [at: number, ...told: (string | number)[]];

/** What was heard and done, in order of time, a line each: milliseconds since the line before, and what. */
async function traceText(heard: string, begin: number): Promise<string> {
  const texts = await Promise.all([`${heard}-did`, heard].map((file) => readFile(file, 'utf8').catch(() => '')));
  const lines = texts.flatMap((text) => text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line));
  lines.sort((a, b) => a[0] - b[0]);
  let before = Math.min(begin, lines[0]?.[0] ?? begin);
  const events = lines.map(([at, ...told]) => {
    const line = JSON.stringify([at - before, ...told]);
    before = at;
    return line;
  });
  return `{"vscode":"${newest}","events":[\n${events.join(',\n')}\n]}\n`;
}
