import * as vscode from 'vscode';
import type { StatusRecord } from '../core/nudge/status.ts';
import type { Say } from '../core/say.ts';
import { commandId } from './commandIds.ts';
import type { StatusCard } from './statusCard.ts';

export const STATUS_ITEM = 'midback.sitting';

const ICON = '$(watch)';

/** The sitting timer. It is written only when what it shows has changed. */
export class SittingStatusBar implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;
  #card: string | undefined;
  /** How often the item was written: counted in the benchmark. */
  writes = 0;

  constructor(say: Say) {
    this.#item = vscode.window.createStatusBarItem(STATUS_ITEM, vscode.StatusBarAlignment.Right, 90);
    this.#item.name = say('Sitting timer');
    this.#item.command = commandId('showMenu');
    this.#item.text = `${ICON} …`;
    this.#item.show();
  }

  /** The text as it is shown, without the icon. */
  get text(): string {
    return this.#item.text.slice(ICON.length + 1);
  }

  render(record: StatusRecord): void {
    const text = `${ICON} ${record.text}`;
    if (text !== this.#item.text) {
      this.#item.text = text;
      this.writes++;
    }
  }

  /** What is seen when the mouse rests on the timer, and what a screen reader says of it. */
  showCard({ tooltip, spoken }: StatusCard): void {
    if (spoken !== this.#item.accessibilityInformation?.label) this.#item.accessibilityInformation = { label: spoken, role: 'button' };
    if (tooltip.value === this.#card) return;
    this.#card = tooltip.value;
    this.#item.tooltip = tooltip;
  }

  dispose(): void {
    this.#item.dispose();
  }
}
