import { confirmAnotherWords, offerWords, restWords, tooOftenWords, waitOverWords, type RoutineFacts } from '../core/nudge/offerWords.ts';
import type { NudgeEffect, NudgeEvent, Offer } from '../core/nudge/state.ts';
import type { Say } from '../core/say.ts';
import type { Clock, Disposable, Instant, Millis } from '../core/time.ts';

/** What takes words or a choice; the rest is done without a dialog. */
export type SpokenEffect = Exclude<NudgeEffect, { readonly type: 'record' | 'startBreak' }>;

export interface ReminderDialogsParts {
  readonly say: Say;
  readonly clock: Clock;
  /** Shows words with buttons, and gives the one that is pressed; undefined, or never an answer, when none is. */
  readonly ask: (words: string, ...buttons: readonly string[]) => PromiseLike<string | undefined>;
  /** True in one window of all that ask. */
  readonly claim: (kind: string, id: string) => Promise<boolean>;
  /** What "later" stands for. */
  readonly later: () => Millis;
  /** Length and setting of a routine, for the words of the offer. */
  readonly about: (routine: string) => Promise<RoutineFacts | undefined>;
  readonly startBreak: (routine: string, by: 'person' | 'itself') => void;
  /** Says something quietly, where the person is looking. */
  readonly tell: (words: string) => void;
  readonly quieten: () => void;
  readonly openSettings: () => void;
  /** What the person has answered, and what has become of an offer. */
  readonly answer: (event: NudgeEvent) => void;
}

/** Says what the policy decides, and hands back what the person answers. */
export class ReminderDialogs implements Disposable {
  readonly #parts: ReminderDialogsParts;
  #disposed = false;

  constructor(parts: ReminderDialogsParts) {
    this.#parts = parts;
  }

  async perform(effect: SpokenEffect): Promise<void> {
    const { say, clock, tell, ask } = this.#parts;
    switch (effect.type) {
      case 'offer':
        return this.#offer(effect.offer);
      case 'confirmAnother':
        return this.#confirmAnother(effect.breakAt, effect.routine);
      case 'tellRest':
        void ask(restWords(effect.until, clock.zoneOffset(effect.until), say));
        return;
      case 'askTooOften':
        return this.#askTooOften(effect.id);
      case 'waitOver':
        return tell(waitOverWords(say));
    }
  }

  dispose(): void {
    this.#disposed = true;
  }

  async #offer(offer: Offer): Promise<void> {
    const { claim, say, later, about, startBreak, answer } = this.#parts;
    const won = await claim('offer', offer.id);
    if (this.#disposed) return;
    if (won && offer.loudness === 'notification') {
      const routine = await about(offer.routine);
      // Not awaited: a notification that is never answered never resolves.
      if (routine) void this.#notify(offer, offerWords(routine, later(), say));
    }
    answer({ type: 'claimed', offer: offer.id, won });
    if (won && offer.loudness === 'panel') startBreak(offer.routine, 'itself');
  }

  async #notify(offer: Offer, words: ReturnType<typeof offerWords>): Promise<void> {
    const choice = await this.#parts.ask(words.message, words.start, words.later, words.skip);
    if (choice === undefined) return;
    const answer = choice === words.start ? 'start' : choice === words.later ? 'later' : 'skip';
    this.#parts.answer({ type: 'answered', offer: offer.id, answer });
  }

  async #confirmAnother(breakAt: Instant, routine: string): Promise<void> {
    const { say, clock, startBreak, ask } = this.#parts;
    const start = say('Start');
    const words = confirmAnotherWords(breakAt, clock.zoneOffset(breakAt), say);
    if ((await ask(words, start)) === start) startBreak(routine, 'person');
  }

  async #askTooOften(id: string): Promise<void> {
    const { claim, say, quieten, openSettings, ask } = this.#parts;
    if (!(await claim('ask', id))) return;
    const words = tooOftenWords(say);
    const choice = await ask(words.message, words.fine, words.statusBarOnly, words.settings);
    if (choice === words.statusBarOnly) quieten();
    if (choice === words.settings) openSettings();
  }
}
