// Reads stretches. Apart from what they are, since a panel gets them read and would carry this along.
import { boolean, checked, either, list, number, object, oneOf, optional, text, tuple, whole, type Output, type Parser } from '../parse.ts';
import { seconds } from '../time.ts';
import { areas, origins, settings, type Setting, type Showing, type Stretch } from './stretch.ts';

export const idParser = text({ max: 60, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/ });

const line = text({ max: 90 });
const sentence = text({ max: 300 });

const restPoses: Readonly<Record<Setting, string>> = {
  seated: 'seated-neutral',
  desk: 'seated-neutral',
  standing: 'stand-tall',
  floor: 'lie-still',
};

const holdParser = object({
  hold: idParser,
  via: optional(list(idParser, { max: 4 })),
  rest: optional(idParser),
  continues: optional(idParser),
});

const stillParser = object({
  still: idParser,
  via: optional(list(idParser, { max: 4 })),
  continues: optional(idParser),
});

const showingParser = either(
  'hold',
  holdParser,
  either(
    'alternate',
    object({ alternate: tuple(idParser, idParser) }),
    either('sides', object({ sides: idParser, every: number(0.5, 5) }), stillParser),
  ),
);

function showing(read: Output<typeof showingParser>, setting: Setting): Showing {
  if ('alternate' in read) return { kind: 'alternate', poses: read.alternate };
  if ('sides' in read)
    return { kind: 'sides', pose: read.sides, via: restPoses[setting], every: seconds(read.every) };
  if ('still' in read) return { kind: 'still', pose: read.still, via: read.via ?? [], continues: read.continues };
  const { hold, via = [], rest = restPoses[setting], continues } = read;
  return { kind: 'hold', pose: hold, via, rest, continues };
}

const fileParser = object({
  id: idParser,
  name: text({ max: 60 }),
  aliases: optional(list(text({ max: 60 }), { max: 8 })),
  row: optional(whole(1, 37)),
  setting: oneOf(...settings),
  areas: list(oneOf(...areas), { min: 1, max: 5 }),
  sided: optional(boolean),
  show: showingParser,
  afresh: optional(boolean),
  lines: list(line, { min: 1, max: 2 }),
  steps: list(sentence, { min: 1, max: 6 }),
  movesIn: optional(oneOf('in', 'out')),
  stopIf: text({ max: 160 }),
  easier: optional(object({ stretch: optional(idParser), text: line })),
  dose: object({ here: text({ max: 120 }), source: text({ max: 120 }) }),
  targets: list(text({ max: 60 }), { min: 1, max: 6 }),
  cautions: text({ max: 400 }),
  equipment: text({ max: 80 }),
  chair: object({ fits: oneOf('yes', 'adapt', 'no'), instead: optional(sentence) }),
  origin: oneOf(...origins),
  basis: optional(sentence),
});

/** `{side}` in the words of a stretch that has no sides would stay on the screen as it is. */
const sidesAgree = (stretch: Stretch): string | undefined =>
  !stretch.sided && [...stretch.lines, ...stretch.steps].some((words) => /\{(side|other)\}/.test(words))
    ? 'speaks of {side} or {other}, but the stretch is not sided.'
    : undefined;

/** Reads one file of `routines/stretches`. */
export const stretchParser: Parser<Stretch> = checked((value, path, errors) => {
  const before = errors.length;
  const file = fileParser(value, path, errors);
  if (!file || errors.length > before) return undefined;
  return {
    ...file,
    show: showing(file.show, file.setting),
    aliases: file.aliases ?? [],
    row: file.row,
    sided: file.sided ?? false,
    afresh: file.afresh ?? false,
    movesIn: file.movesIn ?? 'out',
    easier: file.easier && { stretch: file.easier.stretch, text: file.easier.text },
    chair: { fits: file.chair.fits, instead: file.chair.instead },
    basis: file.basis,
  };
}, sidesAgree);
