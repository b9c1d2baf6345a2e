import type { Frame, Locator } from 'playwright-core';
import type { EditorWindow, OpenPage } from './editorWindow.ts';
import type { MovableTime } from './timeWarp/movableTime.ts';

/** Steps and pauses are told to the panel as they come: no moment may jump over one. */
const momentMs = 2_000;

/** The break panel in a window, in the words of a person who follows it. */
export class BreakPanel {
  readonly #frame: Frame;

  private constructor(frame: Frame) {
    this.#frame = frame;
  }

  /** Waits until a window shows the panel. */
  static async in(window: EditorWindow): Promise<BreakPanel> {
    return new BreakPanel(await window.webview('#midback button'));
  }

  words(text: string | RegExp): Locator {
    return this.#frame.getByText(text);
  }

  button(name: string | RegExp): Locator {
    return this.#frame.getByRole('button', { name });
  }

  /** Sends the extension something as if the page had said it. */
  async says(message: unknown): Promise<void> {
    await this.#frame.evaluate((said) => (globalThis as unknown as OpenPage).toExtension(said), message);
  }

  /** The name of the stretch that is shown now. */
  get step(): Locator {
    return this.#frame.locator('.exercise .name-words');
  }

  /** What the routine does now: `running`, `paused` and so on. */
  doing(kind: string): Locator {
    return this.#frame.locator(`.exercise[data-kind="${kind}"]`);
  }

  get whatWasDone(): Locator {
    return this.#frame.locator('.done-row[data-outcome="done"]');
  }

  /** Follows the routine for so many seconds. */
  async follow(time: MovableTime, seconds: number): Promise<void> {
    for (let passed = 0; passed < seconds * 1_000; passed += momentMs) await time.advance(momentMs);
  }
}
