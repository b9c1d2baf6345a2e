import * as vscode from 'vscode';
import { COMMANDS, commandId } from './commandIds.ts';
import type { CommandRunner } from './commandRunner.ts';
import { Door } from './door.ts';
import type { Midback } from './midback.ts';
import type { Rooms } from './rooms.ts';

/** Registers every command. Whoever runs one is there: it is a sign of life. */
export function registerCommands(product: Door<Midback>, rooms: Rooms): vscode.Disposable {
  const runner = new Door<CommandRunner>(async () => new (await rooms.commands()).CommandRunner(await product.open()));
  return vscode.Disposable.from(
    runner,
    ...COMMANDS.map((name) =>
      vscode.commands.registerCommand(commandId(name), async () => {
        (await product.open()).alive();
        return (await runner.open()).run(name);
      }),
    ),
  );
}
