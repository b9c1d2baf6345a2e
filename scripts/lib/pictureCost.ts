import type { Browser, Page } from 'playwright-core';
import { processorTime } from './processorTime.ts';

/**
 * In the page: counts the pictures it is asked for, thirty a second at most, and those of a figure that it then drew:
 * one that nobody could tell from the last is not drawn.
 */
export const countPictures = `
  [window.pictures, window.drawn] = [0, 0];
  const ask = window.requestAnimationFrame.bind(window);
  let last = 0;
  window.requestAnimationFrame = (show) =>
    ask((now) => {
      if (now - last >= 1000 / 30 - 4) {
        last = now;
        window.pictures++;
      }
      show(now);
    });
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    window.drawn++;
    clear.apply(this, box);
  };`;

const askAlways = `
  const always = () => requestAnimationFrame(always);
  always();`;

/** Processor time of the whole browser for each picture that a page is asked for within so many seconds, milliseconds. */
export async function costOfPicture(page: Page, seconds: number): Promise<number> {
  const pictures = () => page.evaluate('window.pictures') as Promise<number>;
  const [askedBefore, timeBefore] = [await pictures(), processorTime()];
  await page.waitForTimeout(seconds * 1_000);
  const time = processorTime() - timeBefore;
  return time / ((await pictures()) - askedBefore);
}

/** An empty page has nothing to warm up: a short look is enough. */
const EMPTY_SECONDS = 6;

/** The same for an empty page. */
export async function costOfEmptyPicture(browser: Browser): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 640, height: 640 } });
  await page.setContent('<body style="margin: 0"></body>');
  await page.addScriptTag({ content: countPictures + askAlways });
  await page.waitForTimeout(1_000);
  const cost = await costOfPicture(page, EMPTY_SECONDS);
  await page.close();
  return cost;
}
