import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { Site } from './site.ts';

interface Closable {
  close(): Promise<void>;
}

/** A browser and a site for the tests of a file; what `open` opens is closed after each test. */
export function visits<Host extends Closable, Options>(
  entry: string,
  openHost: (browser: Browser, site: Site, options: Options) => Promise<Host>,
): (options: Options) => Promise<Host> {
  let browser: Browser;
  let site: Site;
  let hosts: Host[] = [];
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), Site.open(entry)]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(async () => {
    for (const host of hosts) await host.close();
    hosts = [];
  });
  return async (options) => {
    const host = await openHost(browser, site, options);
    hosts.push(host);
    return host;
  };
}
