import { type Instant, type Millis, millis } from '../time.ts';

/** A stretch of time, from its first moment to its last. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Spans in order, none touching another. Every function here takes and gives such a list, except
 * `unite`, which makes one out of anything.
 */
export type Spans = readonly Span[];

export const lengthOf = (span: Span): Millis => millis(span.to - span.from);

export const totalOf = (spans: Spans): Millis => millis(spans.reduce((sum, span) => sum + lengthOf(span), 0));

/**
 * The union of spans in any order. Those at most `bridge` apart become one.
 * A span of no length is a moment and stays; a span that runs backwards is dropped.
 */
export function unite(spans: readonly Span[], bridge: Millis = millis(0)): Spans {
  const sorted = spans.filter((span) => span.to >= span.from).sort((a, b) => a.from - b.from);
  const result: Span[] = [];
  let last: Span | undefined;
  for (const span of sorted) {
    if (last && span.from - last.to <= bridge) {
      if (span.to > last.to) result[result.length - 1] = last = { from: last.from, to: span.to };
    } else {
      result.push((last = { from: span.from, to: span.to }));
    }
  }
  return result;
}

/** What lies in both lists. */
export function common(a: Spans, b: Spans): Spans {
  const result: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i]!, b[j]!];
    const from = left.from > right.from ? left.from : right.from;
    const to = left.to < right.to ? left.to : right.to;
    if (from < to) result.push({ from, to });
    if (left.to < right.to) i++;
    else j++;
  }
  return result;
}

/** What lies in `spans` and in none of `holes`. */
export function without(spans: Spans, holes: Spans): Spans {
  const result: Span[] = [];
  for (const span of spans) {
    let from = span.from;
    for (const hole of holes) {
      if (hole.to <= from) continue;
      if (hole.from >= span.to) break;
      if (hole.from > from) result.push({ from, to: hole.from });
      from = hole.to;
    }
    if (from < span.to) result.push({ from, to: span.to });
  }
  return result;
}

/** Whether the moment lies in one of the spans, both ends counted. */
export const covers = (spans: Spans, at: Instant): boolean => spans.some((span) => span.from <= at && at <= span.to);

/** The times between one span and the next, and before and after them, within `whole`. */
export const gapsIn = (whole: Span, spans: Spans): Spans => without([whole], spans);
