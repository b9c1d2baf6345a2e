import { mergeFacts } from '../../src/core/history/fact.ts';
import { fromLines } from '../../src/core/history/jsonLines.ts';
import { gatherEvidence } from '../../src/core/sitting/evidence.ts';
import { DEFAULT_RULES } from '../../src/core/sitting/rules.ts';
import { type Segment, buildTimeline } from '../../src/core/sitting/timeline.ts';
import { after, hours } from '../../src/core/time.ts';
import type { Played } from './editor.ts';
import type { Stretch, WorkDay } from './workDay.ts';

/** How far one day was from the truth; times in minutes. */
export interface Score {
  /** Of absences that count as such: at least as long as the away limit. */
  readonly creditedWhileAbsent: number;
  /** Of shorter ones, which cannot be told from reading. */
  readonly shortAbsences: number;
  readonly missed: number;
  readonly unknown: number;
  readonly offers: number;
  readonly doubledOffers: number;
  readonly wrongOffers: number;
  readonly lostFacts: number;
}

const MINUTE = 60_000;
/** A reminder is wrong when the person had truly sat for less than this. */
const LEAST_SITTING = 35;

/** Nobody can know yet that the person has gone. */
const JUST_LEFT = 2 * MINUTE;
const AWAY_LIMIT = 5 * MINUTE;
const isLong = (stretch: Stretch): boolean => stretch.to - stretch.from >= AWAY_LIMIT;

const overlap = (a: readonly Stretch[], b: readonly Stretch[]): number =>
  a.reduce((sum, one) => sum + b.reduce((part, other) => part + Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from)), 0), 0);

/** Compares what lies on the disk after a day with what was drawn for it. */
export function scoreDay(day: WorkDay, { files, begin, offers, acknowledged }: Played): Score {
  const logs = [...files.contents].filter(([path]) => path.startsWith('log/'));
  const leases = [...files.contents].filter(([path]) => path.startsWith('win/'));
  const facts = mergeFacts(...logs.map(([, text]) => fromLines(text).facts), ...leases.map(([, text]) => JSON.parse(text).waiting));
  const spans = leases.flatMap(([, text]) => {
    const { window, zone, spans: growing } = JSON.parse(text);
    return growing.map((span: object & { kind: string; from: number }) => ({ v: 1, id: `${window}.${span.kind}.${span.from.toString(36)}`, zone, ...span }));
  });
  const { segments } = buildTimeline(gatherEvidence(mergeFacts(facts, spans), DEFAULT_RULES), after(begin, day.length + hours(1)), DEFAULT_RULES);
  const marked = (...marks: readonly Segment['mark'][]): Stretch[] =>
    segments.filter((segment) => marks.includes(segment.mark)).map(({ from, to }) => ({ from: from - begin, to: to - begin }));

  const there = marked('sitting', 'standing', 'break');
  const known = new Set(facts.map((fact) => fact.id));
  const plain = day.plain.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0);
  return {
    creditedWhileAbsent: overlap(marked('sitting', 'standing'), day.absent.filter(isLong)) / MINUTE,
    shortAbsences: overlap(marked('sitting', 'standing'), day.absent.filter((absence) => !isLong(absence))) / MINUTE,
    missed: (plain - overlap(day.plain, there)) / MINUTE,
    unknown: marked('unknown').reduce((sum, stretch) => sum + stretch.to - stretch.from, 0) / MINUTE,
    offers: offers.length,
    doubledOffers: offers.length - new Set(offers.map((offer) => `${offer.id} ${Math.floor(offer.at / (45 * MINUTE))}`)).size,
    wrongOffers: offers.filter((offer) => !isRight(offer.at, day)).length,
    lostFacts: acknowledged.filter((id) => !known.has(id)).length,
  };
}

/** A reminder is right when the person is there, or left this moment, and has sat long since the last true break. */
function isRight(at: number, day: WorkDay): boolean {
  if (day.absent.some((absence) => absence.from + JUST_LEFT < at && at < absence.to)) return false;
  const since = Math.max(0, ...day.breaks.filter((pause) => pause.to <= at).map((pause) => pause.to));
  return (at - since) / MINUTE >= LEAST_SITTING;
}
