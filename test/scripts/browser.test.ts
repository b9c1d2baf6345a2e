import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newest } from '../../scripts/lib/versions.ts';
import { Clone } from './support/clone.ts';

let clone: Clone;
beforeEach(async () => {
  clone = await Clone.make({ packages: true });
  await clone.fetched(`code-server-${newest.replace('1.', '4.')}`);
});
afterEach(() => clone.remove());

/** Processes that have to do with the clone, by their command lines. */
const processes = (): readonly string[] => commandLines().filter((line) => line.includes(clone.folder));

function commandLines(): readonly string[] {
  if (!existsSync('/proc')) return spawnSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).stdout.split('\n');
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(commandLine);
}

function commandLine(process: string): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8');
  } catch {
    return ''; // It has ended in the meantime.
  }
}

it('npm start without a desktop editor serves VS Code at the address that it prints, until Ctrl+C', async () => {
  const terminal = clone.terminal(['start', '--', '--browser'], { DISPLAY: '', WAYLAND_DISPLAY: '' });
  const address = await terminal.says(/http:\/\/127\.0\.0\.1:\d+\/\S*/);
  const page = await fetch(address);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<!-- Copyright (C) Microsoft Corporation')]);
  expect(processes().length).toBeGreaterThan(0);

  terminal.interrupt();
  const { said } = await terminal.ended;
  expect(said.split('\n').at(-1)).toBe('Ctrl+C ends it.');
  await expect(fetch(address)).rejects.toThrow();
  expect(processes()).toEqual([]);
});
