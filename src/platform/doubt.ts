import type { SittingRules } from '../core/sitting/rules.ts';
import type { SittingView } from '../core/sitting/view.ts';
import { askedSystem, changeActive } from '../core/sitting/witness.ts';
import { type Instant, type Millis, between, minutes, seconds } from '../core/time.ts';
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

/** Quiet from here on is worth asking about. */
const QUIET = minutes(1);
/** The window in which the person was last seen may be gone: so long after the away limit any other asks. */
const PATIENCE = seconds(30);
/** "Active" for this long without any other sign may be a running notebook, or nobody. */
const ACTIVE_ALONE = minutes(3);
/** A system that saw nobody although a key was pressed is wrong. */
const CONTRADICTION = seconds(10);
/** The editor itself takes so long to see the end of activity. */
const LAG = seconds(70);
/** The system is asked once a minute at most, and at the away limit; ticks may come a little early. */
const APART = seconds(59);

/** Asks others where this window alone cannot tell whether somebody is there. */
export class Doubt {
  readonly #parts: DoubtParts;
  #trusted = true;
  #askedAt = 0;

  constructor(parts: DoubtParts) {
    this.#parts = parts;
  }

  /** One question at most. `isLastHere`: the person was last seen in this window. True when something was learnt. */
  async resolve(window: OwnWindow, view: SittingView, isLastHere: () => boolean, rules: SittingRules): Promise<boolean> {
    const { at } = window.moment;
    const activeAlone = window.witness.activeSince !== undefined && between(window.signAt, at) > ACTIVE_ALONE;
    if (activeAlone && this.#parts.heard && !(await this.#parts.heard())) return this.#inactive(window);
    if (!rules.askSystem || !this.#parts.idleTime || !this.#trusted) return false;
    if (activeAlone) return this.#askIdle(window, (idle) => idle > LAG && this.#inactive(window));
    const elsewhere = !window.witness.focused && view.activity !== 'away';
    if (!elsewhere || !view.lastSign) return false;
    const quiet = between(view.lastSign.at, view.at);
    const over = quiet - rules.awayAfter;
    if (quiet < QUIET || (over < 0 && over > -APART) || (over < PATIENCE && !isLastHere())) return false;
    return this.#askIdle(window, (idle) => this.#learn(window, idle));
  }

  async #askIdle(window: OwnWindow, use: (idle: Millis) => boolean): Promise<boolean> {
    const now = window.moment.at;
    if (now - this.#askedAt < APART) return false;
    this.#askedAt = now;
    const idle = await this.#parts.idleTime!().catch(() => undefined);
    if (idle === undefined || idle < 0) return false;
    if (between(window.signAt, window.moment.at) < idle - CONTRADICTION) return this.#distrust();
    return use(idle);
  }

  #learn(window: OwnWindow, idle: Millis): boolean {
    window.step((witness, now: Instant) => askedSystem(witness, now, idle));
    return true;
  }

  #inactive(window: OwnWindow): boolean {
    window.step((witness, now) => changeActive(witness, now, false));
    return true;
  }

  #distrust(): boolean {
    this.#trusted = false;
    this.#parts.log('The system saw nobody while a key was pressed; it is not asked again.');
    return false;
  }
}
