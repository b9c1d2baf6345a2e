import type { Instant, Millis } from '../time.ts';
import type { SignKind } from './sign.ts';

/**
 * What the person does, as far as Midback can know. `undecided` is quiet that may still turn out to
 * be sitting; it is counted as sitting until then. `breakPaused` lasts 2 minutes.
 */
export type Activity = 'sitting' | 'undecided' | 'standing' | 'onBreak' | 'breakPaused' | 'away' | 'unknown';

/** What ended a sitting time. */
export type BreakHow = 'routine' | 'declared' | 'away' | 'asleep' | 'standing';

/** The five parts of the time in which the editor was open, and how many breaks lay in it. */
export interface Totals {
  readonly sitting: Millis;
  readonly standing: Millis;
  readonly onBreak: Millis;
  readonly away: Millis;
  readonly unknown: Millis;
  readonly breaks: number;
}

/** "24 min elsewhere. At your desk?" */
export interface Question {
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** Everything that can be said about one person's sitting at one moment. All moments are by the wall clock. */
export interface SittingView {
  readonly at: Instant;
  readonly activity: Activity;
  /** Since when this activity. */
  readonly since: Instant;
  readonly lastSign: { readonly at: Instant; readonly kind: SignKind } | undefined;
  /** Sitting time since the last break: the number in the status bar. */
  readonly sinceBreak: Millis;
  readonly lastBreak: { readonly at: Instant; readonly how: BreakHow } | undefined;
  /** Sitting time of this sitting bout. Only being away, standing or sleep ends a bout. */
  readonly inChair: Millis;
  readonly today: Totals;
  /** How much longer the quiet that goes on can go on before it is judged otherwise: away, or unknown. */
  readonly turnsIn: Millis | undefined;
  readonly question: Question | undefined;
  /** A meeting set by hand; `until` is undefined when it lasts until ended. */
  readonly meeting: { readonly until: Instant | undefined } | undefined;
  /** The end of the last time that was an absence, or may have been one. */
  readonly returnedAt: Instant | undefined;
  /** When Midback was first used. */
  readonly firstDay: Instant;
}
