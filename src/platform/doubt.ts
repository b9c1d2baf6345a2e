import type { SittingRules } from '../core/sitting/rules.ts';
import type { SittingView } from '../core/sitting/view.ts';
import { LONGEST_ACTIVE, askedSystem, changeActive, find, lose } from '../core/sitting/witness.ts';
import { type Instant, type Millis, between, hours, minutes, seconds } from '../core/time.ts';
import type { Log } from './files.ts';
import type { OwnWindow } from './ownWindow.ts';

/** For how long nobody has touched keyboard or mouse, in whatever program; undefined when it cannot be told. */
export type IdleTime = () => Promise<Millis | undefined>;

/** Whether the editor still hears this window: a host whose person is gone may run on unheard. */
export type Heard = () => Promise<boolean>;

export interface DoubtParts {
  readonly idleTime?: IdleTime | undefined;
  readonly heard?: Heard | undefined;
  readonly log: Log;
}

/** "Active" for so long without a pause or any other sign is a running notebook or progress, which hold it, rather than keys. */
const ACTIVE_ALONE = hours(1);
/** Quiet from here on is worth asking about. */
const QUIET = minutes(1);
/** The window in which the person was last seen may be gone: so long after the away limit any other asks. */
const PATIENCE = seconds(30);
/** A system that saw nobody although a key was pressed is wrong. */
const CONTRADICTION = seconds(10);
/** The system is asked once a minute at most, and at the away limit; ticks may come a little early. */
const APART = seconds(59);

/** Asks others where this window alone cannot tell whether somebody is there. */
export class Doubt {
  readonly #parts: DoubtParts;
  #trusted = true;
  #askedAt = 0;
  #listening = false;

  constructor(parts: DoubtParts) {
    this.#parts = parts;
  }

  /** One question at most. `isLastHere`: the person was last seen in this window. True when something was learnt. */
  async resolve(window: OwnWindow, view: SittingView, isLastHere: () => boolean, rules: SittingRules): Promise<boolean> {
    const { focused, activeSince, open } = window.witness;
    const alone = focused || activeSince ? window.moment.at - Math.max(window.signAt, activeSince ?? 0) : 0;
    if ((alone > LONGEST_ACTIVE || !open.run) && (await this.#hear(window))) return true;
    if (alone > ACTIVE_ALONE && activeSince) {
      window.step((witness, now) => changeActive(witness, now, false));
      return true;
    }
    const { idleTime } = this.#parts;
    if (focused || !open.run || view.activity === 'away' || !view.lastSign || !rules.askSystem || !idleTime || !this.#trusted) return false;
    const quiet = between(view.lastSign.at, view.at);
    const over = quiet - rules.awayAfter;
    if (quiet < QUIET || (over < 0 && over > -APART) || (over < PATIENCE && !isLastHere())) return false;
    return this.#ask(window, idleTime);
  }

  async #ask(window: OwnWindow, idleTime: IdleTime): Promise<boolean> {
    const now = window.moment.at;
    if (now - this.#askedAt < APART) return false;
    this.#askedAt = now;
    const idle = await idleTime().catch(() => undefined);
    if (idle === undefined || idle < 0) return false;
    if (between(window.signAt, window.moment.at) < idle - CONTRADICTION) return this.#distrust();
    window.step((witness, at: Instant) => askedSystem(witness, at, idle));
    return true;
  }

  /** True when the window has been lost, or found again. While an answer is awaited nobody asks. */
  async #hear(window: OwnWindow): Promise<boolean> {
    const { heard } = this.#parts;
    if (!heard || this.#listening) return false;
    this.#listening = true;
    const isHeard = await heard();
    this.#listening = false;
    if (isHeard === !!window.witness.open.run) return false;
    window.step(isHeard ? find : lose);
    return true;
  }

  #distrust(): boolean {
    this.#trusted = false;
    this.#parts.log('The system saw nobody while a key was pressed; it is not asked again.');
    return false;
  }
}
