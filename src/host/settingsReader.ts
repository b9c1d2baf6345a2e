import * as vscode from 'vscode';
import { readSettings, type SettingKey, type Settings } from '../core/settings.ts';
import type { Log } from './log.ts';
import type { Say } from '../core/say.ts';

const SECTION = 'midback';

/** A checked snapshot of the person's settings, renewed when they change. One message when values are wrong. */
export class SettingsReader implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Settings>();
  readonly #told = new Set<string>();
  readonly #listener: vscode.Disposable;
  readonly #log: Log;
  readonly #say: Say;
  #settings: Settings;

  readonly onDidChange = this.#changed.event;

  constructor(log: Log, say: Say) {
    this.#log = log;
    this.#say = say;
    this.#settings = this.#read();
    this.#listener = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(SECTION)) return;
      this.#settings = this.#read();
      this.#changed.fire(this.#settings);
    });
  }

  get current(): Settings {
    return this.#settings;
  }

  /** Writes a setting for the person, as if it had been changed in the settings page. */
  async write(key: SettingKey, value: unknown): Promise<void> {
    await vscode.workspace.getConfiguration(SECTION).update(key, value, vscode.ConfigurationTarget.Global);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }

  #read(): Settings {
    const configuration = vscode.workspace.getConfiguration(SECTION);
    const { settings, problems } = readSettings((key) => configuration.get(key));
    this.#tell(problems.map(({ message }) => message));
    return settings;
  }

  /** One message for all that is wrong, and only when something in it is new. */
  #tell(messages: readonly string[]): void {
    if (messages.every((message) => this.#told.has(message))) return;
    for (const message of messages) {
      this.#told.add(message);
      this.#log.warnOnce(message);
    }
    const open = this.#say('Open settings');
    const asked = vscode.window.showWarningMessage(messages.join(' '), open);
    void asked.then((choice) => choice === open && vscode.commands.executeCommand('workbench.action.openSettings', `@ext:${EXTENSION_ID}`));
  }
}

export const EXTENSION_ID = 'midback.midback';
