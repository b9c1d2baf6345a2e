import { nudgeFacts } from '../core/nudge/fact.ts';
import { isCalm } from '../core/nudge/calm.ts';
import type { Policy } from '../core/nudge/policy.ts';
import type { NudgeRules } from '../core/nudge/rules.ts';
import { INITIAL, type NudgeEffect, type NudgeEvent, type NudgeState } from '../core/nudge/state.ts';
import { isNotice, takeIn } from '../core/nudge/takeIn.ts';
import type { SittingView } from '../core/sitting/view.ts';
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
  /** Opened when something can be asked, or the person says something. */
  readonly policy: Door<Policy>;
  /** Opened when there is something to say. */
  readonly dialogs: Door<ReminderDialogs>;
  readonly startBreak: (routine: string) => void;
  /** The nudge state has changed: what is shown may have to follow. */
  readonly changed: () => void;
}

/** No two looks at the state come sooner after each other than this; longer, and a short gap between keys is slept through. */
const SHORTEST_SLEEP: Millis = seconds(0.2);

/**
 * Drives the policy of core/nudge: feeds it what happens, sleeps until something can change, does what
 * it says. Most of the time nothing can be asked: then it only keeps note of what happens.
 */
export class Reminders implements Disposable {
  readonly #parts: RemindersParts;
  #state: NudgeState = INITIAL;
  readonly #waiting: NudgeEvent[] = [];
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
    for (const [index, event] of events.entries()) if (!this.#accepts(event)) return this.#call(events.slice(index));
    if (events.every(({ type }) => type === 'key')) return;
    this.#sleep();
    this.#parts.changed();
  }

  /** False while it takes the policy to know what comes of the event, and the policy is not here yet. */
  #accepts(event: NudgeEvent): boolean {
    const { clock, rules, policy } = this.#parts;
    const now = clock.now();
    if (policy.inside) {
      const { state, effects } = policy.inside.transition(this.#state, event, now, rules());
      this.#state = state;
      for (const effect of effects) void this.#perform(effect).catch((fault: unknown) => this.#parts.fault(`Reminder (${effect.type})`, fault));
      return true;
    }
    if (this.#waiting.length > 0 || !isNotice(event)) return false;
    const state = takeIn(this.#state, event, now, rules());
    if (event.type !== 'key' && !isCalm(state, now, rules())) return false;
    this.#state = state;
    return true;
  }

  /** Lets events wait until the policy is here. Where it does not come, what they tell is noted all the same. */
  #call(events: readonly NudgeEvent[]): void {
    const isCalled = this.#waiting.length > 0;
    this.#waiting.push(...events);
    if (isCalled) return;
    const { clock, rules, policy, fault } = this.#parts;
    policy.open().then(
      () => this.#take(...this.#waiting.splice(0)),
      (cause: unknown) => {
        for (const event of this.#waiting.splice(0)) if (isNotice(event)) this.#state = takeIn(this.#state, event, clock.now(), rules());
        fault('Reminders', cause);
      },
    );
  }

  dispose(): void {
    this.#disposed = true;
    this.#timer?.dispose();
    this.#parts.dialogs.dispose();
  }

  #sleep(): void {
    const { clock, person } = this.#parts;
    const now = clock.now();
    const wakesAt = this.#wakes(person.view(), now, person.looksAt);
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

  /** The next look of the person's clock is soon enough while all is calm. */
  #wakes(view: SittingView, now: Instant, look: Instant | undefined): Instant | undefined {
    const { policy, rules } = this.#parts;
    if (look === undefined) return policy.inside?.nextWake(this.#state, view, now, rules());
    return policy.inside?.wakeBefore(look, this.#state, view, now, rules());
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
