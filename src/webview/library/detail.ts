import type { Pose } from '../../core/body/pose.ts';
import type { Stage } from '../../core/figure/stage.ts';
import type { Stretch } from '../../core/routine/stretch.ts';
import type { PoseLibrary } from '../../protocol/poseBrowser.ts';
import { fillIn } from '../../protocol/words.ts';
import { isCalm } from '../calm.ts';
import { button } from '../controls.ts';
import { element } from '../dom.ts';
import { Demo } from './demo.ts';
import { readForLeft, shelfName, type Entry } from './entries.ts';

/** A card opened: everything that is known about one stretch or tip. */
export interface Detail {
  readonly root: HTMLElement;
  /** Moves the focus to the heading. */
  focus(): void;
  /** Stops what moves. */
  close(): void;
}

export interface DetailParts {
  readonly library: PoseLibrary;
  readonly stage: Stage;
  readonly poses: ReadonlyMap<string, Pose>;
  readonly back: () => void;
  readonly tryIt: (stretch: string) => void;
}

type Fact = readonly [title: string, ...texts: readonly string[]];

function factList(facts: readonly Fact[]): HTMLElement {
  const rows = facts
    .filter(([, ...texts]) => texts.length > 0)
    .flatMap(([title, ...texts]) => [element('dt', 'fact-title', title), ...texts.map((text) => element('dd', 'fact', text))]);
  return element('dl', 'facts', ...rows);
}

function stretchFacts(stretch: Stretch, { words }: PoseLibrary): readonly Fact[] {
  const known = stretch.dose.source !== 'none' && stretch.dose.source !== '–';
  return [
    [words.dose, stretch.dose.here, ...(known ? [fillIn(words.doseOfSource, stretch.dose.source)] : [])],
    [words.targets, stretch.targets.join(', ')],
    [words.cautions, stretch.stopIf, words.comfort, stretch.cautions],
    [words.easier, ...(stretch.easier ? [stretch.easier.text] : [])],
    [words.equipment, stretch.equipment],
    [words.chairInstead, ...(stretch.chair.instead === undefined ? [] : [stretch.chair.instead])],
    [words.aliases, ...(stretch.aliases.length > 0 ? [stretch.aliases.join(', ')] : [])],
    [words.origin, words.origins[stretch.origin], ...(stretch.basis === undefined ? [] : [stretch.basis])],
  ];
}

function entryFacts({ subject }: Entry, library: PoseLibrary): readonly Fact[] {
  const { words } = library;
  switch (subject.kind) {
    case 'stretch':
      return stretchFacts(subject.stretch, library);
    case 'tip': {
      const { targets, cautions, equipment, basis } = subject.tip;
      return [
        [words.targets, ...(targets.length > 0 ? [targets.join(', ')] : [])],
        [words.cautions, ...(cautions === undefined ? [] : [cautions])],
        [words.equipment, ...(equipment === undefined ? [] : [equipment])],
        [words.origin, words.origins[subject.tip.origin], ...(basis === undefined ? [] : [basis])],
      ];
    }
    case 'exclusion':
      return [];
  }
}

/** The words of a card that has no figure, or the steps of a stretch. */
function textOf({ subject }: Entry, { words }: PoseLibrary): readonly HTMLElement[] {
  if (subject.kind === 'tip') return [element('p', 'detail-text', subject.tip.text)];
  if (subject.kind === 'exclusion') return [element('p', 'detail-text', subject.exclusion.reason)];
  const { stretch } = subject;
  const steps = stretch.steps.map((step) => element('li', 'detail-step', readForLeft(step, stretch, words)));
  return [element('h2', 'detail-subtitle', words.steps), element('ol', 'detail-steps', ...steps)];
}

/** Opens a card. The figure begins to move by itself, unless stillness is wanted. */
export function openDetail(entry: Entry, { library, stage, poses, back, tryIt }: DetailParts): Detail {
  const { words, view } = library;
  const { subject } = entry;
  const demo = subject.kind === 'stretch' ? new Demo(subject.stretch, { stage, poses, view, words }) : undefined;
  const heading = element('h1', 'detail-name', entry.name);
  heading.tabIndex = -1;
  const goBack = button('quiet back', 'back', words.back, 'Escape', back).root;
  const tryButton = subject.kind === 'stretch' ? [button('main try', 'play', words.tryIt, '', () => tryIt(entry.id)).root] : [];
  const text = element(
    'div',
    'detail-words',
    element('p', 'detail-shelf', shelfName(entry.shelf, words)),
    heading,
    ...tryButton,
    ...textOf(entry, library),
    factList(entryFacts(entry, library)),
  );
  const root = element('article', 'detail', element('nav', 'detail-back', goBack), ...(demo ? [demo.root] : []), text);
  return {
    root,
    focus: () => {
      heading.focus();
      if (demo && !isCalm()) demo.play();
    },
    close: () => demo?.pause(),
  };
}
