import * as vscode from 'vscode';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { median } from '../../lib/measurement.ts';
import { inDist, inRoot } from '../../lib/places.ts';
import { report } from './numbers.ts';

const rounds = 9;
const require = createRequire(import.meta.url);
const folder = inDist('load');

/** Milliseconds to load a copy of a script that the engine has never seen: it may not reuse what it compiled. */
function loadTime(file: string, round: number): number {
  const copy = `${folder}/${round}-${performance.now()}.cjs`;
  writeFileSync(copy, `${readFileSync(file, 'utf8')}\n// ${copy}`);
  const started = performance.now();
  require(copy);
  return performance.now() - started;
}

it('loads', ({ task }) => {
  mkdirSync(folder, { recursive: true });
  const times = (file: string) => Array.from({ length: rounds }, (_, round) => loadTime(file, round));
  const empty = times(inRoot('scripts/bench/emptyExtension/main.cjs'));
  const ours = times(inDist('node.cjs'));
  const product = times(inDist('productRoom.cjs'));
  rmSync(folder, { recursive: true });
  report(task, { loadEmpty: median(empty), loadOurs: median(ours), loadProduct: median(product) });
});

it('activates', async ({ task }) => {
  await vscode.extensions.getExtension('midback.midback')?.activate();
  await vscode.extensions.getExtension('midback-bench.empty')?.activate();
  await vscode.commands.executeCommand('perfview.show');
  // In a test it all begins once the clock that tests move is there: the call and its end count together.
  const row = /\| (midback[\w.-]+)\s*\| \w+\s*\| \d+\s*\| (\d+)\s*\| (\d+)/g;
  const found = await expect.poll(() => rowsOf(row), { timeout: 10_000 }).toHaveLength(2).then(() => rowsOf(row));
  const callOf = (id: string): number => {
    const [, , call, finish] = found.find(([, name]) => name === id) ?? [];
    return Number(call) + Number(finish);
  };
  report(task, { activateEmpty: callOf('midback-bench.empty'), activateOurs: callOf('midback.midback') });
});

/** VS Code's own table of how long each extension took, as it stands in "Startup Performance". */
function rowsOf(row: RegExp): readonly RegExpMatchArray[] {
  const text = vscode.workspace.textDocuments.map((document) => document.getText()).find((each) => each.includes('Extension Activation Stats'));
  return [...(text ?? '').matchAll(row)];
}
