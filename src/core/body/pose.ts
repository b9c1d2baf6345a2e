import { boolean, checked, list, mapped, number, object, oneOf, optional, text, tuple, type Output, type Parser } from '../parse.ts';
import { BONES } from './bones.ts';
import { cueParser } from './cue.ts';
import { directionParser, vectorParser } from './direction.ts';
import { isLandmark, LANDMARK_NAMES } from './landmarks.ts';
import { otherSide, type Side } from './side.ts';

/** What a pose can rest on at first: where the pelvis and the feet are unless the file says otherwise. */
export const STANCES = ['sitting', 'standing', 'free'] as const;
export type Stance = (typeof STANCES)[number];

export const PROPS = ['chair', 'chairWithArmrests', 'desk', 'mat', 'roll', 'towel', 'pillow', 'stick', 'doorFrame', 'wall'] as const;
export type PropName = (typeof PROPS)[number];

/** The muscles that can glow. */
export const MUSCLES = [
  'pec',
  'upperTrap',
  'neckBack',
  'neckSide',
  'oblique',
  'lat',
  'lowBack',
  'midBack',
  'rhomboid',
  'rearDelt',
  'serratus',
  'abs',
  'triceps',
  'hamstring',
  'glute',
  'quad',
  'calf',
] as const;

/** What of the arm touches: the palm, the back of the hand, the forearm, or the elbow. */
export const TOUCHING = ['palm', 'back', 'forearm', 'elbow'] as const;

const angle = optional(number(-200, 200));

const cameraParser = tuple(number(-180, 180), number(-30, 89));
const besideParser = tuple(number(-2, 2), number(-2, 2));

const trunkParser = object({ flexion: angle, bendRight: angle, turnRight: angle });
const pelvisParser = object({ tilt: angle, bendRight: angle, turnRight: angle });
const rootParser = object({ position: optional(vectorParser), pitch: angle, rollRight: angle, turnRight: angle });

const named = (name: string, side: Side): string => name.replace(/\bown\b/, side).replace(/\bother\b/, otherSide(side));

/** A landmark such as `right.knee.outer` or `own.thigh.top`, or a surface such as `floor`. */
const placeParser = checked(text({ max: 60 }), (name) =>
  isLandmark(named(name, 'left')) ? undefined : `is no place. Known: ${LANDMARK_NAMES.join(', ')}; body parts with left, right, own or other before them.`,
);

/** Where an arm touches. Directions are anatomical: those of a person who stands upright. */
const touchParser = object({
  on: placeParser,
  /**
   * On a surface: how far out to this side, and how far forward; on `midline`: how high, and how
   * far forward; on `doorFrame`: how far out, and how high. Metres.
   */
  at: optional(tuple(number(-3, 3), number(-3, 3))),
  /** Moves the point, in the frame of what is touched, metres. */
  shift: optional(vectorParser),
  part: optional(oneOf(...TOUCHING)),
  /** Which part of the forearm touches: 0 at the elbow, 1 at the wrist; its middle unless given. */
  along: optional(number(0, 1)),
  /** Where the elbow points, in the frame of the chest. */
  elbow: optional(directionParser),
  /** Where the fingers point, in the frame of what is touched; along the forearm unless given. */
  fingers: optional(directionParser),
  /** Space between the skin and what is touched, metres. */
  gap: optional(number(-0.05, 0.2)),
});

/** A foot that stays where it is. */
const footParser = object({
  /** How far out to this side and how far forward the ankle is, metres. */
  at: tuple(number(-3, 3), number(-3, 3)),
  /** Height of the ankle joint above the floor, metres; that of a flat foot unless given. */
  height: optional(number(0, 2)),
  toeOut: angle,
  /** Toes below the heel, from the level. */
  toesDown: angle,
  /** Where the knee points, in the room. */
  knee: optional(directionParser),
});

const fingersParser = object({ curl: optional(number(-10, 100)), spread: optional(number(0, 20)), thumb: optional(number(-20, 60)) });

const sideParser = object({
  scapula: optional(object({ elevation: angle, protraction: angle })),
  shoulder: optional(object({ flexion: angle, abduction: angle, rotation: angle })),
  elbow: optional(object({ flexion: angle, pronation: angle })),
  wrist: optional(object({ flexion: angle, radial: angle })),
  fingers: optional(fingersParser),
  touch: optional(touchParser),
  hip: optional(object({ flexion: angle, abduction: angle, rotation: angle })),
  knee: optional(object({ flexion: angle })),
  ankle: optional(object({ dorsiflexion: angle, eversion: angle })),
  foot: optional(footParser),
});

