import * as vscode from 'vscode';
import { COMMANDS, type CommandName } from './commandIds.ts';
import type { CommandRunner } from './commandRunner.ts';
import { Door } from './door.ts';
import type { Midback } from './midback.ts';
import type { Rooms } from './rooms.ts';

/** Registers every command. Whoever runs one is there: it is a sign of life. */
export function registerCommands(midback: Midback, rooms: Rooms): vscode.Disposable {
  const runner = new Door<CommandRunner>(async () => new (await rooms.commands()).CommandRunner(midback));
  const names = Object.keys(COMMANDS) as CommandName[];
  return vscode.Disposable.from(
    runner,
    ...names.map((name) =>
      vscode.commands.registerCommand(COMMANDS[name], async () => {
        midback.alive();
        return (await runner.open()).run(name);
      }),
    ),
  );
}
