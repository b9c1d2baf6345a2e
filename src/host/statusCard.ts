import * as vscode from 'vscode';
import { cardFor, type TooltipCard } from '../core/nudge/card.ts';
import { pauseNow } from '../core/nudge/memory.ts';
import type { Scene } from '../core/nudge/scene.ts';
import { spokenFor } from '../core/nudge/spoken.ts';
import { commandId, type CommandName } from './commandIds.ts';

/** Commands a link in the tooltip may run. */
const LINKED: readonly CommandName[] = [
  'startBreak',
  'tookBreak',
  'inMeeting',
  'endMeeting',
  'pauseReminders',
  'resumeReminders',
  'countAsSitting',
  'countAsBreak',
  'explain',
];

/** The routine of whom has chosen no other, and its length in minutes and seconds. */
const USUAL = { routine: 'mid-back-break', length: '2:20' };

const link = (label: string, command: CommandName): string => `[${label}](command:${commandId(command)})`;

/** Nothing in the card comes from outside, but a stray sign must not become markup. */
const plain = (line: string): string => line.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

function links({ view, nudge, now, rules, say }: Scene): readonly string[] {
  const onBreak = view.activity === 'onBreak' || view.activity === 'breakPaused';
  const start = rules.routines.usual === USUAL.routine ? say('Start ({0})', USUAL.length) : say('Start');
  return [
    ...(onBreak ? [] : [link(start, 'startBreak'), link(say('I just took a break'), 'tookBreak')]),
    view.meeting ? link(say('Meeting is over'), 'endMeeting') : link(say('In a meeting'), 'inMeeting'),
    pauseNow(nudge.memory, now) ? link(say('Turn reminders on'), 'resumeReminders') : link(say('Pause'), 'pauseReminders'),
    link(say('Why?'), 'explain'),
  ];
}

/** What the timer tells besides its text. */
export interface StatusCard {
  readonly tooltip: vscode.MarkdownString;
  readonly spoken: string;
}

export function statusCard(scene: Scene): StatusCard {
  const tooltip = new vscode.MarkdownString(markup(cardFor(scene), scene));
  tooltip.isTrusted = { enabledCommands: LINKED.map(commandId) };
  return { tooltip, spoken: spokenFor(scene) };
}

function markup(card: TooltipCard, scene: Scene): string {
  const { say } = scene;
  const question = card.question && [
    plain(card.question.text),
    `${link(say('Yes, count it'), 'countAsSitting')} · ${link(say('No, a break'), 'countAsBreak')}`,
  ].join(' ');
  const blocks = [
    `**${plain(card.headline)}**`,
    card.lines.map(plain).join('  \n'),
    card.reason && `_${plain(card.reason)}_`,
    question,
    links(scene).join(' · '),
    card.firstDay && plain(card.firstDay),
  ];
  return blocks.filter(Boolean).join('\n\n');
}
