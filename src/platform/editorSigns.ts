import { ScrollGesture } from '../core/sitting/scrollGesture.ts';
import type { SignKind } from '../core/sitting/sign.ts';
import type { Instant } from '../core/time.ts';

/** Who moved a cursor. `program` is everything else: a command, an edit, an agent. */
export type MovedBy = 'keyboard' | 'mouse' | 'program';

/** What an editor tells about one of its windows, before anything is made of it. */
export interface EditorEvents {
  /** A cursor or a selection has moved. */
  selected(by: MovedBy): void;
  /** An editor, but no output channel, shows other lines now: so many. */
  showed(lines: number): void;
  /** A document has changed; not of work are settings, a comment box and the like. Output channels are left out. */
  edited(work: boolean): void;
  /** Another document is in front. */
  switched(): void;
  window(focused: boolean, active: boolean): void;
}

export interface SignListener {
  /** A person did something. Called at every keystroke: must be cheap. */
  sign(kind: SignKind): void;
  /** A letter or a cursor key in an editor. */
  key(): void;
  /** Perhaps a key: activity begins, or a program moves the cursor while it lasts, as in modal editors. */
  perhapsKey(): void;
  /** A document of the person's work has changed, by whomever. */
  edited(): void;
  focus(focused: boolean): void;
  active(active: boolean): void;
}

/**
 * Finds in what an editor tells that which only a person does. Edits, reveals and selections made by
 * agents, formatters and other programs are left out: a selection counts when it came by keyboard or
 * mouse, moving lines count when nothing but a scrolling hand explains them. Allocates nothing.
 */
export class EditorSigns implements EditorEvents {
  readonly #listener: SignListener;
  readonly #now: () => Instant;
  readonly #scroll = new ScrollGesture();
  #focused = false;
  #active = false;

  constructor(listener: SignListener, now: () => Instant) {
    this.#listener = listener;
    this.#now = now;
  }

  selected(by: MovedBy): void {
    if (by === 'keyboard') {
      this.#listener.sign('typed');
      this.#listener.key();
    } else if (by === 'mouse') this.#listener.sign('selected');
    else if (this.#focused && this.#active) this.#listener.perhapsKey();
    this.#scroll.explain(this.#now());
  }

  showed(lines: number): void {
    if (this.#focused && this.#scroll.shifted(this.#now(), lines)) this.#listener.sign('scrolled');
  }

  edited(work: boolean): void {
    this.#scroll.explain(this.#now());
    if (work) this.#listener.edited();
  }

  switched(): void {
    this.#scroll.explain(this.#now());
  }

  window(focused: boolean, active: boolean): void {
    // A key or a click, just now: nothing may come up at this very moment.
    if (focused && active && !this.#active) this.#listener.perhapsKey();
    this.#focused = focused;
    this.#active = active;
    this.#listener.focus(focused);
    this.#listener.active(active);
  }
}
