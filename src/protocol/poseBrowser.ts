import type { Pose } from '../core/body/pose.ts';
import type { Look } from '../core/figure/stage.ts';
import { object, oneOf, text, type Parser } from '../core/parse.ts';
import type { Area, Setting, Stretch } from '../core/routine/stretch.ts';
import { idParser } from '../core/routine/stretchFile.ts';
import type { Exclusion, Tip } from '../core/routine/tip.ts';
import type { Say } from '../core/say.ts';
import { tagged } from './tagged.ts';

/** Every word the pose library shows by itself; see {@link panelWords} of the break panel. */
export const browserWords = (say: Say) => ({
  title: say('Pose library'),
  search: say('Search stretches, muscles, words'),
  found: say('{0} shown'),
  nothing: say('Nothing found. Try another word.'),
  settings: {
    seated: say('On a chair'),
    desk: say('With the desk'),
    standing: say('Standing'),
    floor: say('On the floor'),
  } satisfies Record<Setting, string>,
  all: say('All'),
  where: say('Where'),
  area: say('Part of the body'),
  everywhere: say('Whole body'),
  areas: {
    'mid back': say('Mid back'),
    'low back': say('Low back'),
    chest: say('Chest'),
    neck: say('Neck'),
    shoulders: say('Shoulders'),
    sides: say('Sides'),
    hips: say('Hips'),
    eyes: say('Eyes'),
    breath: say('Breath'),
  } satisfies Record<Area, string>,
  advice: say('Advice'),
  strength: say('Strength, not for the desk'),
  leftOut: say('Left out'),
  back: say('All stretches'),
  tryIt: say('Try it now'),
  play: say('Play'),
  pause: say('Pause'),
  figure: say('Figure: {0}'),
  figureRole: say('figure that can be turned'),
  figureKeys: say('Drag or use the arrow keys to turn the figure. Home turns it back.'),
  left: say('left'),
  right: say('right'),
  steps: say('How to do it'),
  dose: say('How much'),
  doseOfSource: say('Source text: {0}'),
  targets: say('What is stretched'),
  cautions: say('Take care'),
  easier: say('Easier'),
  equipment: say('You need'),
  chairInstead: say('On a chair'),
  aliases: say('Also called'),
  origin: say('Where it comes from'),
  origins: {
    source: say('The source text.'),
    filled: say('Named in the source text, filled in.'),
    added: say('Added by Midback.'),
  },
  comfort: say('Aim for a mild pull, about 3 to 4 out of 10. Never sharp, never forced.'),
});

export type BrowserWords = ReturnType<typeof browserWords>;

/** All the library knows, sent whole after `ready`. */
export interface PoseLibrary {
  readonly stretches: readonly Stretch[];
  readonly tips: readonly Tip[];
  readonly exclusions: readonly Exclusion[];
  readonly poses: readonly Pose[];
  readonly view: 'mirror' | 'facing';
  readonly figure?: Look | undefined;
  readonly words: BrowserWords;
}

export type ToBrowser = { readonly type: 'library'; readonly library: PoseLibrary };

export type FromBrowser =
  /** The page has loaded and asks for the library. */
  | { readonly type: 'ready' }
  /** Play this stretch as a routine of its own. */
  | { readonly type: 'try'; readonly stretch: string }
  /** The person is there: sent at most every five seconds. */
  | { readonly type: 'alive' }
  | { readonly type: 'failed'; readonly message: string };

/** Reads a message of the pose library. Anything not known exactly is refused with its reason. */
export const fromBrowserParser: Parser<FromBrowser> = tagged<FromBrowser>({
  ready: object({ type: oneOf('ready') }),
  try: object({ type: oneOf('try'), stretch: idParser }),
  alive: object({ type: oneOf('alive') }),
  failed: object({ type: oneOf('failed'), message: text({ max: 2_000 }) }),
});
