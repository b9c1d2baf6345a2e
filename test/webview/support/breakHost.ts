import type { Browser, Page } from 'playwright-core';
import { poseParser, type Pose } from '../../../src/core/body/pose.ts';
import { parse } from '../../../src/core/parse.ts';
import { courseOf, type Course, type Waiting } from '../../../src/core/routine/course.ts';
import { planRoutine } from '../../../src/core/routine/plan.ts';
import { routineParser } from '../../../src/core/routine/routineFile.ts';
import { openSession, transition, type Opening } from '../../../src/core/routine/session.ts';
import { dueAt, elapsedAt, goOnOffer, stopsAt } from '../../../src/core/routine/sessionClock.ts';
import type { SessionEffect, SessionEvent, SessionState } from '../../../src/core/routine/sessionState.ts';
import { stretchParser } from '../../../src/core/routine/stretchFile.ts';
import { english } from '../../../src/core/say.ts';
import { after, instant, millis, type Instant } from '../../../src/core/time.ts';
import { fromPanelParser, type FromPanel, type PanelLook, type PanelSnapshot } from '../../../src/protocol/breakPanel.ts';
import { panelWords } from '../../../src/protocol/words.ts';
import { giveVscodeApi, messagesDelivered } from './fakeVscode.ts';
import { readAllShipped, readShipped } from './shippedData.ts';
import type { Site } from './site.ts';
import { themes } from './themes.ts';

export interface PanelOptions {
  readonly routine?: string;
  readonly theme?: string;
  readonly bodyClass?: string;
  readonly width?: number;
  readonly height?: number;
  readonly zoom?: number;
  readonly reducedMotion?: boolean;
  readonly opening?: Partial<Opening>;
  readonly waiting?: Partial<Waiting>;
  readonly look?: Partial<PanelLook>;
  readonly back?: string | undefined;
}

const known: Waiting = { mode: 'auto', screenReader: false, meetings: () => 3 };

/**
 * A break panel in a real browser, with the host's part played here by the same session code. Time in the
 * page and in the session is moved together, by hand.
 */
export class BreakHost {
  readonly page: Page;
  readonly sent: FromPanel[] = [];
  readonly effects: SessionEffect[] = [];
  readonly #course: Course;
  readonly #options: PanelOptions;
  readonly #content: PanelSnapshot['content'];
  #state: SessionState;
  #look: PanelLook;
  #now: Instant = instant(Date.UTC(2026, 0, 5, 9));

  private constructor(page: Page, options: PanelOptions) {
    const routine = readShipped(routineParser, `${options.routine ?? 'mid-back-break'}.routine.json`);
    const stretches = readAllShipped(stretchParser, 'stretches');
    const poses: readonly Pose[] = readAllShipped(poseParser, 'poses');
    const plan = planRoutine(routine, new Map(stretches.map((stretch) => [stretch.id, stretch])), { firstSide: 'left' });
    if (!plan.ok) throw new Error(JSON.stringify(plan.errors));
    this.page = page;
    this.#options = options;
    this.#content = { routine, stretches, poses, firstSide: 'left' };
    this.#course = courseOf(plan.value, { ...known, ...options.waiting });
    this.#state = openSession(this.#course, { id: 'session-1', by: 'person', safety: false, ...options.opening }, this.#now);
    this.#look = { view: 'mirror', sound: 'off', ...options.look };
  }

  static async open(browser: Browser, site: Site, options: PanelOptions = {}): Promise<BreakHost> {
    const { width = 700, height = 900, theme = 'dark', zoom = 1 } = options;
    const context = await browser.newContext({
      viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
      deviceScaleFactor: zoom,
      reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    });
    const page = await context.newPage();
    const host = new BreakHost(page, options);
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1_000);
    await giveVscodeApi(page, (message) => host.#receive(message));
    if (!themes.some((one) => one.name === theme)) throw new Error(`no theme ${theme}`);
    if (options.bodyClass) {
      const added = options.bodyClass;
      await page.addInitScript((name) => document.addEventListener('readystatechange', () => document.body?.classList.add(name)), added);
    }
    await page.goto(site.address('breakPanel', theme));
    await page.waitForFunction(() => document.querySelector('.screen') !== null);
    return host;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Sends an event to the session, as a command of VS Code would. */
  async event(event: SessionEvent): Promise<void> {
    const before = this.#state;
    const outcome = transition(this.#state, event, this.#now, this.#course);
    this.#state = outcome.state;
    this.effects.push(...outcome.effects);
    if (event.type !== 'tick' || before.kind !== this.#state.kind) await this.show();
  }

  /** Lets time pass, in the session and in the page. */
  async pass(length: number): Promise<void> {
    const end = after(this.#now, length);
    for (;;) {
      const due = dueAt(this.#state, this.#course);
      const next = due !== undefined && due < end ? due : end;
      await this.page.clock.fastForward(next - this.#now);
      this.#now = next;
      await this.event({ type: 'tick' });
      if (next === end) return;
    }
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.settled();
  }

  async click(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).click();
    await this.settled();
  }

  /** Until what the page has sent is answered and shown. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => undefined);
    await this.page.evaluate(() => undefined);
    await this.page.clock.runFor(1);
  }

  text(selector: string): Promise<string> {
    return this.page.locator(selector).first().innerText();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  async show(): Promise<void> {
    const snapshot = this.#snapshot();
    await this.page.evaluate((data) => window.postMessage({ type: 'snapshot', snapshot: data }, '*'), snapshot as never);
    await this.page.evaluate(messagesDelivered);
  }

  #snapshot(): PanelSnapshot {
    const state = this.#state;
    return {
      content: this.#content,
      session: state,
      clock: {
        elapsed: elapsedAt(state, this.#course, this.#now),
        running: state.kind === 'running',
        stopsAt: stopsAt(state, this.#course),
        offerLeft: state.kind === 'ended' ? millis(goOnOffer - (this.#now - state.since)) : millis(0),
      },
      look: this.#look,
      end: { timer: '47m', back: 'back' in this.#options ? this.#options.back : 'parser.ts:212' },
      words: panelWords(english),
    };
  }

  async #receive(value: unknown): Promise<void> {
    const message = parse(fromPanelParser, value);
    if (!message.ok) throw new Error(JSON.stringify([value, message.errors]));
    this.sent.push(message.value);
    if (message.value.type === 'ready') return this.show();
    if (message.value.type === 'sound') {
      this.#look = { ...this.#look, sound: message.value.on ? 'on' : 'off' };
      return this.show();
    }
    if (message.value.type !== 'act') return undefined;
    const { act } = message.value;
    return this.event(act === 'pause' ? { type: 'pause', reason: 'person' } : { type: act });
  }
}
