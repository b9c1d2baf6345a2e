import { nudgeFacts, type NudgeFact } from '../core/nudge/fact.ts';
import { nextWake } from '../core/nudge/nextWake.ts';
import { transition } from '../core/nudge/nudge.ts';
import type { NudgeRules } from '../core/nudge/rules.ts';
import { INITIAL, type NudgeEffect, type NudgeEvent, type NudgeState, type Offer } from '../core/nudge/state.ts';
import { confirmAnotherWords, offerWords, restWords, tooOftenWords, waitOverWords, type RoutineFacts } from '../core/nudge/words.ts';
import type { Say } from '../core/say.ts';
import { between, millis, seconds, type Clock, type Disposable, type Instant, type Millis } from '../core/time.ts';
import type { Person } from '../platform/person.ts';

export interface RemindersParts {
  readonly person: Person;
  readonly clock: Clock;
  readonly rules: () => NudgeRules;
  readonly say: Say;
  /** A fault that ends nothing but the step in which it came. */
  readonly fault: (what: string, fault: unknown) => void;
  /** Shows words with buttons, and gives the one that is pressed; undefined, or never an answer, when none is. */
  readonly ask: (words: string, ...buttons: readonly string[]) => PromiseLike<string | undefined>;
  /** Length and setting of a routine, for the words of the offer. */
  readonly about: (routine: string) => Promise<RoutineFacts | undefined>;
  readonly startBreak: (routine: string, by: 'person' | 'itself') => void;
  /** Says something quietly, where the person is looking. */
  readonly tell: (words: string) => void;
  readonly quieten: () => void;
  readonly openSettings: () => void;
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
  }

  #sleep(): void {
    const { clock, person, rules } = this.#parts;
    const now = clock.now();
    const wakesAt = nextWake(this.#state, person.view(), now, rules());
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
    const { say, startBreak, clock, ask } = this.#parts;
    switch (effect.type) {
      case 'offer':
        return this.#offer(effect.offer);
      case 'record':
        return this.#record(effect.fact);
      case 'startBreak':
        return startBreak(effect.routine, 'person');
      case 'confirmAnother':
        return this.#confirmAnother(effect.breakAt, effect.routine);
      case 'tellRest':
        void ask(restWords(effect.until, clock.zoneOffset(effect.until), say));
        return;
      case 'askTooOften':
        return this.#askTooOften(effect.id);
      case 'waitOver':
        return this.#parts.tell(waitOverWords(say));
    }
  }

  async #record(fact: NudgeFact): Promise<void> {
    await this.#parts.person.record({ ...fact });
  }

  async #offer(offer: Offer): Promise<void> {
    const { person, say, rules, about, startBreak } = this.#parts;
    const won = await person.claim('offer', offer.id);
    if (this.#disposed) return;
    if (won && offer.loudness === 'notification') {
      const routine = await about(offer.routine);
      // Not awaited: a notification that is never answered never resolves.
      if (routine) void this.#notify(offer, offerWords(routine, rules().later, say));
    }
    this.send({ type: 'claimed', offer: offer.id, won });
    if (won && offer.loudness === 'panel') startBreak(offer.routine, 'itself');
  }

  async #notify(offer: Offer, words: ReturnType<typeof offerWords>): Promise<void> {
    const choice = await this.#parts.ask(words.message, words.start, words.later, words.skip);
    if (choice === undefined) return;
    const answer = choice === words.start ? 'start' : choice === words.later ? 'later' : 'skip';
    this.send({ type: 'answered', offer: offer.id, answer });
  }

  async #confirmAnother(breakAt: Instant, routine: string): Promise<void> {
    const { say, clock, startBreak, ask } = this.#parts;
    const start = say('Start');
    const words = confirmAnotherWords(breakAt, clock.zoneOffset(breakAt), say);
    if ((await ask(words, start)) === start) startBreak(routine, 'person');
  }

  async #askTooOften(id: string): Promise<void> {
    const { person, say, quieten, openSettings, ask } = this.#parts;
    if (!(await person.claim('ask', id))) return;
    const words = tooOftenWords(say);
    const choice = await ask(words.message, words.fine, words.statusBarOnly, words.settings);
    if (choice === words.statusBarOnly) quieten();
    if (choice === words.settings) openSettings();
  }
}
