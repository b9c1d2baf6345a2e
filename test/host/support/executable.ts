#!/usr/bin/env node
// Stands in for the VS Code executable where there is no desktop: understands the arguments that
// @vscode/test-electron gives to one, starts the VS Code that npm brings, opens a window of it in
// headless Chromium and ends with the exit code of the tests.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium, quietFlags } from '../../../scripts/lib/chromium.ts';
import { startCodeServer } from '../../../scripts/lib/codeServer.ts';
import type { VSCodeVersion } from '../../../scripts/lib/versions.ts';

/** A window that has not finished by then hangs. */
const patienceMs = 180_000;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
});

const server = await startCodeServer({
  version: process.env['MIDBACK_VSCODE'] as VSCodeVersion,
  dataFolder: String(values['user-data-dir']),
  testDriver: true,
});
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietFlags] });
try {
  process.exitCode = await Promise.race([runWindow(), tooLate()]);
} finally {
  await browser.close();
  await server.dispose();
}
process.exit();

/** Opens the window; VS Code reports through two functions that it finds on the page. */
async function runWindow(): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const remote = (file: string): string => `vscode-remote://127.0.0.1:${server.port}${file}`;
  const payload = [
    ...(values.extensionDevelopmentPath as string[]).map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ['extensionTestsPath', remote(String(values.extensionTestsPath))],
    ['skipWelcome', 'true'],
    ['enableWorkspaceTrust', 'false'],
  ];
  const finished = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', (kind: string, words: readonly unknown[]) => {
    // The faults of VS Code's own parts, which npm brings without native code, would hide ours.
    const text = words.map(String).join(' ');
    if (kind === 'error' && !text.includes('code-server')) console.error(text);
  });
  const folder = positionals[0] ?? '/';
  await page.goto(`${server.address(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
  return finished;
}

async function tooLate(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, patienceMs));
  console.error(`The tests in VS Code did not end within ${patienceMs / 1000} s.`);
  return 124;
}
