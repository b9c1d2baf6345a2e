import { type Browser, chromium } from 'playwright-core';
import { Site } from '../../test/webview/support/site.ts';
import { findChromium, quietFlags } from '../lib/chromium.ts';
import type { Measurement } from '../lib/measurement.ts';
import { openPanel } from '../lib/panelPage.ts';
import { costOfEmptyPicture } from '../lib/pictureCost.ts';
import { processorTime } from '../lib/processorTime.ts';

/** Seconds after the beginning of the core break: the way into the first twist, the whole of it, and well within a hold. */
const firstMovement = { begins: 10, lasts: 4 };
const wholeBreak = { begins: 0, lasts: 140 };
const inHold = { begins: 18, lasts: 10 };

/** Time is looked at so often, and counts where the figure moved all the while. */
const sliceMs = 500;
const movingPictures = 10;

/** The whole break panel, moving and held. Linux only. */
export const measurement: Measurement = {
  name: 'panel',
  async measure() {
    const site = await Site.open('breakPanel');
    const browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietFlags] });
    try {
      const before = await costOfEmptyPicture(browser);
      const first = await moving(browser, site, firstMovement);
      const held = await holding(browser, site);
      const whole = await moving(browser, site, wholeBreak);
      const empty = (before + (await costOfEmptyPicture(browser))) / 2;
      return [
        { what: 'the moving panel, in all movements of the core break', value: whole / empty, unit: 'times an empty page', reach: 8 },
        { what: 'the same in the first one, on a page that was just opened', value: first / empty, unit: 'times an empty page' },
        { what: 'the held panel with its countdown', value: held, unit: '% of a core', reach: 1.5 },
      ];
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

/** Processor time for each picture of the movements in a part of the core break, milliseconds. */
async function moving(browser: Browser, site: Site, { begins, lasts }: typeof wholeBreak): Promise<number> {
  const page = await openPanel(browser, site, begins);
  const look = async () => ({ pictures: (await page.evaluate('window.pictures')) as number, time: processorTime() });
  let [pictures, time] = [0, 0];
  let last = await look();
  for (const end = performance.now() + lasts * 1_000; performance.now() < end; ) {
    await page.waitForTimeout(sliceMs);
    const now = await look();
    if (now.pictures - last.pictures >= movingPictures) {
      pictures += now.pictures - last.pictures;
      time += now.time - last.time;
    }
    last = now;
  }
  await page.close();
  return time / pictures;
}

async function holding(browser: Browser, site: Site): Promise<number> {
  const page = await openPanel(browser, site, inHold.begins);
  await page.waitForTimeout(1_000);
  const before = processorTime();
  await page.waitForTimeout(inHold.lasts * 1_000);
  const share = (processorTime() - before) / (inHold.lasts * 1_000);
  await page.close();
  return share * 100;
}
