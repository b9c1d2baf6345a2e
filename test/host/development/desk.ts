import * as vscode from 'vscode';
import type { TestHandle } from '../../../src/host/node.ts';
import { commandId, type CommandName } from '../../../src/host/commandIds.ts';
import { EXTENSION_ID } from '../../../src/host/settingsReader.ts';
import { millis, minutes, seconds } from '../../../src/core/time.ts';

const handle = (await vscode.extensions.getExtension<TestHandle>(EXTENSION_ID)?.activate()) as TestHandle;

/** The product that runs in this window, and its clock. */
export const midback = await handle.open();
export const { clock } = handle;

/** Runs one of the product's commands, as the palette does. */
export const run = (name: CommandName): Thenable<unknown> => vscode.commands.executeCommand(commandId(name));

/** Real time, in which VS Code and the disk do what was begun. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/**
 * Time passes with nobody there: `step` at a time, each with a little real time for VS Code to answer in.
 * VS Code calls a window active for a real minute after it started, in which hours pass here.
 */
export async function pass(length: number, step = seconds(15)): Promise<void> {
  midback.person.active(false);
  for (let left = length; left > 0; left -= step) {
    await clock.advance(millis(Math.min(left, step)));
    await settle();
  }
}

/** A person works: a key every half minute, the last one at the end. */
export async function work(length: number, step = seconds(15)): Promise<void> {
  for (let left = length; left > 0; left -= seconds(30)) {
    await pass(Math.min(left, seconds(30)), step);
    midback.person.observe('typed');
  }
}

/** Sits down to a fresh timer: breaks of earlier tests are over. */
export async function startAfresh(): Promise<void> {
  await run('endBreak');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await pass(minutes(6));
  midback.person.observe('typed');
  await run('tookBreak');
  await settle();
}

/** Waits in real time for something that VS Code does in its own time. */
export async function eventually(what: string, condition: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`It did not come about that ${what}.`);
    await settle();
  }
}

/** Titles of the webview panels that are open. */
export const openPanels = (): readonly string[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).map(({ label }) => label),
  );
