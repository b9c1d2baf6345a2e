import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boolean, checked, describeError, either, list, mapped, number, object, oneOf, optional, parse, text, tuple, whole } from '../../src/core/parse.ts';

const step = object({ pose: text({ pattern: /^[a-z-]+$/ }), hold: number(0, 600), repeat: optional(whole(1, 20)) });
const routine = object({ title: text(), sides: oneOf('left', 'right', 'both'), steps: list(step, { min: 1, max: 3 }), sound: optional(boolean) });

const faultsOf = (value: unknown) => {
  const result = parse(routine, value);
  return result.ok ? [] : result.errors.map(describeError);
};

describe('data from outside', () => {
  it('passes through whole and typed when nothing is wrong', () => {
    const value = { $schema: './x.json', title: 'Core', sides: 'both', steps: [{ pose: 'seated-twist', hold: 25 }] };
    expect(parse(routine, value)).toEqual({
      ok: true,
      value: { title: 'Core', sides: 'both', steps: [{ pose: 'seated-twist', hold: 25 }] },
    });
  });

  it('reports every fault with its path, not only the first', () => {
    expect(faultsOf({ sides: 'up', steps: [{ pose: 'Seated Twist', hold: -1, repeats: 2 }], sound: 1 })).toEqual([
      'At title: is missing.',
      'At sides: must be one of left, right, both.',
      'At steps.0.repeats: is not known here. Known: pose, hold, repeat.',
      'At steps.0.pose: must match ^[a-z-]+$.',
      'At steps.0.hold: must be a number from 0 to 600.',
      'At sound: must be true or false.',
    ]);
  });

  it('takes a key without a value for a key that was left out', () => {
    expect(parse(step, { pose: 'twist', hold: 2, repeat: undefined })).toEqual({ ok: true, value: { pose: 'twist', hold: 2 } });
    expect(parse(step, { pose: undefined, hold: 2 })).toEqual({ ok: false, errors: [{ path: 'pose', message: 'is missing.' }] });
  });

  it.each([null, 7, 'text', [], undefined])('says that %j is not an object', (value) => {
    expect(faultsOf(value)).toEqual(['must be an object.']);
  });

  it('keeps lists and texts within their bounds', () => {
    expect(faultsOf({ title: 'x'.repeat(401), sides: 'both', steps: [] })).toEqual([
      'At title: must have 1 to 400 characters.',
      'At steps: must have 1 to 3 entries.',
    ]);
    expect(faultsOf({ title: 'two\nlines', sides: 'both', steps: 4 })).toEqual([
      'At title: must not contain control characters.',
      'At steps: must be a list.',
    ]);
  });

  it('never lets a prototype or an unasked key through', () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"polluted": true}, "title": "a", "sides": "left", "steps": [{"pose": "a", "hold": 1}]}');
    expect(faultsOf(hostile)).toEqual(['At __proto__: is not known here. Known: title, sides, steps, sound.']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('reads points, alternatives and values that need a further look', () => {
    const point = tuple(number(-1, 1), number(-1, 1));
    const place = either('name', object({ name: text() }), mapped(point, ([x, y]) => ({ x, y })));
    expect(parse(place, [0, 1])).toEqual({ ok: true, value: { x: 0, y: 1 } });
    expect(parse(place, { name: 'knee' })).toEqual({ ok: true, value: { name: 'knee' } });
    expect(parse(place, [0])).toEqual({ ok: false, errors: [{ path: '', message: 'must be a list of 2 entries.' }] });
    const even = checked(whole(0, 10), (n) => (n % 2 === 0 ? undefined : 'must be even.'));
    expect([parse(even, 4), parse(even, 3), parse(even, 1.5)]).toEqual([
      { ok: true, value: 4 },
      { ok: false, errors: [{ path: '', message: 'must be even.' }] },
      { ok: false, errors: [{ path: '', message: 'must be a whole number from 0 to 10.' }] },
    ]);
  });

  it('answers anything at all with a value or with faults, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const result = parse(routine, value);
        expect(result.ok ? result.value !== undefined : result.errors.length > 0).toBe(true);
      }),
    );
  });
});
