import type { Side } from '../core/body/side.ts';
import type { SessionState } from '../core/routine/sessionState.ts';
import type { PanelWords } from '../protocol/words.ts';
import { element, setAttribute, setHidden, setText } from './dom.ts';
import type { Exercise, NextNotice } from './exercise.ts';
import { FigureView, StillView } from './figureView.ts';
import { Ring } from './ring.ts';

/** The dots of the steps: done, the one now, still to come. */
class Dots {
  readonly root = element('div', 'dots');

  constructor() {
    this.root.setAttribute('role', 'img');
  }

  show(step: number, steps: number, label: string): void {
    while (this.root.childElementCount < steps) this.root.append(element('span', 'dot'));
    for (const [index, dot] of [...this.root.children].entries())
      setAttribute(dot, 'data-is', index < step ? 'done' : index === step ? 'now' : 'to-come');
    setAttribute(this.root, 'aria-label', label);
  }
}

/** The notice of the next step, with its picture where there is room. It stands on the buttons, so that it is seen in any panel. */
class NextCard {
  readonly picture = new StillView();
  readonly root: HTMLElement;
  readonly #name = element('span', 'next-name');
  readonly #side = element('span', 'next-side');
  readonly #cue = element('span', 'next-cue');

  constructor(words: PanelWords) {
    const picture = element('span', 'next-picture', this.picture.svg);
    const title = element('span', 'next-title', element('span', 'next-word', words.next), ' ', this.#name, ' ', this.#side);
    this.root = element('div', 'next', element('p', 'next-card', picture, element('span', 'next-words', title, this.#cue)));
  }

  show(next: NextNotice | undefined): void {
    setAttribute(this.root, 'data-shown', next ? '' : undefined);
    if (!next) return;
    setText(this.#name, next.name);
    setText(this.#side, next.side);
    setText(this.#cue, next.cue);
  }
}

/** The screen of the routine itself: figure, clock and words. It is built once and then only filled in. */
export class ExerciseScreen {
  readonly root: HTMLElement;
  readonly figure = new FigureView();
  readonly figureBox: HTMLElement;
  readonly topView = new StillView();
  readonly next: NextCard;
  readonly #topBox: HTMLElement;
  readonly #dots = new Dots();
  readonly #ring = new Ring();
  readonly #totalLeft = element('span', 'total-left');
  readonly #seconds = element('span', 'seconds');
  readonly #side = element('p', 'side');
  readonly #name = element('h1', 'name');
  readonly #nameWords = element('span', 'name-words');
  readonly #repetition = element('span', 'repetition');
  readonly #lines = [element('p', 'line'), element('p', 'line')] as const;
  readonly #breath = element('p', 'breath');
  readonly #stopIf = element('p', 'stop-if');
  readonly #hint = element('p', 'hint');
  readonly #note = element('p', 'note');

  constructor(words: PanelWords, sound: HTMLElement, controls: HTMLElement) {
    this.#name.append(this.#nameWords, this.#repetition);
    this.#breath.setAttribute('aria-hidden', 'true');
    this.figureBox = element('div', 'stage', this.figure.svg);
    this.figureBox.tabIndex = 0;
    this.figureBox.setAttribute('role', 'application');
    this.figureBox.setAttribute('aria-roledescription', words.figureRole);
    this.figureBox.setAttribute('aria-description', words.figureKeys);
    this.#topBox = element('div', 'top-view', this.topView.svg, element('span', 'top-view-word', words.topView));
    this.next = new NextCard(words);
    const clock = element('div', 'clock', this.#ring.svg, this.#seconds, element('span', 'for-readers', words.secondsLeft));
    const heading = element('div', 'heading', this.#side, this.#name);
    const text = element('div', 'words', ...this.#lines, this.#note, this.#hint, this.#breath, this.#stopIf, element('p', 'comfort', words.comfort));
    const strip = element('header', 'strip', this.#dots.root, this.#totalLeft, sound);
    this.#note.setAttribute('role', 'status');
    this.#note.hidden = true;
    const picture = element('div', 'picture', this.figureBox, this.#topBox);
    const guide = element('section', 'guide', clock, heading, text);
    guide.setAttribute('aria-label', words.step);
    const footer = element('footer', 'footer', this.next.root, controls);
    this.root = element('div', 'screen exercise', strip, picture, guide, footer);
  }

  /** Fills in the words of a moment. `tint` is the side of the picture on which the person's own side is. */
  show(now: Exercise, kind: SessionState['kind'], tint: Side | undefined, twist: boolean): void {
    setAttribute(this.root, 'data-kind', kind);
    setAttribute(this.root, 'data-side', now.side);
    setAttribute(this.figureBox, 'data-tint', tint);
    this.#dots.show(now.step, now.steps, now.place);
    setText(this.#totalLeft, now.totalLeft);
    setText(this.#seconds, now.seconds);
    this.#ring.show(now.share);
    setText(this.#side, now.sideWord);
    setText(this.#nameWords, now.name);
    setText(this.#repetition, now.repetition);
    for (const [index, line] of this.#lines.entries()) setText(line, now.lines[index] ?? '');
    setText(this.#breath, now.breathWord);
    setAttribute(this.#breath, 'data-breath', now.breath);
    setText(this.#stopIf, now.stopIf);
    setText(this.#hint, now.hint);
    setHidden(this.#hint, now.hint === '');
    setHidden(this.#topBox, !twist);
    this.next.show(now.next);
  }

  /** One quiet line among the words; none when empty. */
  note(words: string): void {
    setText(this.#note, words);
    setHidden(this.#note, words === '');
  }

  /** The words for the figure, once a step. */
  label(words: string): void {
    setAttribute(this.figureBox, 'aria-label', words);
  }
}
