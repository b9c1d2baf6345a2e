import type * as vscode from 'vscode';
import { seconds } from '../core/time.ts';
import { registerCommands } from './commands.ts';
import { Door } from './door.ts';
import type { Midback } from './midback.ts';
import type { Platform } from './platform.ts';

/** While a window starts, all its extensions want the host at once; sitting can be counted from a moment later. */
const AFTER_START = seconds(0.3);

let product: Door<Midback> | undefined;

/** Registers what VS Code may ask for at once. The product itself is loaded a moment later, or when it is asked for. */
export function begin(context: vscode.ExtensionContext, platform: Platform): Door<Midback> {
  const door = new Door(async () => new (await platform.rooms.product()).Midback(context, platform));
  const start = platform.clock.wakeAfter(AFTER_START, () => void door.open());
  product = door;
  context.subscriptions.push(start, door, registerCommands(door, platform.rooms));
  return door;
}

/** The last moments of the sitting time are written down before the window goes. */
export async function deactivate(): Promise<void> {
  await product?.inside?.close();
  product = undefined;
}
