import type { Fact } from '../history/fact.ts';
import { type Span, type Spans, unite } from '../history/span.ts';
import { type Instant, minutes } from '../time.ts';
import type { SittingRules } from './rules.ts';
import type { SignKind } from './sign.ts';
import {
  type BreakPiece,
  type Meeting,
  type Missed,
  type Said,
  type Sat,
  type SittingFact,
  type Stood,
  type TookBreak,
  isSittingFact,
  meetingEnd,
} from './sittingFact.ts';

/** Signs of life this close together are one span of life; shorter blindness than this is overlooked. */
export const RESOLUTION = minutes(1);

/** What all windows have seen together, before anything is judged. */
export interface Evidence {
  /** Any window was running. */
  readonly running: Spans;
  /** No window may have been running, but the editor was open. */
  readonly missed: readonly Missed[];
  readonly life: Spans;
  readonly lastSign: { readonly at: Instant; readonly kind: SignKind } | undefined;
  readonly sight: Spans;
  readonly busy: Spans;
  readonly meetings: readonly MeetingSpan[];
  readonly breaks: readonly BreakPiece[];
  /** In the order in which it was said. */
  readonly said: readonly Said[];
  /** In order of time. */
  readonly turns: readonly (TookBreak | Stood | Sat)[];
}

export interface MeetingSpan extends Span {
  /** What the person chose; undefined for "until ended". */
  readonly until: Instant | undefined;
}

const spanOf = (fact: { readonly from: Instant; readonly at: Instant }): Span => ({ from: fact.from, to: fact.at });

/** Sorts facts into evidence. Facts must come in order of time, as `mergeFacts` gives them. */
export function gatherEvidence(facts: readonly Fact[], rules: SittingRules): Evidence {
  const known = facts.filter(isSittingFact);
  const of = <K extends SittingFact['kind']>(...kinds: readonly K[]) =>
    known.filter((fact): fact is Extract<SittingFact, { readonly kind: K }> => (kinds as readonly string[]).includes(fact.kind));
  const life = of('life');
  const last = life.at(-1);
  return {
    running: unite(of('run').map(spanOf)),
    missed: of('missed'),
    life: unite(life.map(spanOf), RESOLUTION),
    lastSign: last && { at: last.at, kind: last.sign },
    sight: unite(of('sight').map(spanOf), RESOLUTION),
    busy: unite(of('busy').map(spanOf), RESOLUTION),
    meetings: meetingsOf(of('meeting', 'meetingEnded'), rules),
    breaks: of('break'),
    said: [...of('said')].sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1)),
    turns: of('tookBreak', 'stood', 'sat'),
  };
}

/** A meeting lasts until its time is up, it is ended, or the next one begins. */
function meetingsOf(facts: readonly Extract<SittingFact, { kind: 'meeting' | 'meetingEnded' }>[], rules: SittingRules): MeetingSpan[] {
  return facts.flatMap((fact, index) => {
    if (fact.kind === 'meetingEnded') return [];
    const end = meetingEnd(fact as Meeting, rules.longestMeeting);
    const next = facts[index + 1];
    return [{ from: fact.at, to: next && next.at < end ? next.at : end, until: fact.until }];
  });
}
