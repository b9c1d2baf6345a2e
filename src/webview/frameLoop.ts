/** Less than this between two pictures of a movement would be more than 30 of them a second. */
const shortestFrame = 30;

/** Calls for pictures while something moves, and at no other time. */
export class FrameLoop {
  readonly #render: () => void;
  #asked: number | undefined;
  #renderedAt = 0;

  constructor(render: () => void) {
    this.#render = render;
  }

  /** To be called after each picture: `moving` asks for another one. */
  keep(moving: boolean): void {
    this.#renderedAt = performance.now();
    if (moving) this.#ask();
    else if (this.#asked !== undefined) {
      cancelAnimationFrame(this.#asked);
      this.#asked = undefined;
    }
  }

  #ask(): void {
    this.#asked ??= requestAnimationFrame(() => {
      this.#asked = undefined;
      if (performance.now() - this.#renderedAt < shortestFrame) this.#ask();
      else this.#render();
    });
  }
}
