import type { Scene } from '../../src/core/nudge/scene.ts';
import { policy } from '../../src/core/nudge/policy.ts';
import type { NudgeRules } from '../../src/core/nudge/rules.ts';
import { statusFor } from '../../src/core/nudge/status.ts';
import { english } from '../../src/core/say.ts';
import { readSettings } from '../../src/core/settings.ts';
import { type Instant, type Millis, seconds } from '../../src/core/time.ts';
import { Door } from '../../src/host/door.ts';
import { ReminderDialogs } from '../../src/host/reminderDialogs.ts';
import { Reminders } from '../../src/host/reminders.ts';
import { nudgeRules } from '../../src/host/rules.ts';
import type { Person } from '../../src/platform/person.ts';
import { Desk, type DeskOptions } from './desk.ts';

export interface Asked {
  readonly window: string;
  readonly at: Instant;
  /** Sitting since the last break, as the asking window counted it. */
  readonly sat: Millis;
}

export interface RemindedOptions extends DeskOptions {
  readonly reminding?: Partial<NudgeRules>;
}

const { settings } = readSettings(() => undefined);

/** A desk whose windows remind: the whole product on moved time, without an editor. Nobody answers. */
export class RemindedDesk extends Desk {
  /** Every question that came up in a window. */
  readonly asked: Asked[] = [];
  /** Every text that a window showed in its status bar, one after the other. */
  readonly shown: string[] = [];
  readonly #reminders = new Map<string, Reminders>();
  readonly #rules: NudgeRules;
  #front = '';

  constructor({ reminding = {}, ...options }: RemindedOptions = {}) {
    super(options);
    this.#rules = { ...nudgeRules(settings), ...reminding };
  }

  override async open(name = 'one'): Promise<Person> {
    const person = await super.open(name);
    const reminders: Reminders = new Reminders({
      person,
      clock: this.clock,
      rules: () => this.#rules,
      fault: (what, fault) => {
        throw new Error(`${what}: ${String(fault)}`);
      },
      policy: new Door(() => Promise.resolve(policy)),
      dialogs: new Door(() => Promise.resolve(this.#dialogs(name, person))),
      startBreak: () => undefined,
      changed: () => this.#show(name),
    });
    this.#reminders.set(name, reminders);
    person.onDidChange(() => reminders.refresh());
    reminders.refresh();
    this.#tellFocus(name);
    return person;
  }

  override async close(name = 'one'): Promise<void> {
    this.#leave(name);
    await super.close(name);
  }

  override kill(name = 'one'): void {
    this.#leave(name);
    super.kill(name);
  }

  override switchTo(name: string | undefined): void {
    super.switchTo(name);
    this.#tellFocus(name ?? '');
  }

  reminders(name = this.#front): Reminders {
    return this.#reminders.get(name)!;
  }

  #leave(name: string): void {
    this.#reminders.get(name)?.dispose();
    this.#reminders.delete(name);
  }

  #tellFocus(front: string): void {
    this.#front = front;
    for (const [name, reminders] of this.#reminders) reminders.send({ type: 'focus', focused: name === front });
  }

  #scene(name: string): Scene {
    return { view: this.view(name), nudge: this.reminders(name).state, now: this.clock.now(), rules: this.#rules, say: english };
  }

  #show(name: string): void {
    if (!this.#reminders.has(name)) return;
    const { text } = statusFor(this.#scene(name));
    if (text !== this.shown.at(-1)) this.shown.push(text);
  }

  #dialogs(window: string, person: Person): ReminderDialogs {
    return new ReminderDialogs({
      say: english,
      clock: this.clock,
      ask: () => {
        this.asked.push({ window, at: this.clock.now(), sat: person.view().sinceBreak });
        return new Promise(() => undefined);
      },
      claim: (kind, id) => person.claim(kind, id),
      later: () => settings.later,
      about: () => Promise.resolve({ length: seconds(140), standing: false }),
      startBreak: () => undefined,
      tell: () => undefined,
      quieten: () => undefined,
      openSettings: () => undefined,
      answer: (event) => this.#reminders.get(window)?.send(event),
    });
  }
}