/** A small picture beside the figure, from another side: where its viewer stands, what it shows, and where it is, as a close-up. */
const insetParser = object({ camera: cameraParser, shows: list(oneOf(...BONES), { min: 1, max: 8 }), at: besideParser, radius: optional(number(0.2, 1)) });

/** A hard limit that a pose leaves: `shoulder.rotation` or `right.shoulder.rotation`, how far, and why. */
const exceptionParser = object({ limit: text({ max: 80 }), to: number(-180, 180), reason: text({ max: 200 }) });

const MUSCLE = new RegExp(`^(left|right)\\.(${MUSCLES.join('|')})$`);

const fileParser = object({
  id: text({ max: 60, pattern: /^[a-z][a-z0-9-]*$/ }),
  name: text({ max: 80 }),
  /** Has a left and a right version: the file shows the right one. */
  sided: optional(boolean),
  stance: optional(oneOf(...STANCES)),
  /** Degrees: how far the camera walks toward the figure's left, and how high; see `seenFromBehind`. */
  camera: cameraParser,
  props: optional(list(oneOf(...PROPS), { max: 6 })),
  highlight: optional(list(text({ pattern: MUSCLE }), { max: 16 })),
  /** Arrows of a still picture: how one gets into the pose. Guessed from the movement unless given. */
  arrows: optional(list(cueParser, { max: 2 })),
  /** The movement is small: a still picture shows the outline of where it started. */
  showsStart: optional(boolean),
  /** The movement is smaller still: the low back stands enlarged this far to its right and above it, metres on the picture. */
  closeUp: optional(besideParser),
  /** The pose does not show from one side alone: a still picture has a small one from another. */
  inset: optional(insetParser),
  root: optional(rootParser),
  pelvis: optional(pelvisParser),
  /** The whole back, shared out over its levels; a level that is given itself wins. */
  trunk: optional(trunkParser),
  spine: optional(trunkParser),
  chest: optional(trunkParser),
  upperChest: optional(trunkParser),
  neck: optional(trunkParser),
  head: optional(trunkParser),
  both: optional(sideParser),
  left: optional(sideParser),
  right: optional(sideParser),
  /** Hard limits that this pose may leave, and why. */
  exceptions: optional(list(exceptionParser, { max: 12 })),
  /** Why this pose may pass what most people find comfortable. */
  comfort: optional(text({ max: 200 })),
});

type PoseFile = Output<typeof fileParser>;
export type SidePose = Output<typeof sideParser>;
export type Touch = Output<typeof touchParser>;
export type FootPlant = Output<typeof footParser>;
export type Inset = Output<typeof insetParser>;
export type Root = Output<typeof rootParser>;
export type LimitException = Output<typeof exceptionParser>;

/** One keyframe of the body. Vectors of a side point outward along x, so both sides read alike. */
export interface Pose extends Omit<PoseFile, 'both' | 'sided' | 'stance' | 'left' | 'right' | 'props' | 'highlight'> {
  readonly sided: boolean;
  readonly stance: Stance;
  readonly props: readonly PropName[];
  readonly highlight: readonly string[];
  readonly left: SidePose;
  readonly right: SidePose;
}

const nameSides = (touch: Touch, side: Side): Touch => ({ ...touch, on: named(touch.on, side) });

/** What both sides share, with what one side says for itself on top. */
function sideOf(both: SidePose = {}, own: SidePose = {}, side: Side): SidePose {
  const merged = { ...both, ...own };
  return merged.touch ? { ...merged, touch: nameSides(merged.touch, side) } : merged;
}

function poseOf({ both, left, right, ...file }: PoseFile): Pose {
  const stance = file.stance ?? 'sitting';
  return {
    ...file,
    stance,
    sided: file.sided ?? false,
    props: file.props ?? (stance === 'sitting' ? ['chair'] : []),
    highlight: file.highlight ?? [],
    left: sideOf(both, left, 'left'),
    right: sideOf(both, right, 'right'),
  };
}

/** Reads a file of routines/poses. */
export const poseParser: Parser<Pose> = mapped(fileParser, poseOf);
