import type { Presence } from '../presence.ts';

/** The part of `navigator.locks` that is needed. */
export interface HeldLocks {
  request(name: string, run: () => Promise<void>): Promise<void>;
  query(): Promise<{ readonly held?: readonly { readonly name?: string }[] }>;
}

const untilTheEnd = (): Promise<void> => new Promise(() => undefined);

/** A window in a browser holds a lock, which the browser gives back when the window is gone, however it went. */
export class WebPresence implements Presence {
  readonly #locks: HeldLocks | undefined;
  readonly #word: string;
  #announced = false;

  constructor(locks: HeldLocks | undefined, windowId: string) {
    this.#locks = locks;
    this.#word = `midback window ${windowId}`;
  }

  announce(): string {
    if (!this.#announced) this.#locks?.request(this.#word, untilTheEnd).catch(() => undefined);
    this.#announced = true;
    return this.#word;
  }

  async isThere(word: string): Promise<boolean> {
    const locks = await this.#locks?.query().catch(() => undefined);
    return locks?.held?.some(({ name }) => name === word) ?? true;
  }
}
