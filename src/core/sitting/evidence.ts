import { type Fact, byTime } from '../history/fact.ts';
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

type Of<K extends SittingFact['kind']> = Extract<SittingFact, { readonly kind: K }>;
type ByKind = { readonly [K in SittingFact['kind']]: Of<K>[] };

/** Sorts facts into evidence. Facts must come in order of time, as `mergeFacts` gives them. */
export function gatherEvidence(facts: readonly Fact[], rules: SittingRules): Evidence {
  const of = byKind(facts);
  const last = of.life.at(-1);
  return {
    running: unite(of.run.map(spanOf)),
    missed: of.missed,
    life: unite(of.life.map(spanOf), RESOLUTION),
    lastSign: last && { at: last.at, kind: last.sign },
    sight: unite(of.sight.map(spanOf), RESOLUTION),
    busy: unite(of.busy.map(spanOf), RESOLUTION),
    meetings: meetingsOf(inOrder<'meeting' | 'meetingEnded'>(of.meeting, of.meetingEnded), rules),
    breaks: of.break,
    said: of.said.sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1)),
    turns: inOrder<'tookBreak' | 'stood' | 'sat'>(of.tookBreak, of.stood, of.sat),
  };
}

/** Looks at every fact once: this is done at every look at the person. */
function byKind(facts: readonly Fact[]): ByKind {
  const kinds: ByKind = {
    ...{ run: [], missed: [], life: [], sight: [], busy: [], break: [], said: [] },
    ...{ tookBreak: [], stood: [], sat: [], meeting: [], meetingEnded: [] },
  };
  for (const fact of facts) if (isSittingFact(fact)) (kinds[fact.kind] as SittingFact[]).push(fact);
  return kinds;
}

const inOrder = <K extends SittingFact['kind']>(...lists: readonly { readonly [I in K]: readonly Of<I>[] }[K][]): readonly Of<K>[] =>
  (lists.flat() as Of<K>[]).sort(byTime);

/** A meeting lasts until its time is up, it is ended, or the next one begins. */
function meetingsOf(facts: readonly Extract<SittingFact, { kind: 'meeting' | 'meetingEnded' }>[], rules: SittingRules): MeetingSpan[] {
  return facts.flatMap((fact, index) => {
    if (fact.kind === 'meetingEnded') return [];
    const end = meetingEnd(fact as Meeting, rules.longestMeeting);
    const next = facts[index + 1];
    return [{ from: fact.at, to: next && next.at < end ? next.at : end, until: fact.until }];
  });
}
