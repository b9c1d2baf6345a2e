const usualRate = 30;
/** Frames of the screen do not fall exactly on the beat: one that comes a little early still counts. */
const early = 3;
/** Milliseconds before the beat at which the browser is asked for a frame: each one it gives for nothing costs as well. */
const ahead = 10;

/** Calls for pictures while something moves, and at no other time. */
export class FrameLoop {
  readonly #render: () => void;
  #asked: number | undefined;
  #waiting: number | undefined;
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
    if (moving) this.#wait();
    else {
      clearTimeout(this.#waiting);
      if (this.#asked !== undefined) cancelAnimationFrame(this.#asked);
      this.#waiting = this.#asked = undefined;
    }
  }

  #wait(): void {
    if (this.#asked !== undefined) return;
    const wait = this.#renderedAt + this.#shortestFrame - ahead - performance.now();
    if (wait <= 0) return this.#ask();
    this.#waiting ??= setTimeout(() => {
      this.#waiting = undefined;
      this.#ask();
    }, wait) as unknown as number;
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
