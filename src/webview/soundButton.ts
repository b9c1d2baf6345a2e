import type { PanelLook } from '../protocol/breakPanel.ts';
import type { PanelWords } from '../protocol/words.ts';
import { button } from './controls.ts';
import { setAttribute, setText } from './dom.ts';
import { changeIcon } from './icon.ts';

/** Sound on and off: on the first break a whole sentence that offers it, later a small switch. */
export class SoundButton {
  readonly #words: PanelWords;
  readonly #button: ReturnType<typeof button>;

  constructor(words: PanelWords, toggle: () => void) {
    this.#words = words;
    this.#button = button('quiet sound', 'soundOff', words.soundOff, 'M', toggle);
  }

  get root(): HTMLElement {
    return this.#button.root;
  }

  show(sound: PanelLook['sound']): void {
    const { soundOffer, soundOn, soundOff } = this.#words;
    const word = sound === 'offer' ? soundOffer : sound === 'on' ? soundOn : soundOff;
    setText(this.#button.label, word);
    setAttribute(this.#button.root, 'title', word);
    setAttribute(this.#button.root, 'data-offer', sound === 'offer' ? '' : undefined);
    changeIcon(this.#button.picture, sound === 'on' ? 'soundOn' : 'soundOff');
  }
}
