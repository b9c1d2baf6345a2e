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

  /** Half minutes that pass in a moment would reach a host that still starts all at once. */
  async waitsForTheHost(): Promise<void> {
    await this.#window.page.waitForTimeout(3_000);
  }

  /** Types into the open file, a key every half minute; the last key comes at the end. */
  async types(minutes: number): Promise<void> {
    for (let half = 0; half < minutes * 2; half += 1) {
      await this.#time.advance(halfMinute);
      await this.#window.page.keyboard.type('x');
    }
    await this.#window.page.waitForTimeout(150); // VS Code draws
  }

  /** Types until something is to be seen: a notification stays for ten real seconds only. Returns the minutes. */
  async typesUntil(visible: Locator, atMostMinutes: number): Promise<number> {
    let minute = 0;
    for (; minute < atMostMinutes && !(await visible.isVisible()); minute += 1) await this.types(1);
    return minute;
  }

  /** Writes a text without a pause, a letter every two seconds, until something is to be seen. Returns the text. */
  async writesUntil(visible: Locator, atMostLetters: number): Promise<string> {
    let text = '';
    for (; text.length < atMostLetters && !(await visible.isVisible()); text += String.fromCharCode(97 + (text.length % 26))) {
      await this.#time.advance(2_000);
      await this.#window.page.keyboard.type(String.fromCharCode(97 + (text.length % 26)));
    }
    return text;
  }

  /** Looks on, or is away: nobody can tell yet. */
  async doesNothing(minutes: number): Promise<void> {
    await this.#time.advance(minutes * 60_000);
    await this.#window.page.waitForTimeout(150);
  }
}
