import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { findChromium, quietFlags } from '../lib/chromium.ts';
import { type Measurement, median } from '../lib/measurement.ts';
import { costOfEmptyPicture, costOfPicture, countPictures } from '../lib/pictureCost.ts';
import { inRoot } from '../lib/places.ts';
import { readPoses } from '../lib/readPoses.ts';

/** Seconds of each measurement, about what the core break moves for, and how often empty page and figure take turns. */
const seconds = 30;
const turns = 2;

/** A moving figure of 640 pixels at 30 frames a second, beside an empty page at the same rate. Linux only. */
export const measurement: Measurement = {
  name: 'moving',
  async measure() {
    const script = await pageScript();
    const browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietFlags] });
    const ratios: number[] = [];
    const costs: number[] = [];
    const shares: number[] = [];
    try {
      for (let turn = 0; turn < turns; turn++) {
        const empty = await costOfEmptyPicture(browser);
        const { cost, drawn } = await costOfMoving(browser, script);
        ratios.push(cost / empty);
        costs.push(cost);
        shares.push(drawn * 100);
      }
    } finally {
      await browser.close();
    }
    return [
      { what: 'a moving figure, 640 px, asked for 30 pictures a second', value: median(ratios), unit: 'times an empty page', reach: 6 },
      { what: 'the same, processor time a picture', value: median(costs), unit: 'ms' },
      { what: 'of the pictures differ from the last and are drawn', value: median(shares), unit: '%' },
    ];
  },
};

/** Processor time of a picture, milliseconds, and the part of the pictures that is drawn. */
async function costOfMoving(browser: Browser, script: string): Promise<{ readonly cost: number; readonly drawn: number }> {
  const page = await browser.newPage({ viewport: { width: 640, height: 640 } });
  const css = readFileSync(inRoot('media', 'figure.css'), 'utf8');
  await page.setContent(`<style>${css} .figure { width: 640px; height: 640px; }</style><body class="vscode-light" style="margin: 0"></body>`);
  await page.addScriptTag({ content: countPictures + script });
  await page.evaluate(`start(${JSON.stringify([...(await readPoses()).poses])})`);
  await page.waitForTimeout(1_500);
  const cost = await costOfPicture(page, seconds);
  const drawn = (await page.evaluate('drawn / pictures')) as number;
  await page.close();
  return { cost, drawn };
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

/** Plays the seated twist of a break on both sides, over and over, its holds left out. */
const page = `
  import { createStage } from '../src/core/figure/stage.ts';
  import { frameAt } from '../src/core/routine/frameAt.ts';
  import { planRoutine } from '../src/core/routine/plan.ts';
  import { FigureView } from '../src/webview/figureView.ts';
  window.start = (poses) => {
    const stage = createStage(new Map(poses));
    const figure = new FigureView();
    document.body.append(figure.svg);
    figure.setStage(stage);
    const twist = { id: 'seated-twist', sided: true, show: { kind: 'hold', pose: 'seated-twist', rest: 'seated-neutral', via: [] } };
    const step = { stretch: 'seated-twist', moveIn: 4000, hold: 25000, moveOut: 3000, repeat: 1 };
    const routine = { steps: [{ ...step, side: 'first' }, { ...step, side: 'second' }], breath: { in: 3000, out: 4000 } };
    const { value: plan } = planRoutine(routine, new Map([['seated-twist', twist]]), { firstSide: 'left', pace: stage.tempo });
    let [at, last] = [0, 0];
    const draw = (now) => {
      requestAnimationFrame(draw);
      if (now - last < 1000 / 30 - 4) return;
      at += Math.min(now - last, 100);
      last = now;
      let frame = frameAt(plan, at % plan.length);
      while (!frame.moving && !frame.turning) frame = frameAt(plan, (at = frame.changesAt + 1) % plan.length);
      figure.show({ frame, view: 'mirror', running: true, calm: false, preview: false }, now, { yaw: 0, pitch: 0 });
    };
    requestAnimationFrame(draw);
  };`;
