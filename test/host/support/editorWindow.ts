import { mkdir } from 'node:fs/promises';
import type { Frame, Locator, Page } from 'playwright-core';
import { inDist } from '../../../scripts/lib/places.ts';

/** One window of VS Code, in the words of a person who looks at it. */
export class EditorWindow {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A status-bar item by the id that the extension gave it, such as `midback.sitting`. */
  statusBarItem(id: string): Locator {
    return this.page.locator(`.statusbar-item[id$="${id}"]`);
  }

  /** The sitting timer in the status bar. */
  get timer(): Locator {
    return this.statusBarItem('midback.sitting');
  }

  /** What the timer shows, such as `12m since break`. */
  async timerText(): Promise<string> {
    return (await this.timer.innerText()).trim();
  }

  /** Waits until the timer shows something: then the extension runs. */
  async timerRuns(shows = /\d/): Promise<void> {
    await this.timer.filter({ hasText: shows }).waitFor({ timeout: 60_000 });
  }

  /** Notifications on the screen that contain these words. */
  notification(words: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item', { hasText: words });
  }

  /** Notifications that VS Code keeps in its list, which `Notifications: Show Notifications` opens. */
  keptNotification(words: string): Locator {
    return this.page.locator('.notifications-center .notification-list-item', { hasText: words });
  }

  /** Runs a command by its title in the command palette, such as `Midback: Start mid-back break`. */
  async command(title: string): Promise<void> {
    await this.#runCommand(title);
    await this.#picker.waitFor({ state: 'hidden' });
  }

  get #picker(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** A busy window may not hear the first key. */
  async #runCommand(title: string): Promise<void> {
    const input = this.#picker.locator('input[type="text"]');
    await this.page.keyboard.press('F1');
    await input.fill(`>${title}`, { timeout: 5_000 }).catch(async () => {
      await this.page.keyboard.press('F1');
      await input.fill(`>${title}`);
    });
    await this.#picker.locator('.monaco-list-row', { hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Runs a command that offers choices and types words into its list; the choices that are left. */
  async choicesOf(title: string, words: string): Promise<Locator> {
    await this.#runCommand(title);
    await this.#picker.locator('input[type="text"]:not([value^=">"])').waitFor();
    await this.#picker.locator('.monaco-list-row', { hasText: title }).first().waitFor({ state: 'detached' });
    await this.#picker.locator('input[type="text"]').fill(words);
    return this.#picker.locator('.monaco-list-row', { hasText: words });
  }

  /** Opens a file of the sample folder and puts the cursor into it. A busy window may not hear the first key. */
  async openFile(name: string): Promise<void> {
    const row = this.#picker.locator('.monaco-list-row', { hasText: name }).first();
    for (let tries = 0; tries < 4 && !(await row.isVisible()); tries++) {
      await this.page.keyboard.press('Control+P');
      await this.#picker.locator('input[type="text"]').fill(name, { timeout: 4_000 }).catch(() => undefined);
      await row.waitFor({ timeout: 6_000 }).catch(() => undefined);
    }
    await this.page.keyboard.press('Enter');
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor({ timeout: 20_000 });
  }

  /** Puts the cursor on a line of the open file. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const picker = this.page.locator('.quick-input-widget');
    await picker.locator('input[type="text"]').fill(`:${line}`);
    await picker.locator('.monaco-list-row', { hasText: `${line}` }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await picker.waitFor({ state: 'hidden' });
  }

  /**
   * The document of an extension's webview, which is the innermost of three nested frames.
   * `holding` is a selector that tells one webview from another.
   */
  async webview(holding = 'body', timeoutMs = 45_000): Promise<Frame> {
    const end = performance.now() + timeoutMs;
    while (performance.now() < end) {
      for (const frame of this.page.frames())
        if (frame.url().includes('/pre/fake.html') && (await frame.locator(holding).count()) > 0) return frame;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`No webview with ${holding} was shown within ${timeoutMs / 1_000} s.`);
  }

  /** What has the keyboard: a word of VS Code's own, such as `editor` or `webview`. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (element?.closest('.monaco-editor')) return 'editor';
      return element?.tagName === 'IFRAME' ? 'webview' : (element?.className ?? '');
    });
  }

  /** Reloads the window by VS Code's own command, which first writes down what is open. */
  async reload(): Promise<void> {
    await this.page.evaluate(() => document.body.setAttribute('data-before-reload', ''));
    await this.page.keyboard.press('F1');
    const picker = this.page.locator('.quick-input-widget');
    await picker.locator('input[type="text"]').fill('>Developer: Reload Window');
    await picker.locator('.monaco-list-row', { hasText: 'Developer: Reload Window' }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('body:not([data-before-reload]) .part.statusbar .statusbar-item').first().waitFor({ timeout: 60_000 });
  }

  /**
   * Reloads the page in a browser that has not kept what was open: VS Code writes that into the browser's storage some
   * seconds late, so a quick reload or a crash loses it.
   */
  async reloadForgetting(): Promise<void> {
    const address = this.page.url();
    await this.page.goto(new URL('/version', address).href);
    await this.page.evaluate(forgetEverything);
    await this.page.goto(address);
    await this.page.locator('.part.statusbar .statusbar-item').first().waitFor({ timeout: 60_000 });
  }

  /** Shows an output channel, and gives what it says. */
  async output(channel: string): Promise<Locator> {
    await (await this.choicesOf('Output: Show Output Channels', channel)).first().click();
    return this.page.locator('.output-view .view-lines');
  }

  /** A picture for human eyes, in dist/screenshots/. */
  async screenshot(name: string): Promise<void> {
    await mkdir(inDist('screenshots'), { recursive: true });
    await this.page.screenshot({ path: inDist('screenshots', `${name}.png`) });
  }
}

/** A webview whose way to its extension is open to tests. */
export interface OpenPage {
  toExtension(message: unknown): void;
}

/** Runs in every frame before its own scripts: keeps the way to the extension, which a page gets only once. */
export function openPages(): void {
  let acquire: (() => { postMessage(message: unknown): void }) | undefined;
  Object.defineProperty(globalThis, 'acquireVsCodeApi', {
    get: () => acquire,
    set: (original: NonNullable<typeof acquire>) => {
      acquire = () => {
        const api = original();
        Object.assign(globalThis, { toExtension: (message: unknown) => api.postMessage(message) });
        return api;
      };
    },
  });
}

/** Runs in a page: empties what its origin keeps in the browser. */
async function forgetEverything(): Promise<void> {
  const databases = await indexedDB.databases();
  await Promise.all(
    databases.map(({ name }) => new Promise((done) => Object.assign(indexedDB.deleteDatabase(name ?? ''), { onsuccess: done, onerror: done }))),
  );
}
