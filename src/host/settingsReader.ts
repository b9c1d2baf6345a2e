import * as vscode from 'vscode';
import { readSettings, type SettingKey, type SettingProblem, type Settings } from '../core/settings.ts';

const SECTION = 'midback';

/** A checked snapshot of the person's settings, renewed when they change. */
export class SettingsReader implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Settings>();
  readonly #listener: vscode.Disposable;
  readonly #complain: (problems: readonly SettingProblem[]) => void;
  #settings: Settings;

  readonly onDidChange = this.#changed.event;

  /** `complain` is told of wrong values each time the settings are read. */
  constructor(complain: (problems: readonly SettingProblem[]) => void) {
    this.#complain = complain;
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
    if (problems.length > 0) this.#complain(problems);
    return settings;
  }
}

export const EXTENSION_ID = 'midback.midback';
