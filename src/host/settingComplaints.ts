import * as vscode from 'vscode';
import type { Say } from '../core/say.ts';
import type { SettingProblem } from '../core/settings.ts';
import { problemWords } from '../core/settingWords.ts';
import type { Log } from './log.ts';

/** Tells the person which settings are wrong: one message for all of them, and only when something in it is new. */
export class SettingComplaints {
  readonly #told = new Set<string>();
  readonly #log: Log;
  readonly #say: Say;
  readonly #openSettings: () => void;

  constructor(log: Log, say: Say, openSettings: () => void) {
    this.#log = log;
    this.#say = say;
    this.#openSettings = openSettings;
  }

  tell(problems: readonly SettingProblem[]): void {
    const messages = problems.map((problem) => problemWords(problem, this.#say));
    if (messages.every((message) => this.#told.has(message))) return;
    for (const message of messages) {
      this.#told.add(message);
      this.#log.warnOnce(message);
    }
    const open = this.#say('Open settings');
    void vscode.window.showWarningMessage(messages.join(' '), open).then((choice) => choice === open && this.#openSettings());
  }
}
