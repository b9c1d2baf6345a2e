import type { Spans } from '../history/span.ts';
import { type Instant, between, hours } from '../time.ts';
import type { SittingRules } from './rules.ts';
import type { Segment } from './timeline.ts';
import type { Question } from './view.ts';

/** Beyond this nobody remembers for sure. */
const REMEMBERED = hours(12);

/**
 * The last time elsewhere that became a break because nobody answered in time: what it was can still
 * be said. An absence that began in plain sight is none. Segments in order of time; the parts of an
 * answered time bear other marks.
 */
export function unansweredIn(segments: readonly Segment[], sight: Spans, now: Instant, rules: SittingRules): Question | undefined {
  const isSeen = (at: Instant): boolean => sight.some((span) => span.from <= at && at <= span.to);
  const found = segments.findLast(
    ({ mark, absence, from, to }) =>
      mark === 'away' && absence === 'away' && to < now && between(to, now) <= REMEMBERED && between(from, to) <= rules.askUpTo && !isSeen(from),
  );
  return found && { id: `elsewhere-${found.from}`, from: found.from, to: found.to };
}
