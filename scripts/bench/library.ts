import { type Browser, chromium } from 'playwright-core';
import { LibraryHost } from '../../test/webview/support/libraryHost.ts';
import { Site } from '../../test/webview/support/site.ts';
import { findChromium, quietFlags } from '../lib/chromium.ts';
import { type Measurement, median } from '../lib/measurement.ts';

const turns = 3;

/** In the page: when it was first painted, when the cards came, when a picture was last drawn, and the longest hold-up. */
const watch = `
  window.times = { cards: 0, drawn: 0, heldUp: 0 };
  new MutationObserver((changes) => {
    const now = performance.now();
    if (!times.cards && document.querySelector('.cards')) times.cards = now;
    if (changes.some(({ target }) => target.closest?.('.card-picture'))) times.drawn = now;
  }).observe(document, { subtree: true, childList: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) times.heldUp = Math.max(times.heldUp, duration);
  }).observe({ type: 'longtask', buffered: true });`;

interface Times {
  readonly cards: number;
  readonly drawn: number;
  readonly heldUp: number;
}

/** The pose library: how soon its grid is there, how long all its pictures take, and how smoothly it scrolls. */
export const measurement: Measurement = {
  name: 'library',
  async measure() {
    const site = await Site.open('poseBrowser');
    const browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietFlags] });
    const runs: { readonly opens: number; readonly all: number; readonly heldUp: number }[] = [];
    try {
      await measureOnce(browser, site); // The first one fills the browser's caches.
      for (let turn = 0; turn < turns; turn++) runs.push(await measureOnce(browser, site));
    } finally {
      await browser.close();
      await site.close();
    }
    const of = (pick: (run: (typeof runs)[number]) => number): number => median(runs.map(pick));
    return [
      { what: 'the grid, after the first paint', value: of(({ opens }) => opens), unit: 'ms', reach: 300 },
      { what: 'all pictures, were they all in view at once', value: of(({ all }) => all), unit: 'ms' },
      { what: 'the longest hold-up while scrolling through them', value: of(({ heldUp }) => heldUp), unit: 'ms', reach: 100 },
    ];
  },
};

async function measureOnce(browser: Browser, site: Site): Promise<{ readonly opens: number; readonly all: number; readonly heldUp: number }> {
  const high = await opened(browser, site, 12_000);
  const { opens, all } = await high.page.evaluate(() => {
    const { times } = window as never as { times: Times };
    const painted = performance.getEntriesByName('first-paint')[0]?.startTime ?? 0;
    return { opens: Math.max(0, times.cards - painted), all: times.drawn - times.cards };
  });
  await high.close();
  const usual = await opened(browser, site, 900);
  await usual.page.evaluate(() => ((window as never as { times: { heldUp: number } }).times.heldUp = 0));
  await usual.page.mouse.move(600, 500);
  for (let i = 0; i < 40; i++) {
    await usual.page.mouse.wheel(0, 160);
    await usual.page.waitForTimeout(30);
  }
  const heldUp = await usual.page.evaluate(() => (window as never as { times: Times }).times.heldUp);
  await usual.close();
  return { opens, all, heldUp };
}

/** A library with so much in view, when it has come to rest. */
async function opened(browser: Browser, site: Site, height: number): Promise<LibraryHost> {
  const host = await LibraryHost.open(browser, site, { height, script: watch });
  const drawn = () => host.page.evaluate(() => (window as never as { times: Times }).times.drawn);
  for (let before = -1; before !== (await drawn()); ) {
    before = await drawn();
    await host.page.waitForTimeout(700);
  }
  return host;
}
