import { boolean, list, mapped, object, oneOf, optional, text, whole, type Parser } from '../parse.ts';
import { origins, type Dose, type Origin } from './stretch.ts';
import { idParser } from './stretchFile.ts';

/** Advice, or a strength exercise for other places: words without a figure. One file of `routines/tips`. */
export interface Tip {
  readonly id: string;
  readonly name: string;
  /** Row of the inventory that it answers. */
  readonly row: number;
  /** `strength` is never offered at a desk. */
  readonly kind: 'advice' | 'strength';
  readonly text: string;
  readonly dose: Dose;
  readonly targets: readonly string[];
  readonly cautions: string | undefined;
  readonly equipment: string | undefined;
  /** Whether the end of a break may show it. */
  readonly onEndScreen: boolean;
  readonly origin: Origin;
  readonly basis: string | undefined;
}

/** What the source text names and Midback leaves out. */
export interface Exclusion {
  readonly id: string;
  readonly name: string;
  readonly row: number;
  readonly dose: Dose;
  readonly reason: string;
}

const sentence = text({ max: 300 });
const row = whole(1, 37);
const dose = object({ here: text({ max: 120 }), source: text({ max: 120 }) });

/** Reads one file of `routines/tips`. */
export const tipParser: Parser<Tip> = mapped(
  object({
    id: idParser,
    name: text({ max: 60 }),
    row,
    kind: oneOf('advice', 'strength'),
    text: sentence,
    dose,
    targets: optional(list(text({ max: 60 }), { min: 1, max: 6 })),
    cautions: optional(text({ max: 400 })),
    equipment: optional(text({ max: 80 })),
    onEndScreen: optional(boolean),
    origin: oneOf(...origins),
    basis: optional(sentence),
  }),
  (tip) => ({
    ...tip,
    targets: tip.targets ?? [],
    cautions: tip.cautions,
    equipment: tip.equipment,
    onEndScreen: tip.onEndScreen ?? false,
    basis: tip.basis,
  }),
);

/** Reads `routines/exclusions.json`. */
export const exclusionsParser: Parser<readonly Exclusion[]> = mapped(
  object({
    exclusions: list(object({ id: idParser, name: text({ max: 80 }), row, dose, reason: sentence }), { max: 20 }),
  }),
  (file) => file.exclusions,
);
