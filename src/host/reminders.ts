import { nudgeFacts } from '../core/nudge/fact.ts';
import { nextWake, wakeBefore } from '../core/nudge/nextWake.ts';
import { transition } from '../core/nudge/nudge.ts';
import type { NudgeRules } from '../core/nudge/rules.ts';
import { INITIAL, type NudgeEffect, type NudgeEvent, type NudgeState } from '../core/nudge/state.ts';
import { between, millis, seconds, type Clock, type Disposable, type Instant, type Millis } from '../core/time.ts';
import type { Person } from '../platform/person.ts';
import type { Door } from './door.ts';
import type { ReminderDialogs } from './reminderDialogs.ts';

export interface RemindersParts {
  readonly person: Person;
  readonly clock: Clock;
  readonly rules: () => NudgeRules;
  /** A fault that ends nothing but the step in which it came. */
  readonly fault: (what: string, fault: unknown) => void;
  /** Opened when there is something to say. */
  readonly dialogs: Door<ReminderDialogs>;
  readonly startBreak: (routine: string) => void;
  /** The nudge state has changed: what is shown may have to follow. */
  readonly changed: () => void;
}

/** No two looks at the state come sooner after each other than this: wake-ups are counted. */
const SHORTEST_SLEEP: Millis = seconds(1);

/** Drives the policy of core/nudge: feeds it what happens, sleeps until something can change, does what it says. */
export class Reminders implements Disposable {
  readonly #parts: RemindersParts;
  #state: NudgeState = INITIAL;
  #timer: Disposable | undefined;
  #wakesAt: Instant | undefined;
  #disposed = false;

  constructor(parts: RemindersParts) {
    this.#parts = parts;
  }

  get state(): NudgeState {
    return this.#state;
  }

  /** The history or the sitting time has changed, or a wake-up has come. */
  refresh(): void {
    const { person, clock } = this.#parts;
    const zone = clock.zoneOffset(clock.now());
    this.#take({ type: 'facts', facts: nudgeFacts(person.facts()) }, { type: 'tick', view: person.view(), zone });
  }

  send(event: NudgeEvent): void {
    this.#take(event);
  }

  /** Takes events in, one after the other; only then is it slept and shown anew. A key alone changes nothing. */
  #take(...events: readonly NudgeEvent[]): void {
    if (this.#disposed) return;
    const { clock, rules } = this.#parts;
    for (const event of events) {
      const { state, effects } = transition(this.#state, event, clock.now(), rules());
      this.#state = state;
      if (event.type === 'key') return;
      for (const effect of effects) void this.#perform(effect).catch((fault: unknown) => this.#parts.fault(`Reminder (${effect.type})`, fault));
    }
    this.#sleep();
    this.#parts.changed();
  }

  dispose(): void {
    this.#disposed = true;
    this.#timer?.dispose();
    this.#parts.dialogs.dispose();
  }

  #sleep(): void {
    const { clock, person, rules } = this.#parts;
    const now = clock.now();
    const look = person.looksAt;
    const wakesAt = look === undefined ? nextWake(this.#state, person.view(), now, rules()) : wakeBefore(look, this.#state, person.view(), now, rules());
    if (wakesAt === this.#wakesAt) return;
    this.#timer?.dispose();
    this.#wakesAt = wakesAt;
    if (wakesAt === undefined) return;
    const delay = millis(Math.max(SHORTEST_SLEEP, between(now, wakesAt)));
    this.#timer = clock.wakeAfter(delay, () => {
      this.#wakesAt = undefined;
      this.refresh();
    });
  }

  async #perform(effect: NudgeEffect): Promise<void> {
    const { person, dialogs, startBreak } = this.#parts;
    switch (effect.type) {
      case 'record':
        return void (await person.record({ ...effect.fact }));
      case 'startBreak':
        return startBreak(effect.routine);
      default:
        return (await dialogs.open()).perform(effect);
    }
  }
}
