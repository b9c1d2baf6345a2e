import { drawDay } from './habits.ts';
import { type Manners, mannersOf } from './manners.ts';
import { DayPlayer } from './playDay.ts';
import { Random } from './random.ts';
import { type Score, scoreDay } from './score.ts';
import { lengthOf, MINUTE } from './stretch.ts';

export interface SimulatedDay {
  readonly seed: number;
  readonly systemTellsIdle: boolean;
  /** How often nobody was there for 5 minutes or more. */
  readonly absences: number;
  readonly score: Score;
  readonly manners: Manners;
}

/** Draws a day, plays it and compares the two. The same seed gives the same day. */
export async function simulateDay(seed: number): Promise<SimulatedDay> {
  const random = new Random(seed);
  const day = drawDay(random);
  const played = await new DayPlayer(day, random).play();
  const absences = played.absent.filter((absence) => lengthOf(absence) >= 5 * MINUTE).length;
  return { seed, systemTellsIdle: day.systemTellsIdle, absences, score: scoreDay(played), manners: mannersOf(played) };
}
