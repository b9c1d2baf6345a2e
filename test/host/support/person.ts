import type { Locator } from 'playwright-core';
import type { EditorWindow } from './editorWindow.ts';
import type { MovableTime } from './timeWarp/movableTime.ts';

const halfMinute = 30_000;

/** What a person does at a desk, in moments instead of minutes. */
export class PersonAtDesk {
  readonly #time: MovableTime;
  readonly #window: EditorWindow;

  constructor(time: MovableTime, window: EditorWindow) {
    this.#time = time;
    this.#window = window;
  }

  /** Types into the open file, a key every half minute; the last key comes at the end. */
  async types(minutes: number): Promise<void> {
    for (let half = 0; half < minutes * 2; half += 1) {
      await this.#time.advance(halfMinute);
      await this.#window.page.keyboard.type('x');
    }
    await this.#window.page.waitForTimeout(150); // VS Code draws
  }

  /** Types until something is to be seen: a notification stays for ten real seconds only. */
  async typesUntil(visible: Locator, atMostMinutes: number): Promise<void> {
    for (let minute = 0; minute < atMostMinutes && !(await visible.isVisible()); minute += 1) await this.types(1);
  }

  /** Looks on, or is away: nobody can tell yet. */
  async doesNothing(minutes: number): Promise<void> {
    await this.#time.advance(minutes * 60_000);
    await this.#window.page.waitForTimeout(150);
  }
}
