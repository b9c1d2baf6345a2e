import * as vscode from 'vscode';

/** What a person's own keybindings can depend on, and what decides which commands the palette shows. */
export interface ContextKeys {
  readonly state: string;
  readonly breakOpen: boolean;
  readonly meeting: boolean;
  readonly remindersPaused: boolean;
  readonly question: boolean;
}

/** Writes `midback.*` context keys, each only when its value has changed. */
export class ContextKeyWriter {
  readonly #written = new Map<string, string | boolean>();

  write(keys: Partial<ContextKeys>): void {
    for (const [key, value] of Object.entries(keys)) {
      if (this.#written.get(key) === value) continue;
      this.#written.set(key, value);
      void vscode.commands.executeCommand('setContext', `midback.${key}`, value);
    }
  }
}
