import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, addFacts, isFact, mergeFacts, newerOf } from '../../../src/core/history/fact.ts';
import { fromLines, toLines } from '../../../src/core/history/jsonLines.ts';
import { instant } from '../../../src/core/time.ts';

/** Facts of few ids, so that versions of one fact meet. */
const anyFact: fc.Arbitrary<Fact> = fc
  .record({ id: fc.constantFrom('a', 'b', 'c'), at: fc.integer({ min: 5, max: 9 }), kind: fc.constantFrom('life', 'other') })
  .map((fact) => ({ v: 1, zone: 60, from: 1, ...fact, at: instant(fact.at) }));
const anyFacts = fc.array(anyFact, { maxLength: 8 });

describe('the merge of facts', () => {
  it('is the same in any order, in any grouping and when repeated', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, anyFacts, (a, b, c) => {
        expect(mergeFacts(b, a)).toEqual(mergeFacts(a, b));
        expect(mergeFacts(mergeFacts(a, b), c)).toEqual(mergeFacts(a, mergeFacts(b, c)));
        expect(mergeFacts(a, a)).toEqual(mergeFacts(a));
        expect(mergeFacts(mergeFacts(a, b), b)).toEqual(mergeFacts(a, b));
      }),
    );
  });

  it('comes to the same when a few are added later', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, few) => {
        expect(addFacts(mergeFacts(a), few)).toEqual(mergeFacts(a, few));
      }),
    );
  });

  it('keeps the version of a fact that has grown furthest', () => {
    const early: Fact = { v: 1, id: 'w.life.1', at: instant(10), zone: 0, kind: 'life', from: 1, sign: 'typed' };
    const late = { ...early, at: instant(20) };
    expect([mergeFacts([late], [early]), newerOf(early, late)]).toEqual([[late], late]);
  });
});

describe('a log', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(fromLines(toLines(facts))).toEqual({ facts, unreadable: 0 });
      }),
    );
  });

  it('torn at any place loses no more than the line that was torn', () => {
    const facts: Fact[] = ['a', 'b', 'c'].map((id) => ({ v: 1, id, at: instant(1), zone: 0, kind: 'run' }));
    const text = toLines(facts);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), (length) => {
        const whole = text.slice(0, length).split('\n').filter((line) => line.endsWith('}')).length;
        expect(fromLines(text.slice(0, length)).facts).toEqual(facts.slice(0, whole));
      }),
    );
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(fc.property(fc.string(), (text) => void fromLines(text)));
    fc.assert(fc.property(fc.array(fc.json(), { maxLength: 4 }), (lines) => void fromLines(lines.join('\n'))));
  });
});

describe('a fact', () => {
  const fact = { v: 1, id: 'a', at: 5, zone: 0, kind: 'run' };
  it.each([
    ['an id', { ...fact, id: '' }],
    ['a kind', { ...fact, kind: 7 }],
    ['a kind that is short', { ...fact, kind: 'k'.repeat(41) }],
    ['a moment', { ...fact, at: NaN }],
    ['a moment that a date can hold', { ...fact, at: 9e15 }],
    ['a moment after 1970', { ...fact, at: -1 }],
    ['a zone', { ...fact, zone: '60' }],
    ['a zone on this earth', { ...fact, zone: 1e9 }],
    ['this version', { ...fact, v: 2 }],
    ['a beginning before its end', { ...fact, from: 6 }],
    ['a beginning that is a moment', { ...fact, from: 'then' }],
    ['an object', [fact]],
    ['something', null],
  ])('needs %s', (_need, value) => expect(isFact(value)).toBe(false));

  it('may have more fields, and begin when it ends', () => {
    const value = { ...fact, from: 5, more: { deep: [1] } };
    expect(isFact(value)).toBe(true);
  });
});
