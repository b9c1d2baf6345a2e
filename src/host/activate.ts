import * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { Midback } from './midback.ts';
import type { MovableClock } from './movableClock.ts';
import type { Platform } from './platform.ts';

/** What tests inside the editor get to hold of; nobody else gets anything. */
export interface TestHandle {
  readonly midback: Midback;
  readonly clock: MovableClock;
}

let running: Midback | undefined;

/** Makes the product in this window. Nothing is awaited: reading the history goes on by itself. */
export function activateWith(context: vscode.ExtensionContext, platform: Platform): Promise<TestHandle> | undefined {
  if (context.extensionMode === vscode.ExtensionMode.Test && platform.movableClock) return activateInTest(context, platform, platform.movableClock);
  begin(context, platform);
  return undefined;
}

async function activateInTest(
  context: vscode.ExtensionContext,
  platform: Platform,
  load: NonNullable<Platform['movableClock']>,
): Promise<TestHandle> {
  const clock = new (await load()).MovableClock(platform.clock);
  return { midback: begin(context, { ...platform, clock }), clock };
}

function begin(context: vscode.ExtensionContext, platform: Platform): Midback {
  const midback = new Midback(context, platform);
  running = midback;
  context.subscriptions.push(midback, registerCommands(midback, platform.rooms));
  return midback;
}

/** The last moments of the sitting time are written down before the window goes. */
export async function deactivate(): Promise<void> {
  await running?.close();
  running = undefined;
}
