import type { NewFact } from '../history/fact.ts';
import { type Instant, type Millis, after } from '../time.ts';
import type { BreakState } from './sittingFact.ts';
import type { Question } from './view.ts';

/** What the person tells Midback, by a command, a menu or the break panel. */
export type Declaration =
  /** "I just took a break." */
  | { readonly kind: 'tookBreak' }
  /** "I am standing", until `sat` or an absence. */
  | { readonly kind: 'stood' }
  | { readonly kind: 'sat' }
  /** "In a meeting": sitting goes on without signs. */
  | { readonly kind: 'meeting'; readonly until: Instant | undefined }
  | { readonly kind: 'meetingEnded' }
  /** The answer to "24 min elsewhere. At your desk?": yes is `sitting`. */
  | { readonly kind: 'answered'; readonly question: Question; readonly as: 'sitting' | 'break' }
  | BreakDeclaration;

/**
 * How a guided break stands, said at its start, at every pause and resumption, when it becomes
 * `taken`, and at its end. More fields, such as the record of its steps, are kept with it.
 */
export interface BreakDeclaration {
  readonly kind: 'break';
  readonly session: string;
  readonly state: BreakState;
  /** Enough has been done for it to count as a break. */
  readonly taken: boolean;
  readonly [detail: string]: unknown;
}

/** What a declaration is as a fact. Its moments come by the wall clock and go to the timeline. */
export function factOf(declaration: Exclude<Declaration, BreakDeclaration>, now: Instant, skew: Millis): NewFact {
  switch (declaration.kind) {
    case 'answered': {
      const { question, as } = declaration;
      return { kind: 'said', from: question.from, at: question.to, as, on: now };
    }
    case 'meeting':
      return declaration.until === undefined ? { kind: 'meeting' } : { kind: 'meeting', until: after(declaration.until, skew) };
    default:
      return { kind: declaration.kind };
  }
}
