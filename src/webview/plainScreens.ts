import type { BreakRecord, StepRecord } from '../core/routine/record.ts';
import type { Plan } from '../core/routine/plan.ts';
import type { PanelEnd } from '../protocol/breakPanel.ts';
import { fillIn, type PanelWords } from '../protocol/words.ts';
import { button } from './controls.ts';
import { element, setText } from './dom.ts';
import { durationText } from './durations.ts';
import { icon } from './icon.ts';

/** A quiet screen of words with one button to go on. */
export interface PlainScreen {
  readonly root: HTMLElement;
  focusMain(): void;
}

const screen = (className: string, title: string, main: HTMLButtonElement, ...children: readonly (Node | string)[]): PlainScreen => {
  const heading = element('h1', 'plain-title', title);
  return {
    root: element('div', `screen plain ${className}`, heading, ...children),
    focusMain: () => main.focus(),
  };
};

/** The words that are said once, before the first break. */
export function safetyScreen(words: PanelWords, goOn: () => void): PlainScreen {
  const main = button('main', 'done', words.understood, 'Space Enter', goOn).root;
  const said = words.safety.map((sentence) => element('p', 'plain-line', sentence));
  return screen('safety', words.safetyTitle, main, ...said, element('div', 'controls', main), element('p', 'keys', words.keys));
}

export interface EndedScreen extends PlainScreen {
  /** `seconds`: how long "Go on" is still offered. */
  show(seconds: number): void;
}

/** After Esc: what was done is kept, and for ten seconds one can go on. */
export function endedScreen(words: PanelWords, doneSeconds: number, goOn: () => void, back: HTMLButtonElement): EndedScreen {
  const main = button('main', 'play', words.goOn, 'Space', goOn);
  const kept = element('p', 'plain-line', fillIn(words.endedKept, durationText(doneSeconds, words)));
  const plain = screen('ended', words.ended, main.root, kept, element('div', 'controls', main.root, back));
  return { ...plain, show: (seconds) => setText(main.label, fillIn(words.goOnFor, seconds)) };
}

function doneRow(step: StepRecord, name: string, words: PanelWords): HTMLElement {
  const isDone = step.outcome === 'done';
  const sideWord = step.side === undefined ? '' : step.side === 'left' ? words.left : words.right;
  const time = step.seconds < 0.5 ? words.skipped : durationText(step.seconds, words);
  const markWord = element('span', 'for-readers', isDone ? words.stepDone : words.skipped);
  const mark = element('span', 'done-mark', icon(isDone ? 'done' : 'skipped'), markWord);
  const title = element('span', 'done-name', name, ...(sideWord === '' ? [] : [element('span', 'done-side', sideWord)]));
  const row = element('li', 'done-row', mark, title, element('span', 'done-time', time));
  row.dataset['outcome'] = step.outcome;
  return row;
}

/** The calm end: what was done, what the timer does now, and the way back to the work. */
export function finishedScreen(words: PanelWords, record: BreakRecord, plan: Plan, end: PanelEnd, back: HTMLButtonElement): PlainScreen {
  const done = element('p', 'plain-big', fillIn(record.taken ? words.doneAll : words.done, durationText(record.seconds, words)));
  const timer = element('p', 'plain-line', record.taken ? words.timerRestarted : fillIn(words.timerStays, end.timer));
  const rows = record.steps.map((step, index) => doneRow(step, plan.steps[index]?.stretch.name ?? step.stretch, words));
  const list = element('ul', 'done-list', ...rows);
  const listTitle = element('h2', 'plain-subtitle', words.whatWasDone);
  const tip = end.tip === undefined ? [] : [element('p', 'tip', end.tip)];
  const heading = record.taken ? words.finishedTaken : words.finishedShort;
  return screen('finished', heading, back, done, timer, element('div', 'controls', back), listTitle, list, ...tip);
}
