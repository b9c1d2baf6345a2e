import { expect, it } from 'vitest';
import { readShipped, shippedFiles, shippedLibrary } from './support/shipped.ts';

/** The inventory of the source text: row, entry, dose here, dose of the source. */
const inventory: readonly (readonly [row: number, id: string, here: string, source: string])[] = [
  [1, 'seated-twist', '25 s per side, once per break; repeats add up over the day', '20–30 s; 3–4 per side; or 3–5 breaths'],
  [2, 'chest-stretch', '25 s', 'none (heading + reasons only)'],
  [3, 'head-stretch', '20 s (15 s in micro/neck sets)', 'none'],
  [4, 'stick-exercise', '10–12 slow turns', 'none (heading only)'],
  [5, 'shoulder-blade-squeeze', '5 s × 3–5', 'none (heading only)'],
  [6, 'seated-low-back-rotation', '10 s × 3–5 a side', 'none (heading only)'],
  [7, 'lat-overhead-elbow', '20 s per side', '20–30 s, other side'],
  [8, 'forward-reach', '20 s', '"as far as you can"'],
  [9, 'cat-cow', '5–7 cycles', 'none (with breath)'],
  [10, 'cat-stretch', '3–5 slow cycles', 'none (heading only)'],
  [11, 'childs-pose', '25–30 s', '20–30 s or longer'],
  [12, 'prayer-stretch', '25 s', 'none; sink on the out-breath'],
  [13, 'thread-the-needle', '20–25 s a side', '20–30 s, both arms'],
  [14, 'kneeling-thoracic-twist', '8–10 reps a side', 'none'],
  [15, 'side-lying-rotation', '5–10 reps a side', 'none'],
  [16, 'passive-backbend', '3–5 min, floor only', '≥ 3 min'],
  [17, 'cobra', '2–4 × 15 s', '2–4 times; ~95 % back, ~5 % hands'],
  [18, 'bridge', '12 reps, floor only', '5 s squeeze; 12–15 reps; up to 3 sets'],
  [19, 'knee-to-chest', '20 s a side', 'none (heading only)'],
  [20, 'lower-back-rotation', '10 s × 2–3 a side', 'none (heading; "lie on your back, knees bent")'],
  [21, 'lower-back-flexibility', '5 s each way × 5', 'none (heading only)'],
  [22, 'wide-grip-pull-up', 'not timed', 'none'],
  [23, 'chin-up', 'not timed', 'none'],
  [24, 'inverted-row', 'not timed', 'none'],
  [25, 'lat-pulldown', 'not timed', 'none'],
  [26, 'behind-back-barbell', 'exclude', 'none'],
  [27, 'unnamed-bodyweight-back', 'exclude (not identifiable)', 'none'],
  [28, 'yoga-pilates', 'tip card', '–'],
  [29, 'be-more-active', 'tip card; stand-up suggestion', '–'],
  [30, 'posture-rule', 'set-up cue of every seated pose', '–'],
  [31, 'take-breaks', 'the product itself', '–'],
  [32, 'regular-practice', 'cadence setting', 'daily (passive backbend)'],
  [33, 'breathing-rule', 'breath cue track', '–'],
  [34, 'comfort-rule', 'on every card', '–'],
  [35, 'balance-rule', 'routine design rule', '–'],
  [36, 'load-and-padding', 'floor pose cards', '–'],
  [37, 'symptom-notes', 'safety page (section 4)', '–'],
];

/** What Midback adds so that a chair is enough: entry and dose. */
const companions: readonly (readonly [id: string, dose: string])[] = [
  ['seated-side-reach', '20 s a side'],
  ['cross-body-arm', '15–20 s a side'],
  ['neck-side-bend', '20 s a side'],
  ['neck-rotation', '10 s a side'],
  ['chin-tuck', '5 s × 5'],
  ['seated-rotation-arms-crossed', '5 slow turns or 10–15 s a side × 3–5'],
  ['seated-backrest-extension', '20–30 s'],
  ['desk-prayer', '25 s'],
  ['desk-lat-reach', '25 s'],
  ['desk-thread', '20 s a side'],
  ['seated-knee-hug', '20 s a side'],
  ['seated-pelvic-tilt', '5 each way, 5 s'],
  ['seated-forward-fold', '20 s, optional'],
  ['doorway-chest-stretch', '20 s'],
  ['look-far', '20 s'],
  ['slow-breathing', '6 breaths'],
];

interface Row {
  readonly row: number;
  readonly id: string;
  readonly dose: { readonly here: string; readonly source: string };
}

const tips = shippedFiles('tips', '.json').map((path) => readShipped(path) as Row);
const { exclusions } = readShipped('exclusions.json') as { readonly exclusions: readonly Row[] };
const stretches = [...shippedLibrary.values()];

it('every row of the inventory has its entry, with the dose that the inventory gives', () => {
  const entries = [...stretches.flatMap((one) => (one.row === undefined ? [] : [{ ...one, row: one.row }])), ...tips, ...exclusions];
  const rows = entries.map(({ row, id, dose }) => [row, id, dose.here, dose.source] as const);
  expect(rows.sort((a, b) => a[0] - b[0])).toEqual(inventory);
});

it('every companion has its entry and its dose, and says that it was added', () => {
  const found = companions.map(([id]) => shippedLibrary.get(id));
  expect(found.map((one) => [one?.id, one?.dose.here])).toEqual(companions);
  expect(found.filter((one) => one?.origin !== 'added')).toEqual([]);
});

it('the gym moves are cards without a figure, and no routine offers them', () => {
  const gym = ['wide-grip-pull-up', 'chin-up', 'inverted-row', 'lat-pulldown'];
  const cards = shippedFiles('tips', '.json').map((path) => readShipped(path) as { id: string; kind: string });
  expect(cards.filter((card) => card.kind === 'strength').map((card) => card.id).sort()).toEqual([...gym].sort());
  expect(gym.filter((id) => shippedLibrary.has(id))).toEqual([]);
});
