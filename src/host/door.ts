import type { Disposable } from '../core/time.ts';

/** The way into a room: what is behind it is loaded and made when it is first opened, and only once. */
export class Door<T extends object> implements Disposable {
  readonly #enter: () => Promise<T>;
  #opening: Promise<T> | undefined;
  #inside: T | undefined;
  #disposed = false;

  constructor(enter: () => Promise<T>) {
    this.#enter = enter;
  }

  /** What is behind it, if it has been opened. */
  get inside(): T | undefined {
    return this.#inside;
  }

  /** A door that could not be opened, such as without a network, is tried again the next time. */
  open(): Promise<T> {
    this.#opening ??= this.#enter().then(
      (inside) => {
        this.#inside = inside;
        if (this.#disposed) this.dispose();
        return inside;
      },
      (fault: unknown) => {
        this.#opening = undefined;
        throw fault;
      },
    );
    return this.#opening;
  }

  dispose(): void {
    this.#disposed = true;
    (this.#inside as Partial<Disposable> | undefined)?.dispose?.();
  }
}
