import type { Played, Shown, Verdict } from './played.ts';
import { isIn, lengthOf, MINUTE, overlap, type Stretch, totalOf, without } from './stretch.ts';

/** How far one day was from the truth; times in minutes. */
export interface Score {
  /** Of absences of 5 minutes and more, which are what the away limit is for. */
  readonly creditedWhileAbsent: number;
  /** Of those that lie in a meeting of which the person had told: their word counts. */
  readonly onTheirWord: number;
  /** Of shorter ones, which look like reading. */
  readonly shortAbsences: number;
  /** With a sign that an editor could see at least every 5 minutes. */
  readonly missed: number;
  /** The same, shortly before the only window is killed: what it had not written down is lost. */
  readonly lostByKill: number;
  /** At the desk with an editor open, whatever could be seen of it. */
  readonly missedInAll: number;
  readonly unknown: number;
  /** Of the time in which the editor was open, what is counted nowhere, or twice. */
  readonly uncounted: number;
  readonly doubledOffers: number;
  /** To nobody, in a break, just after a return, or after little sitting. */
  readonly wrongOffers: number;
  readonly lostFacts: number;
}

const AWAY_LIMIT = 5 * MINUTE;
/** Nobody can know yet that the person has gone. */
const JUST_LEFT = 2 * MINUTE;
const JUST_BACK = 2 * MINUTE;
/** Two offers so close together are one too many. */
const TOGETHER = 5 * MINUTE;
/** The earliest that a stretch is offered while something runs. */
const LEAST_SITTING = 25 * MINUTE;

/** Compares what the product made of a day with what was drawn for it. */
export function scoreDay(played: Played): Score {
  const { absent, open, told, verdicts, shown, counted } = played;
  const [long, short] = [absent.filter(isLong), absent.filter((absence) => !isLong(absence))];
  const credited = marked(verdicts, 'sitting', 'standing');
  const there = marked(verdicts, 'sitting', 'standing', 'break');
  const all = plainStretches(played);
  const plain = without(all, beforeKills(played));
  const atDesk = totalOf(open) - overlap(absent, open);
  return {
    creditedWhileAbsent: overlap(credited, without(long, told)) / MINUTE,
    onTheirWord: (overlap(credited, long) - overlap(credited, without(long, told))) / MINUTE,
    shortAbsences: overlap(credited, short) / MINUTE,
    missed: (totalOf(plain) - overlap(plain, there)) / MINUTE,
    lostByKill: (totalOf(all) - overlap(all, there) - totalOf(plain) + overlap(plain, there)) / MINUTE,
    missedInAll: (atDesk - (overlap(there, open) - overlap(there, absent))) / MINUTE,
    unknown: totalOf(marked(verdicts, 'unknown')) / MINUTE,
    uncounted: Math.abs(totalOf(open) - counted) / MINUTE,
    doubledOffers: shown.filter(({ at }, index) => index > 0 && at - shown[index - 1]!.at < TOGETHER).length,
    wrongOffers: shown.filter((offer) => !isRight(offer, played)).length,
    lostFacts: played.lost,
  };
}

/** A window writes down every 5 minutes at least that it is there. */
const UNWRITTEN = 5 * MINUTE;

const beforeKills = ({ kills }: Played): readonly Stretch[] => kills.map((at) => ({ from: at - UNWRITTEN, to: at }));

const isLong = (absence: Stretch): boolean => lengthOf(absence) >= AWAY_LIMIT;

const marked = (verdicts: readonly Verdict[], ...marks: readonly Verdict['mark'][]): readonly Stretch[] =>
  verdicts.filter(({ mark }) => marks.includes(mark));

/** At the desk, with something that an editor could see at least every 5 minutes. */
function plainStretches({ seen, absent, open }: Played): readonly Stretch[] {
  return seen.flatMap((from, index) => {
    const to = seen[index + 1];
    if (to === undefined || to <= from || to - from > AWAY_LIMIT) return [];
    const stretch = [{ from, to }];
    return overlap(stretch, absent) > 0 || overlap(stretch, open) < to - from ? [] : stretch;
  });
}

/** A reminder is right when the person is there, or left this moment, and has sat for a while since the last true break. */
function isRight({ at }: Shown, { absent, routines }: Played): boolean {
  if (absent.some((absence) => absence.from + JUST_LEFT < at && at < absence.to) || isIn(at, routines)) return false;
  const back = absent.filter((absence) => isLong(absence) && absence.to <= at).map(({ to }) => to);
  if (at - Math.max(-Infinity, ...back) < JUST_BACK) return false;
  const since = Math.max(0, ...back, ...routines.filter(({ to }) => to <= at).map(({ to }) => to));
  return at - since >= LEAST_SITTING;
}
