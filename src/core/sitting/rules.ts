import { type Millis, hours, minutes } from '../time.ts';

/** How quiet is judged. The first four are settings of the person. */
export interface SittingRules {
  /** Quiet of this length while the editor can see the person is an absence. */
  readonly awayAfter: Millis;
  /** With another program in front, sitting goes on for this long. */
  readonly grace: Millis;
  /** The same while a task or an agent is running, unless `grace` is longer still. */
  readonly busyGrace: Millis;
  /** Whether the operating system may be asked how long nobody touched anything. */
  readonly askSystem: boolean;
  /** Quiet shorter than this is simply sitting: reading, thinking. */
  readonly shortQuiet: Millis;
  /** How long after the return a question waits for its answer. */
  readonly answerWithin: Millis;
  /** Nobody is asked about a longer time elsewhere: it was an absence. */
  readonly askUpTo: Millis;
  /** A meeting "until ended" that nobody ends is over after this. */
  readonly longestMeeting: Millis;
  /** A break paused for longer is no longer one. */
  readonly longestPause: Millis;
}

export const DEFAULT_RULES: SittingRules = {
  awayAfter: minutes(5),
  grace: minutes(10),
  busyGrace: minutes(15),
  askSystem: true,
  shortQuiet: minutes(2),
  answerWithin: minutes(10),
  askUpTo: hours(4),
  longestMeeting: hours(2),
  longestPause: minutes(2),
};
