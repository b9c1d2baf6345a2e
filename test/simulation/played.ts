import type { Stretch } from './stretch.ts';

/** A notification that came up, in true time. */
export interface Shown {
  readonly at: number;
  readonly window: number;
  /** Milliseconds since a key in a document of this window, and since one in a terminal. */
  readonly sinceKey: number;
  readonly sinceTerminalKey: number;
}

/** A piece of work that ended in the window in front, in true time. */
export interface Ending {
  readonly at: number;
}

/** What the product made of a moment, in true time. */
export interface Verdict extends Stretch {
  readonly mark: 'sitting' | 'standing' | 'break' | 'away' | 'unknown' | 'closed';
}

/** What became of a drawn day. */
export interface Played {
  readonly length: number;
  readonly absent: readonly Stretch[];
  readonly open: readonly Stretch[];
  readonly told: readonly Stretch[];
  /** When the last window's host ended without a word. */
  readonly kills: readonly number[];
  /** Guided breaks that the person made. */
  readonly routines: readonly Stretch[];
  /** Keys, clicks, turns of the wheel that alone moved lines, and windows that came to the front: all that an editor could see. */
  readonly seen: readonly number[];
  /** Keys in documents, when VS Code tells of them. */
  readonly keys: readonly number[];
  readonly endings: readonly Ending[];
  readonly shown: readonly Shown[];
  readonly verdicts: readonly Verdict[];
  /** Minutes of all days, by their marks. */
  readonly counted: number;
  /** Offers as the product has written them down. */
  readonly offers: readonly { readonly [field: string]: unknown }[];
  /** Facts that the disk had acknowledged, and how many of them are no longer there. */
  readonly acknowledged: number;
  readonly lost: number;
}
