import type { Browser, Page } from 'playwright-core';
import { processorTime } from './processorTime.ts';

/** In the page: counts how often the figure is painted while it moves, or an empty page is asked for a picture. */
export const countPictures = `
  window.pictures = 0;
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    window.pictures++;
    clear.apply(this, box);
  };`;

const askThirtyTimes = `
  let last = 0;
  const ask = (now) => {
    requestAnimationFrame(ask);
    if (now - last < 1000 / 30 - 4) return;
    last = now;
    window.pictures++;
  };
  requestAnimationFrame(ask);`;

/** Processor time of the whole browser for each picture that a page shows within so many seconds, milliseconds. */
export async function costOfPicture(page: Page, seconds: number): Promise<number> {
  const pictures = () => page.evaluate('window.pictures') as Promise<number>;
  const [shownBefore, timeBefore] = [await pictures(), processorTime()];
  await page.waitForTimeout(seconds * 1_000);
  const time = processorTime() - timeBefore;
  return time / ((await pictures()) - shownBefore);
}

/** An empty page has nothing to warm up: a short look is enough. */
const EMPTY_SECONDS = 6;

/** The same for an empty page that is asked for 30 pictures a second. */
export async function costOfEmptyPicture(browser: Browser): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 640, height: 640 } });
  await page.setContent('<body style="margin: 0"></body>');
  await page.addScriptTag({ content: countPictures + askThirtyTimes });
  await page.waitForTimeout(1_000);
  const cost = await costOfPicture(page, EMPTY_SECONDS);
  await page.close();
  return cost;
}
