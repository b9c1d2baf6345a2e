import { readFileSync, readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { findChromium, quietFlags } from '../lib/chromium.ts';
import { type Measurement, median } from '../lib/measurement.ts';
import { inRoot } from '../lib/places.ts';
import { readPoses } from '../lib/readPoses.ts';

/** Seconds of each measurement, and how often empty page and figure take turns. */
const seconds = 5;
const turns = 3;
/** `USER_HZ`: what the kernel counts processor time in. */
const ticksPerSecond = 100;

/** A moving figure of 640 pixels at 30 frames a second, beside an empty page at the same rate. Linux only: reads /proc. */
export const measurement: Measurement = {
  name: 'moving',
  async measure() {
    const script = await pageScript();
    const browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietFlags] });
    const ratios: number[] = [];
    const movedMs: number[] = [];
    try {
      for (let turn = 0; turn < turns; turn++) {
        const empty = await costOfFrame(browser, script, 'empty');
        const moving = await costOfFrame(browser, script, 'moving');
        ratios.push(moving / empty);
        movedMs.push(moving);
      }
    } finally {
      await browser.close();
    }
    return [
      { what: 'a moving figure, 640 px, 30 frames a second', value: median(ratios), unit: 'times an empty page', reach: 6 },
      { what: 'the same, processor time a frame', value: median(movedMs), unit: 'ms' },
    ];
  },
};

/** Processor time of the whole browser for one frame, milliseconds. */
async function costOfFrame(browser: Browser, script: string, kind: 'empty' | 'moving'): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 640, height: 640 } });
  const css = readFileSync(inRoot('media', 'figure.css'), 'utf8');
  await page.setContent(`<style>${css}</style><body class="vscode-light" style="margin:0"><svg width="640" height="640"></svg></body>`);
  await page.addScriptTag({ content: script });
  await page.evaluate(`start(${JSON.stringify(kind)}, ${JSON.stringify([...(await readPoses()).poses])})`);
  await page.waitForTimeout(1_500);
  const framesBefore = Number(await page.evaluate('frames'));
  const before = browserTicks();
  await page.waitForTimeout(seconds * 1_000);
  const ticks = browserTicks() - before;
  const frames = Number(await page.evaluate('frames')) - framesBefore;
  await page.close();
  return (ticks / ticksPerSecond / frames) * 1_000;
}

async function pageScript(): Promise<string> {
  const result = await build({
    stdin: { contents: page, resolveDir: inRoot('scripts'), loader: 'ts' },
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Moves into a twist and out of it again, two seconds each way. */
const page = `
  import { minimumJerk } from '../src/core/body/motion.ts';
  import { createStage } from '../src/core/figure/stage.ts';
  import { FigurePainter } from '../src/webview/figure/painter.ts';
  const neutral = { pose: 'seated-neutral', side: undefined };
  const twist = { pose: 'seated-twist', side: 'right' };
  window.frames = 0;
  window.start = (kind, poses) => {
    const stage = createStage(new Map(poses));
    const painter = new FigurePainter(document.querySelector('svg'));
    let last = 0;
    const draw = (now) => {
      requestAnimationFrame(draw);
      if (now - last < 1000 / 30 - 4) return;
      last = now;
      window.frames++;
      if (kind === 'empty') return;
      const t = (now / 2000) % 2;
      const [from, to] = t < 1 ? [neutral, twist] : [twist, neutral];
      painter.paint(stage.frame({ from, to, progress: minimumJerk(t % 1), view: 'mirror', width: 640, height: 640, glow: true }));
    };
    requestAnimationFrame(draw);
  };`;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

/** Processor time of every process below this one. */
function browserTicks(): number {
  const all = readdirSync('/proc').flatMap((name) => processAt(name) ?? []);
  const family = new Set([process.pid]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => pid !== process.pid && family.has(pid)).reduce((sum, { ticks }) => sum + ticks, 0);
}

function processAt(name: string): Process | undefined {
  if (!/^\d+$/.test(name)) return undefined;
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
    return { pid: Number(name), parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) };
  } catch {
    return undefined; // It ended while we looked.
  }
}
