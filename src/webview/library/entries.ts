import { sayWithSide, type Area, type Setting, type Stretch } from '../../core/routine/stretch.ts';
import type { Exclusion, Tip } from '../../core/routine/tip.ts';
import type { BrowserWords, PoseLibrary } from '../../protocol/poseBrowser.ts';

/** What one can look for: where a stretch is done, or a card without a figure. */
export type Shelf = Setting | 'advice' | 'strength' | 'leftOut';

export const shelves: readonly Shelf[] = ['seated', 'desk', 'standing', 'floor', 'strength', 'advice', 'leftOut'];

export type Subject =
  | { readonly kind: 'stretch'; readonly stretch: Stretch }
  | { readonly kind: 'tip'; readonly tip: Tip }
  | { readonly kind: 'exclusion'; readonly exclusion: Exclusion };

/** One card of the library. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly shelf: Shelf;
  readonly areas: readonly Area[];
  /** All its words in small letters, for the search. */
  readonly words: string;
  readonly subject: Subject;
}

const folded = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' ').toLocaleLowerCase();

/** Helpers between stretches, such as standing up: they are steps of a routine, not exercises to look up. */
const isExercise = ({ row, show, areas }: Stretch): boolean =>
  row !== undefined || show.kind !== 'still' || areas.includes('eyes');

const stretchEntry = (stretch: Stretch, words: BrowserWords): Entry => {
  const { id, name, setting, areas, aliases, targets, steps, equipment } = stretch;
  const searched = folded(name, ...aliases, ...targets, ...areas, ...steps, equipment, words.settings[setting]);
  return { id, name, shelf: setting, areas, words: searched, subject: { kind: 'stretch', stretch } };
};

const tipEntry = (tip: Tip): Entry => {
  const { id, name, kind, text, targets } = tip;
  return { id, name, shelf: kind, areas: [], words: folded(name, text, ...targets), subject: { kind: 'tip', tip } };
};

const exclusionEntry = (exclusion: Exclusion): Entry => {
  const { id, name, reason } = exclusion;
  return { id, name, shelf: 'leftOut', areas: [], words: folded(name, reason), subject: { kind: 'exclusion', exclusion } };
};

/** The cards of a library: shelf by shelf, on each in the order of the inventory. */
export function entriesOf({ stretches, tips, exclusions, words }: PoseLibrary): readonly Entry[] {
  const exercises = stretches.filter(isExercise).map((stretch) => stretchEntry(stretch, words));
  const entries = [...exercises, ...tips.map(tipEntry), ...exclusions.map(exclusionEntry)];
  return entries.sort((a, b) => shelves.indexOf(a.shelf) - shelves.indexOf(b.shelf) || rowOf(a.subject) - rowOf(b.subject));
}

/** The order of the inventory; what Midback added comes after it. */
function rowOf(subject: Subject): number {
  const row = subject.kind === 'stretch' ? subject.stretch.row : subject.kind === 'tip' ? subject.tip.row : subject.exclusion.row;
  return row ?? Number.MAX_SAFE_INTEGER;
}

export interface Choice {
  readonly query: string;
  readonly shelf: Shelf | undefined;
  readonly area: Area | undefined;
}

/** Whether a card is shown: every word of the query occurs in it, and shelf and area are the chosen ones. */
export function matches(entry: Entry, { query, shelf, area }: Choice): boolean {
  const asked = query.toLocaleLowerCase().split(/\s+/);
  return (
    asked.every((word) => entry.words.includes(word)) &&
    (shelf === undefined || entry.shelf === shelf) &&
    (area === undefined || entry.areas.includes(area))
  );
}

/** The name of a shelf. */
export function shelfName(shelf: Shelf, words: BrowserWords): string {
  if (shelf === 'advice' || shelf === 'strength' || shelf === 'leftOut') return words[shelf];
  return words.settings[shelf];
}

/** A sentence of a stretch read for the left side, as the library shows it. */
export const readForLeft = (sentence: string, stretch: Stretch, words: BrowserWords): string =>
  sayWithSide(sentence, stretch.sided ? 'left' : undefined, { left: words.left, right: words.right });
