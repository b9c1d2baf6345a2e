import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse, type Parser } from '../../../src/core/parse.ts';
import { checkRoutine } from '../../../src/core/routine/plan.ts';
import { routineLength } from '../../../src/core/routine/routine.ts';
import { routineParser } from '../../../src/core/routine/routineFile.ts';
import { posesOf, sayWithSide } from '../../../src/core/routine/stretch.ts';
import { stretchParser } from '../../../src/core/routine/stretchFile.ts';
import { exclusionsParser, tipParser } from '../../../src/core/routine/tip.ts';
import { readShipped, shippedFiles, shippedLibrary, shippedRoutines } from './support/shipped.ts';

const kinds: readonly { name: string; files: readonly string[]; parser: Parser<unknown>; schema: string }[] = [
  { name: 'routine', files: shippedFiles('', '.routine.json'), parser: routineParser, schema: 'routine' },
  { name: 'stretch', files: shippedFiles('stretches', '.json'), parser: stretchParser, schema: 'stretch' },
  { name: 'tip', files: shippedFiles('tips', '.json'), parser: tipParser, schema: 'tip' },
  { name: 'list of exclusions', files: ['exclusions.json'], parser: exclusionsParser, schema: 'exclusions' },
];

const validatorOf = (schema: string) =>
  new Ajv({ allErrors: true }).compile(readShipped(`schema/${schema}.schema.json`) as object);

