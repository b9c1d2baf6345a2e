import * as vscode from 'vscode';
import type { Midback } from './midback.ts';
import { ReminderDialogs } from './reminderDialogs.ts';
import { say } from './translate.ts';

/** How reminders speak in this window, and to whom they hand the answers. */
export const dialogsOf = (midback: Midback): ReminderDialogs =>
  new ReminderDialogs({
    say,
    ask: (words, ...buttons) => vscode.window.showInformationMessage(words, ...buttons),
    clock: midback.clock,
    claim: (kind, id) => midback.person.claim(kind, id),
    later: () => midback.settings.current.later,
    about: async (routine) => (await midback.breaks.load()).files.facts(routine),
    startBreak: (routine, by) => void midback.breaks.start(routine, by),
    tell: (words) => tell(midback, words),
    quieten: () => void midback.settings.write('loudness', 'statusBar'),
    openSettings: () => midback.openSettings(),
    answer: (event) => midback.reminders.send(event),
  });

/** In the open break panel, or for a while in the status bar. */
function tell({ breaks }: Midback, words: string): void {
  if (!breaks.inside?.note(words)) vscode.window.setStatusBarMessage(words, 10_000);
}
