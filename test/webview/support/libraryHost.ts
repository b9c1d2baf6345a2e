import type { Browser, Page } from 'playwright-core';
import { poseParser } from '../../../src/core/body/pose.ts';
import { parse } from '../../../src/core/parse.ts';
import { stretchParser } from '../../../src/core/routine/stretchFile.ts';
import { exclusionsParser, tipParser } from '../../../src/core/routine/tip.ts';
import { english } from '../../../src/core/say.ts';
import { browserWords, fromBrowserParser, type FromBrowser, type PoseLibrary } from '../../../src/protocol/poseBrowser.ts';
import { giveVscodeApi } from './fakeVscode.ts';
import { readAllShipped, readShipped } from './shippedData.ts';
import type { Site } from './site.ts';

const library = (): PoseLibrary => ({
  stretches: readAllShipped(stretchParser, 'stretches'),
  tips: readAllShipped(tipParser, 'tips'),
  exclusions: readShipped(exclusionsParser, 'exclusions.json'),
  poses: readAllShipped(poseParser, 'poses'),
  view: 'mirror',
  words: browserWords(english),
});

export interface LibraryOptions {
  readonly theme?: string;
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
  /** Runs in the page before everything else. */
  readonly script?: string;
}

/** The pose library in a real browser, with the host's part played here. */
export class LibraryHost {
  readonly page: Page;
  readonly sent: FromBrowser[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser, site: Site, options: LibraryOptions = {}): Promise<LibraryHost> {
    const { theme = 'dark', width = 1200, height = 900 } = options;
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference' });
    const page = await context.newPage();
    const host = new LibraryHost(page);
    await giveVscodeApi(page, (message) => host.#receive(message));
    if (options.script !== undefined) await page.addInitScript(options.script);
    await page.goto(site.address('poseBrowser', theme));
    await page.waitForSelector('.cards');
    return host;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  async #receive(value: unknown): Promise<void> {
    const message = parse(fromBrowserParser, value);
    if (!message.ok) throw new Error(JSON.stringify([value, message.errors]));
    this.sent.push(message.value);
    if (message.value.type === 'ready')
      await this.page.evaluate((data) => window.postMessage({ type: 'library', library: data }, '*'), library() as never);
  }
}