describe.each(kinds)('every shipped $name', ({ files, parser, schema }) => {
  it('passes its parser and its schema', () => {
    const validate = validatorOf(schema);
    const faults = files.flatMap((file) => {
      const value = readShipped(file);
      const parsed = parse(parser, value);
      return [...(parsed.ok ? [] : [[file, parsed.errors]]), ...(validate(value) ? [] : [[file, validate.errors]])];
    });
    expect(faults).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  it('has its id as the name of its file', () => {
    const named = files.filter((file) => file !== 'exclusions.json');
    expect(named.map((file) => (readShipped(file) as { id: string }).id)).toEqual(
      named.map((file) => file.replace(/^.*\//, '').replace(/(\.routine)?\.json$/, '')),
    );
  });
});

/** The value with another one at a path, or with nothing there. */
function withChange(value: unknown, [key = '', ...rest]: readonly string[], isPut: boolean, put: unknown): unknown {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  if (rest.length > 0) copy[key] = withChange(copy[key], rest, isPut, put);
  else if (isPut) copy[key] = put;
  else delete copy[key];
  return copy;
}

describe('a fault that is planted in a file', () => {
  /** Where in the file something is put; nothing is put in by taking the key away. */
  type Change = readonly [path: string, value?: unknown];
  const faults: readonly [string, string, Parser<unknown>, string, Change][] = [
    ['a step without a hold', 'routine', routineParser, 'mid-back-break.routine.json', ['steps.1.hold']],
    ['a hold of ten minutes', 'routine', routineParser, 'mid-back-break.routine.json', ['steps.1.hold', 600]],
    ['a misspelt key', 'routine', routineParser, 'mid-back-break.routine.json', ['steps.1.movein', 4]],
    ['a side called left', 'routine', routineParser, 'mid-back-break.routine.json', ['steps.1.side', 'left']],
    ['no steps at all', 'routine', routineParser, 'mid-back-break.routine.json', ['steps', []]],
    ['half a repetition', 'routine', routineParser, 'micro-60.routine.json', ['steps.3.repeat', 1.5]],
    ['a capital in the id', 'stretch', stretchParser, 'stretches/seated-twist.json', ['id', 'Seated-twist']],
    ['a line break in a line', 'stretch', stretchParser, 'stretches/seated-twist.json', ['lines.0', 'Turn\nleft']],
    ['three poses in turn', 'stretch', stretchParser, 'stretches/cat-cow.json', ['show.alternate', ['cow', 'cat', 'cat']]],
    ['no way to show it', 'stretch', stretchParser, 'stretches/cat-cow.json', ['show', {}]],
    ['an unknown setting', 'stretch', stretchParser, 'stretches/cobra.json', ['setting', 'bed']],
    ['no word on when to stop', 'stretch', stretchParser, 'stretches/cobra.json', ['stopIf']],
    ['a row that is not in the inventory', 'tip', tipParser, 'tips/chin-up.json', ['row', 38]],
    ['an exclusion without a reason', 'exclusions', exclusionsParser, 'exclusions.json', ['exclusions.0.reason']],
  ];

  it.each(faults)('%s is refused by schema and parser alike', (_, schema, parser, path, change) => {
    const value = withChange(readShipped(path), change[0].split('.'), change.length === 2, change[1]);
    expect({ parser: parse(parser, value).ok, schema: validatorOf(schema)(value) }).toEqual({ parser: false, schema: false });
  });

  it('is named with its path', () => {
    const value = readShipped('mid-back-break.routine.json') as { steps: { hold: unknown }[] };
    (value.steps[2] as { hold: unknown }).hold = 'long';
    expect(parse(routineParser, value)).toEqual({
      ok: false,
      errors: [{ path: 'steps.2.hold', message: 'must be a number from 0.5 to 300.' }],
    });
  });

  it('is found between files as well: unknown stretches, missing and needless sides', () => {
    const value = readShipped('mid-back-break.routine.json') as { steps: Record<string, unknown>[] };
    value.steps[0] = { ...value.steps[0], stretch: 'headstand' };
    delete value.steps[2]?.['side'];
    value.steps[3] = { ...value.steps[3], side: 'first' };
    const parsed = parse(routineParser, value);
    expect(parsed.ok && checkRoutine(parsed.value, shippedLibrary)).toEqual([
      { path: 'steps.0.stretch', message: 'there is no stretch "headstand".' },
      { path: 'steps.2', message: '"seated-twist" needs a side: first or second.' },
      { path: 'steps.3.side', message: '"chest-stretch" has no sides.' },
    ]);
  });
});

describe('the shipped routines', () => {
  it('last exactly as long as the content says', () => {
    const lengths = Object.fromEntries(shippedRoutines.map((routine) => [routine.id, routineLength(routine) / 1000]));
    expect(lengths).toEqual({
      'mid-back-break': 140,
      'mid-back-break-double': 230,
      'micro-60': 60,
      'eyes-and-posture-30': 30,
      'full-5': 300,
      'stand-3': 180,
      'neck-shoulders': 168,
      'quiet-office': 120,
      'desk-back-release': 175,
      'wind-down-seated': 250,
      'floor-home': 540,
      'floor-backbend': 220,
    });
  });

  it('find every stretch they name, with a side where it has one', () => {
    expect(shippedRoutines.flatMap((routine) => checkRoutine(routine, shippedLibrary))).toEqual([]);
  });

  it('hold nothing on a chair for longer than 30 seconds, and stretch the head twice at most', () => {
    const seated = shippedRoutines.filter((routine) => routine.setting !== 'floor');
    const holds = seated.flatMap((routine) => routine.steps.map((step) => step.hold / 1000));
    const heads = seated.map((routine) =>
      routine.steps.filter((step) => step.stretch.startsWith('head-stretch')).reduce((sum, step) => sum + step.repeat, 0),
    );
    expect([Math.max(...holds) <= 30, Math.max(...heads) <= 2]).toEqual([true, true]);
  });

  it('do both sides of a stretch for the same time', () => {
    const uneven = shippedRoutines.filter((routine) => {
      const sum = (side: 'first' | 'second') =>
        routine.steps.filter((step) => step.side === side).reduce((total, step) => total + step.hold * step.repeat, 0);
      return sum('first') !== sum('second');
    });
    expect(uneven).toEqual([]);
  });
});

describe('the library', () => {
  it('names only poses that are shipped', () => {
    const shipped = new Set(shippedFiles('poses', '.json').map((path) => path.replace(/^poses\/|\.json$/g, '')));
    const missing = [...shippedLibrary.values()].flatMap((stretch) => posesOf(stretch.show).filter((pose) => !shipped.has(pose)));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('has an easier version that exists for every stretch but the quiet ones', () => {
    const dangling = [...shippedLibrary.values()].filter(
      ({ easier }) => easier?.stretch !== undefined && !shippedLibrary.has(easier.stretch),
    );
    const without = [...shippedLibrary.values()].filter(({ easier, show }) => !easier && show.kind !== 'still');
    expect([dangling, without]).toEqual([[], []]);
  });

  it('says who added what Midback added, and where a filled-in method comes from', () => {
    const silent = [...shippedLibrary.values()].filter(({ origin, basis }) => origin !== 'source' && basis === undefined);
    expect(silent.map((stretch) => stretch.id)).toEqual([]);
  });

  it('speaks of the person’s own sides', () => {
    const twist = shippedLibrary.get('seated-twist');
    const names = { left: 'left', right: 'right' };
    expect(twist?.lines.map((line) => sayWithSide(line, 'left', names))).toEqual([
      'Breathe out and turn your ribs to the left.',
      'Right hand outside the left knee, left hand on the seat behind.',
    ]);
  });
});
