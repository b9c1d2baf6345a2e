const usualRate = 30;
/** Frames of the screen do not fall exactly on the beat: one that comes a little early still counts. */
const early = 3;

/** Calls for pictures while something moves, and at no other time. */
export class FrameLoop {
  readonly #render: () => void;
  #asked: number | undefined;
  #renderedAt = 0;
  #shortestFrame = 1_000 / usualRate - early;

  constructor(render: () => void) {
    this.#render = render;
  }

  /** No more pictures a second than this. */
  limit(rate = usualRate): void {
    this.#shortestFrame = 1_000 / rate - early;
  }

  /** To be called after each picture: `moving` asks for another one. */
  keep(moving: boolean): void {
    if (moving) this.#ask();
    else if (this.#asked !== undefined) {
      cancelAnimationFrame(this.#asked);
      this.#asked = undefined;
    }
  }

  #ask(): void {
    this.#asked ??= requestAnimationFrame((now) => {
      this.#asked = undefined;
      if (now - this.#renderedAt < this.#shortestFrame) return this.#ask();
      // From beat to beat: counted from the end of a picture, a slow one would cost the next its turn.
      this.#renderedAt = now;
      this.#render();
    });
  }
}
