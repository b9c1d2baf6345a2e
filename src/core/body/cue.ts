import { checked, either, number, object, oneOf, optional, text, type Output, type Parser } from '../parse.ts';
import { vectorParser } from './direction.ts';
import { isBodyPlace } from './landmarks.ts';

/** An arrow round a bone's long axis, as far as the bone turns from the pose before. */
const turnParser = object({
  turn: oneOf('hips', 'upperChest', 'head'),
  /** Metres round the axis, and above the bone's lower end. */
  radius: optional(number(0.1, 0.8)),
  rise: optional(number(-0.5, 0.6)),
});

/**
 * An arrow beside a place of the body, from its tail to its head: metres from that place, in the room.
 * X points outward from the middle of the body for a place of a side, else to the figure's left.
 */
const lineParser = object({
  on: checked(text({ max: 60 }), (name) => (isBodyPlace(name) ? undefined : 'is no place of the body.')),
  from: vectorParser,
  to: vectorParser,
  /** How far its middle is bent aside. */
  bow: optional(vectorParser),
});

export type TurnCue = Output<typeof turnParser>;
export type LineCue = Output<typeof lineParser>;

/** Where a pose file puts an arrow that tells how one gets into the pose. */
export type Cue = TurnCue | LineCue;

export const cueParser: Parser<Cue> = either('turn', turnParser, lineParser);
