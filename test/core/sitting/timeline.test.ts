import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, mergeFacts } from '../../../src/core/history/fact.ts';
import { type Span, common, gapsIn, totalOf, unite, without } from '../../../src/core/history/span.ts';
import { gatherEvidence } from '../../../src/core/sitting/evidence.ts';
import { DEFAULT_RULES } from '../../../src/core/sitting/rules.ts';
import { type Timeline, buildTimeline } from '../../../src/core/sitting/timeline.ts';
import { viewAt } from '../../../src/core/sitting/viewAt.ts';

import { BEGIN, LENGTH, NOW, anyFacts, anySeen, at, spanFact } from './anyFacts.ts';

const RULES = DEFAULT_RULES;
const frame = { now: NOW, zone: 0, firstDay: BEGIN };
const judge = (facts: readonly Fact[]): Timeline => buildTimeline(gatherEvidence(mergeFacts(facts), RULES), NOW, RULES);
const spansOf = (facts: readonly Fact[], ...kinds: readonly string[]): readonly Span[] =>
  facts.filter((fact) => kinds.includes(fact.kind)).map((fact) => ({ from: fact['from'] as typeof fact.at, to: fact.at }));

describe('a timeline', () => {
  it('is one unbroken row up to now, in which every moment is one thing', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { segments } = judge(facts);
        const broken = segments.filter((segment, index) => segment.from >= segment.to || segment.to !== (segments[index + 1]?.from ?? NOW));
        expect(broken).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('adds up to the time in which the editor was open', () => {
    fc.assert(
      fc.property(anySeen, (facts) => {
        const { segments } = judge(facts);
        const begin = segments[0]?.from ?? NOW;
        const counted = unite(segments.filter((segment) => segment.mark !== 'closed'));
        const open = common(unite(spansOf(facts, 'run', 'missed')), [{ from: begin, to: NOW }]);
        expect([totalOf(without(counted, open)), totalOf(without(open, counted))]).toEqual([0, 0]);
      }),
      { numRuns: 200 },
    );
  });

  it('credits no sitting in a stopped machine or a closed editor', () => {
    fc.assert(
      fc.property(anySeen, (facts) => {
        const credited = unite(judge(facts).segments.filter((segment) => segment.mark === 'sitting'));
        const life = unite(spansOf(facts, 'life'), RULES.shortQuiet);
        expect(totalOf(without(without(credited, unite(spansOf(facts, 'run'))), life))).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('credits quiet only as far as the rules say', () => {
    const open = spanFact('run', 0, LENGTH);
    fc.assert(
      fc.property(anySeen, (seen) => {
        const facts = [open, ...seen];
        const { life, sight } = gatherEvidence(mergeFacts(facts), RULES);
        const sitting = unite(judge(facts).segments.filter((segment) => segment.mark === 'sitting'));
        for (const quiet of gapsIn({ from: BEGIN, to: NOW }, life)) {
          const wasSeen = totalOf(without([quiet], sight)) === 0;
          const most = wasSeen ? RULES.awayAfter : RULES.awayAfter + RULES.busyGrace;
          expect(totalOf(common(sitting, [quiet]))).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has the person in the chair at every sign of life', () => {
    fc.assert(
      fc.property(anySeen, (seen) => {
        const facts = [spanFact('run', 0, LENGTH), ...seen];
        const sitting = unite(judge(facts).segments.filter((segment) => segment.mark === 'sitting'));
        expect(totalOf(without(unite(spansOf(facts, 'life')), sitting))).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a view', () => {
  it('is the same whatever order facts come in, and however often', () => {
    const shuffled = anyFacts.chain((facts) =>
      fc.record({ facts: fc.constant(facts), order: fc.shuffledSubarray([...facts], { minLength: facts.length }) }),
    );
    fc.assert(
      fc.property(shuffled, ({ facts, order }) => {
        const once = viewAt(mergeFacts(facts), frame, RULES);
        expect(viewAt(mergeFacts(order, facts, order), frame, RULES)).toEqual(once);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same when a second window has seen the same', () => {
    fc.assert(
      fc.property(anySeen, (facts) => {
        const other = facts.map((fact) => ({ ...fact, id: `other.${fact.id}` }));
        expect(viewAt(mergeFacts(facts, other), frame, RULES)).toEqual(viewAt(mergeFacts(facts), frame, RULES));
      }),
      { numRuns: 100 },
    );
  });

  it('never has more since the last break than in the chair, nor more than today when all was today', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { sinceBreak, inChair, today } = viewAt(mergeFacts(facts), frame, RULES);
        expect([sinceBreak <= inChair, inChair <= today.sitting]).toEqual([true, true]);
      }),
      { numRuns: 200 },
    );
  });

  it('takes no notice of what the future holds', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const noon = at(LENGTH / 2);
        const known = facts.filter((fact) => fact.at <= noon);
        expect(viewAt(mergeFacts(facts), { ...frame, now: noon }, RULES)).toEqual(viewAt(mergeFacts(known), { ...frame, now: noon }, RULES));
      }),
      { numRuns: 100 },
    );
  });

  it('of nothing is a person who has just sat down', () =>
    expect(viewAt([], frame, RULES)).toEqual({
      at: NOW,
      activity: 'sitting',
      since: NOW,
      lastSign: undefined,
      sinceBreak: 0,
      inChair: 0,
      lastBreak: undefined,
      today: { sitting: 0, standing: 0, onBreak: 0, away: 0, unknown: 0, breaks: 0 },
      question: undefined,
      meeting: undefined,
      returnedAt: undefined,
      firstDay: BEGIN,
    }));
});
