import type { PanelWords } from '../protocol/words.ts';
import { element, setAttribute, setHidden, setText } from './dom.ts';
import type { Exercise } from './exercise.ts';
import { changeIcon, icon, type IconName } from './icon.ts';
import type { Intent } from './keys.ts';

interface Button {
  readonly root: HTMLButtonElement;
  readonly label: HTMLSpanElement;
  readonly picture: SVGSVGElement;
}

/** A button with a picture and a word; where there is little room the word is for screen readers only. */
export function button(className: string, picture: IconName, word: string, shortcut: string, press: () => void): Button {
  const label = element('span', 'button-word', word);
  const svg = icon(picture);
  const root = element('button', `button ${className}`, svg, label);
  root.type = 'button';
  root.addEventListener('click', press);
  if (shortcut !== '') root.setAttribute('aria-keyshortcuts', shortcut);
  root.title = word;
  return { root, label, picture: svg };
}

/** The row of buttons below the exercise. */
export class Controls {
  readonly root = element('div', 'controls');
  readonly #words: PanelWords;
  readonly #main: Button;
  readonly #easier: Button;
  readonly #previous: Button;

  constructor(words: PanelWords, main: () => void, send: (intent: Intent) => void) {
    const act = (name: 'previous' | 'next' | 'easier' | 'end') => () => send({ act: name });
    this.#words = words;
    this.#previous = button('quiet', 'previous', words.previous, 'ArrowLeft', act('previous'));
    this.#main = button('main', 'pause', words.pause, 'Space', main);
    this.#easier = button('quiet easier', 'easier', words.easier, 'E', act('easier'));
    const next = button('quiet', 'next', words.nextStep, 'ArrowRight', act('next'));
    const end = button('quiet end', 'end', words.end, 'Escape', act('end'));
    this.root.setAttribute('role', 'group');
    this.root.setAttribute('aria-label', words.controls);
    this.root.append(this.#previous.root, this.#main.root, next.root, this.#easier.root, end.root);
  }

  show({ main, easier, step }: Exercise): void {
    setText(this.#main.label, main.label);
    setAttribute(this.#main.root, 'title', main.label);
    changeIcon(this.#main.picture, main.icon);
    if (this.#previous.root.disabled !== (step === 0)) this.#previous.root.disabled = step === 0;
    const word = easier ? this.#words.usual : this.#words.easier;
    setHidden(this.#easier.root, easier === undefined);
    setText(this.#easier.label, word);
    setAttribute(this.#easier.root, 'title', word);
    setAttribute(this.#easier.root, 'data-chosen', easier ? '' : undefined);
  }

  focusMain(): void {
    this.#main.root.focus();
  }
}
