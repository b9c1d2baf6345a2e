import { type Browser, chromium } from 'playwright-core';
import { Site } from '../../test/webview/support/site.ts';
import { findChromium, quietFlags } from '../lib/chromium.ts';
import { type Measurement, median } from '../lib/measurement.ts';
import { openPanel } from '../lib/panelPage.ts';
import { costOfEmptyPicture, costOfPicture } from '../lib/pictureCost.ts';
import { processorTime } from '../lib/processorTime.ts';

const turns = 3;

/** Seconds after the beginning of the core break: on the way into the first twist, and well within its hold. */
const intoTwist = { begins: 10, lasts: 3.5 };
const inHold = { begins: 18, lasts: 10 };

/** The whole break panel, moving and held. Linux only. */
export const measurement: Measurement = {
  name: 'panel',
  async measure() {
    const site = await Site.open('breakPanel');
    const browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietFlags] });
    const ratios: number[] = [];
    const held: number[] = [];
    try {
      for (let turn = 0; turn < turns; turn++) {
        const empty = await costOfEmptyPicture(browser, intoTwist.lasts);
        ratios.push((await moving(browser, site)) / empty);
        held.push(await holding(browser, site));
      }
    } finally {
      await browser.close();
      await site.close();
    }
    return [
      { what: 'the moving panel', value: median(ratios), unit: 'times an empty page', reach: 8 },
      { what: 'the held panel with its countdown', value: median(held), unit: '% of a core', reach: 1.5 },
    ];
  },
};

async function moving(browser: Browser, site: Site): Promise<number> {
  const page = await openPanel(browser, site, intoTwist.begins);
  await page.waitForTimeout(400);
  const cost = await costOfPicture(page, intoTwist.lasts);
  await page.close();
  return cost;
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
