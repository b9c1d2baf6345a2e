import { element, setText } from './dom.ts';

/** Tells screen readers what is new, politely and once. */
export class Announcer {
  readonly root = element('div', 'for-readers');
  #said = '';

  constructor() {
    this.root.setAttribute('role', 'status');
    this.root.setAttribute('aria-live', 'polite');
  }

  /** Says `words` once for each `occasion`. */
  announce(occasion: string, words: string): void {
    if (occasion === this.#said) return;
    this.#said = occasion;
    setText(this.root, words);
  }
}
