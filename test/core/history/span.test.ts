import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Span, type Spans, common, covers, gapsIn, totalOf, unite, without } from '../../../src/core/history/span.ts';
import { instant, millis } from '../../../src/core/time.ts';

const span = (from: number, to: number): Span => ({ from: instant(from), to: instant(to) });
const anySpan = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 })).map(([from, length]) => span(from, from + length));
const anySpans = fc.array(anySpan, { maxLength: 12 });

/** The same thing said without any cleverness: which of the first 100 moments lie inside. */
const moments = (spans: readonly Span[]): readonly number[] =>
  Array.from({ length: 100 }, (_, at) => at).filter((at) => spans.some(({ from, to }) => from <= at && at < to));

describe('spans', () => {
  it('are united to what any of them holds, in order and apart', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const united = unite(spans);
        expect(moments(united)).toEqual(moments(spans));
        expect(united.every((one, index) => index === 0 || united[index - 1]!.to < one.from)).toBe(true);
      }),
    );
  });

  it('are united alike in any order, any grouping, and twice', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (a, b) => {
        expect(unite([...b, ...a])).toEqual(unite([...a, ...b]));
        expect(unite([...unite(a), ...unite(b)])).toEqual(unite([...a, ...b]));
        expect(unite([...a, ...a])).toEqual(unite(a));
      }),
    );
  });

  it('have in common and without each other what each moment says', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (left, right) => {
        const [a, b] = [unite(left), unite(right)];
        const inB = new Set(moments(b));
        expect(moments(common(a, b))).toEqual(moments(a).filter((at) => inB.has(at)));
        expect(moments(without(a, b))).toEqual(moments(a).filter((at) => !inB.has(at)));
      }),
    );
  });

  it('and the gaps between them make up the whole', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const whole = span(0, 100);
        const inside: Spans = unite(spans);
        expect(totalOf(inside) + totalOf(gapsIn(whole, inside))).toBe(100);
      }),
    );
  });

  it('are bridged where they lie close enough, and keep single moments', () =>
    expect([
      unite([span(0, 5), span(8, 9), span(20, 20)], millis(3)),
      unite([span(5, 4)]),
      covers([span(3, 4)], instant(4)),
      covers([span(3, 4)], instant(5)),
    ]).toEqual([[span(0, 9), span(20, 20)], [], true, false]));
});
