import type { SittingView } from '../sitting/view.ts';
import type { Instant, Millis } from '../time.ts';
import type { Answer, HeldBack, NudgeFact, ToldHold } from './fact.ts';
import type { NoGo, NoGoMark, PauseLength } from './holds.ts';
import type { Job, JobKind } from './jobs.ts';
import { NOTHING, type Memory } from './memory.ts';
import type { Moment, MomentKind, Occasion } from './moments.ts';
import type { Loudness } from './rules.ts';

/** A question to the person, the same in every window that comes to ask it. */
export interface Offer {
  readonly id: string;
  /** `early`: a stretch while something runs, before the interval is over. */
  readonly timing: 'early' | 'usual';
  readonly routine: string;
  readonly loudness: Loudness;
  readonly reason: Reason;
}

/** Why now: "48 minutes. Your tests just finished." */
export interface Reason {
  readonly sat: Millis;
  readonly occasion: Occasion;
  readonly held: HeldBack | undefined;
}

/** A due reminder that is being held back, and the offer it would have become. */
interface Holding {
  readonly reason: ToldHold;
  readonly since: Instant;
  readonly offer: string;
}

/** An offer whose claim is under way: exactly one window may show it. */
interface Claim {
  readonly offer: Offer;
  readonly at: Instant;
}

/** Claims that other windows won: should the winner die before it asks, this one tries again. */
interface LostClaims {
  readonly base: string;
  readonly count: number;
  readonly at: Instant;
}

/** What one window knows. Only `facts` are shared; the rest is what this window sees. */
export interface NudgeState {
  /** When this window got its first view. */
  readonly startedAt: Instant | undefined;
  readonly view: SittingView | undefined;
  readonly zone: number;
  readonly facts: readonly NudgeFact[];
  /** `facts`, folded. */
  readonly memory: Memory;
  readonly focused: boolean;
  readonly lostFocusAt: Instant | undefined;
  /** Since when a reminder is due here and nothing holds it back. */
  readonly freeSince: Instant | undefined;
  readonly keyAt: Instant | undefined;
  readonly moments: readonly Moment[];
  readonly jobs: readonly Job[];
  readonly noGos: readonly NoGoMark[];
  readonly holding: Holding | undefined;
  readonly claim: Claim | undefined;
  readonly lost: LostClaims | undefined;
}

export const INITIAL: NudgeState = {
  startedAt: undefined,
  view: undefined,
  zone: 0,
  facts: [],
  memory: NOTHING,
  focused: false,
  lostFocusAt: undefined,
  freeSince: undefined,
  keyAt: undefined,
  moments: [],
  jobs: [],
  noGos: [],
  holding: undefined,
  claim: undefined,
  lost: undefined,
};

export type NudgeEvent =
  /** A fresh view. Also sent when `nextWake` has come. `zone`: minutes to add to UTC. */
  | { readonly type: 'tick'; readonly view: SittingView; readonly zone: number }
  /** The nudge facts of all windows, merged. */
  | { readonly type: 'facts'; readonly facts: readonly NudgeFact[] }
  /** A letter or a cursor key. Cheap; never has an effect. */
  | { readonly type: 'key' }
  | { readonly type: 'focus'; readonly focused: boolean }
  | { readonly type: 'moment'; readonly moment: MomentKind }
  /** `ran`: for how long it has been running when this is noticed. */
  | { readonly type: 'jobStarted'; readonly id: string; readonly job: JobKind; readonly ran?: Millis }
  | { readonly type: 'jobEnded'; readonly id: string }
  | { readonly type: 'noGo'; readonly reason: NoGo; readonly on: boolean }
  /** What became of an `offer`: this window won the claim and has shown it, or another window did. */
  | { readonly type: 'claimed'; readonly offer: string; readonly won: boolean }
  /** A button of the offer, or without `offer` an entry of the menu. */
  | { readonly type: 'answered'; readonly offer?: string; readonly answer: Exclude<Answer, 'ownBreak'> }
  | { readonly type: 'pause'; readonly pause: PauseLength }
  | { readonly type: 'resume' };

export type NudgeEffect =
  /** Claim `offer.id`; if won, show it; in both cases report `claimed`. */
  | { readonly type: 'offer'; readonly offer: Offer }
  /** Write a fact for all windows. It is complete: id, time and zone are to be kept. */
  | { readonly type: 'record'; readonly fact: NudgeFact }
  | { readonly type: 'startBreak'; readonly routine: string }
  /** Start was pressed on an old offer: "You had a break at 10:40. Another?" */
  | { readonly type: 'confirmAnother'; readonly breakAt: Instant; readonly routine: string }
  /** "In 10 minutes" was pressed too often; say that reminders rest. */
  | { readonly type: 'tellRest'; readonly until: Instant }
  /** Ask once whether the reminders come too often. Claim `id` first. */
  | { readonly type: 'askTooOften'; readonly id: string }
  /** What the person waited for has ended while they stretch: tell it quietly, cut nothing short. */
  | { readonly type: 'waitOver'; readonly job: JobKind };

export interface Transition {
  readonly state: NudgeState;
  readonly effects: readonly NudgeEffect[];
}
