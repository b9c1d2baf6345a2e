import * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { Midback } from './midback.ts';
import { MovableClock } from './movableClock.ts';
import type { Platform } from './platform.ts';

/** What tests inside the editor get to hold of; nobody else gets anything. */
export interface TestHandle {
  readonly midback: Midback;
  readonly clock: MovableClock;
}

let running: Midback | undefined;

/** Makes the product in this window. Nothing is awaited: reading the history goes on by itself. */
export function activateWith(context: vscode.ExtensionContext, platform: Platform): TestHandle | undefined {
  const inTest = context.extensionMode === vscode.ExtensionMode.Test;
  const clock = inTest ? new MovableClock(platform.clock) : undefined;
  const midback = new Midback(context, clock ? { ...platform, clock } : platform);
  running = midback;
  context.subscriptions.push(midback, registerCommands(midback, platform.rooms));
  return clock && { midback, clock };
}

/** The last moments of the sitting time are written down before the window goes. */
export async function deactivate(): Promise<void> {
  await running?.close();
  running = undefined;
}
