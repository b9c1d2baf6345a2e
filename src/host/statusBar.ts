import * as vscode from 'vscode';
import type { StatusRecord, TooltipCard } from '../core/nudge/status.ts';
import type { Say } from '../core/say.ts';
import { COMMANDS, type CommandId } from './commandIds.ts';

export const STATUS_ITEM = 'midback.sitting';

const ICON = '$(watch)';

/** Commands a link in the tooltip may run. */
const LINKED: readonly CommandId[] = [
  COMMANDS.startBreak,
  COMMANDS.tookBreak,
  COMMANDS.inMeeting,
  COMMANDS.endMeeting,
  COMMANDS.pauseReminders,
  COMMANDS.resumeReminders,
  COMMANDS.countAsSitting,
  COMMANDS.countAsBreak,
  COMMANDS.explain,
];

/** What the tooltip's links depend on. */
export interface TooltipState {
  readonly onBreak: boolean;
  readonly inMeeting: boolean;
  readonly paused: boolean;
  /** Length of the default routine, such as `2:20`. */
  readonly length: string;
}

/** The sitting timer. One function draws it from one record, and writes only what has changed. */
export class SittingStatusBar implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;
  readonly #say: Say;
  #tooltip = '';
  /** How often the item was written: counted in the benchmark. */
  writes = 0;

  constructor(say: Say) {
    this.#say = say;
    this.#item = vscode.window.createStatusBarItem(STATUS_ITEM, vscode.StatusBarAlignment.Right, 90);
    this.#item.name = say('Sitting timer');
    this.#item.command = COMMANDS.showMenu;
    this.#item.text = `${ICON} …`;
    this.#item.show();
  }

  /** The text as it is shown, without the icon. */
  get text(): string {
    return this.#item.text.slice(ICON.length + 1);
  }

  render(record: StatusRecord, state: TooltipState): void {
    const text = `${ICON} ${record.text}`;
    if (text !== this.#item.text) {
      this.#item.text = text;
      this.#item.accessibilityInformation = { label: record.aria, role: 'button' };
      this.writes++;
    }
    const tooltip = tooltipText(record.tooltip, state, this.#say);
    if (tooltip !== this.#tooltip) {
      this.#tooltip = tooltip;
      const card = new vscode.MarkdownString(tooltip);
      card.isTrusted = { enabledCommands: LINKED };
      this.#item.tooltip = card;
    }
  }

  dispose(): void {
    this.#item.dispose();
  }
}

const link = (label: string, command: CommandId): string => `[${label}](command:${command})`;

/** Nothing in the card comes from outside, but a stray sign must not become markup. */
const plain = (line: string): string => line.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

function links({ onBreak, inMeeting, paused, length }: TooltipState, say: Say): readonly string[] {
  return [
    ...(onBreak ? [] : [link(say('Start ({0})', length), COMMANDS.startBreak), link(say('I just took a break'), COMMANDS.tookBreak)]),
    inMeeting ? link(say('Meeting is over'), COMMANDS.endMeeting) : link(say('In a meeting'), COMMANDS.inMeeting),
    paused ? link(say('Turn reminders on'), COMMANDS.resumeReminders) : link(say('Pause'), COMMANDS.pauseReminders),
    link(say('Why?'), COMMANDS.explain),
  ];
}

function tooltipText(card: TooltipCard, state: TooltipState, say: Say): string {
  const question = card.question && [
    plain(card.question.text),
    `${link(say('Yes, count it'), COMMANDS.countAsSitting)} · ${link(say('No, a break'), COMMANDS.countAsBreak)}`,
  ].join(' ');
  const blocks = [
    `**${plain(card.headline)}**`,
    card.lines.map(plain).join('  \n'),
    card.reason && `_${plain(card.reason)}_`,
    question,
    links(state, say).join(' · '),
    card.firstDay && plain(card.firstDay),
  ];
  return blocks.filter(Boolean).join('\n\n');
}
