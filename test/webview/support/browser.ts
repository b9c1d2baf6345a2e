import { chromium, type Browser } from 'playwright-core';

/** Chromium without a window, as the runner gives it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
