import type { Pose } from '../core/body/pose.ts';
import type { Side } from '../core/body/side.ts';
import type { Look } from '../core/figure/stage.ts';
import { boolean, object, oneOf, text, type Parser } from '../core/parse.ts';
import type { Routine } from '../core/routine/routine.ts';
import type { SessionState } from '../core/routine/sessionState.ts';
import type { Stretch } from '../core/routine/stretch.ts';
import type { Millis } from '../core/time.ts';
import type { PanelWords } from './words.ts';
import { tagged } from './tagged.ts';

/** What the panel needs to play a routine. It does not change while a session lasts. */
export interface PanelContent {
  readonly routine: Routine;
  readonly firstSide: Side;
  /** The stretches of the routine and their easier versions. */
  readonly stretches: readonly Stretch[];
  readonly poses: readonly Pose[];
}

/** Where the clock stood when the snapshot was made; the panel goes on from there by itself while it runs. */
export interface PanelClock {
  /** Time of the routine, waiting and pauses left out. */
  readonly elapsed: Millis;
  readonly running: boolean;
  /** Time of the routine at which the clock will stand still by itself. */
  readonly stopsAt: Millis;
  /** How long "Go on" is still offered after the break was ended. */
  readonly offerLeft: Millis;
}

/** What the person has chosen, or the editor asks for. */
export interface PanelLook {
  readonly view: 'mirror' | 'facing';
  /** `offer`: off, and the button that offers it is shown. */
  readonly sound: 'on' | 'off' | 'offer';
  /** How the figure looks; the figure's own default unless given. */
  readonly figure?: Look | undefined;
  /** Pictures a second of a moving figure, at most; 30 unless given. */
  readonly frameRate?: number | undefined;
}

/** What the end screen says beside the record. */
export interface PanelEnd {
  /** The sitting timer as it stands in the status bar, such as `47m`. */
  readonly timer: string;
  /** Where Enter leads back to, such as `parser.ts:212`; undefined when no editor was open. */
  readonly back: string | undefined;
  /** A tip to take along; undefined for none. */
  readonly tip?: string | undefined;
}

/** All the panel knows. Sent whole, once after `ready` and again at every change. */
export interface PanelSnapshot {
  readonly content: PanelContent;
  readonly session: SessionState;
  readonly clock: PanelClock;
  readonly look: PanelLook;
  readonly end: PanelEnd;
  /** One quiet line, such as why the panel has opened by itself. */
  readonly note?: string | undefined;
  readonly words: PanelWords;
}

export type ToPanel = { readonly type: 'snapshot'; readonly snapshot: PanelSnapshot };

const acts = ['understood', 'start', 'ready', 'pause', 'resume', 'next', 'previous', 'easier', 'end', 'goOn'] as const;

/** What the person can do to the session from the panel. */
export type PanelAct = (typeof acts)[number];

export type FromPanel =
  /** The panel has loaded and asks for its first snapshot. Only here can it be known whether a screen reader is in use. */
  | { readonly type: 'ready'; readonly screenReader: boolean }
  | { readonly type: 'act'; readonly act: PanelAct }
  /** Close the panel and go back to the editor, file and cursor. */
  | { readonly type: 'back' }
  | { readonly type: 'sound'; readonly on: boolean }
  /** The person is at the panel: sent at most every five seconds. */
  | { readonly type: 'alive' }
  /** Something went wrong in the panel; for the log. */
  | { readonly type: 'failed'; readonly message: string };

/** Reads a message of the panel. Anything not known exactly is refused with its reason. */
export const fromPanelParser: Parser<FromPanel> = tagged<FromPanel>({
  ready: object({ type: oneOf('ready'), screenReader: boolean }),
  act: object({ type: oneOf('act'), act: oneOf(...acts) }),
  back: object({ type: oneOf('back') }),
  sound: object({ type: oneOf('sound'), on: boolean }),
  alive: object({ type: oneOf('alive') }),
  failed: object({ type: oneOf('failed'), message: text({ max: 2_000 }) }),
});
