import { describe, expect, it } from 'vitest';
import { hasFields, isBoolean, isListOf, isMaybe, isNumber, isOneOf, isText, isWhole, type Guard } from '../../src/core/guard.ts';

const lets = (guard: Guard<unknown>, values: readonly unknown[]): readonly boolean[] => values.map((value) => guard(value));

describe('A guard lets through', () => {
  it('numbers within a range, and whole ones', () => {
    expect(lets(isNumber(0, 2), [0, 1.5, 2, -0.1, 2.1, Number.NaN, Infinity, '1', null])).toEqual([true, true, true, false, false, false, false, false, false]);
    expect(lets(isWhole(1, 3), [1, 3, 1.5, 0, 4, '1'])).toEqual([true, true, false, false, false, false]);
  });

  it('text that can be shown', () => {
    expect(lets(isText(3), ['a', 'abc', '', 'abcd', 'a\n', 3])).toEqual([true, true, false, false, false, false]);
  });

  it('words of a set, truth values, and what may be missing', () => {
    expect(lets(isOneOf('a', 'b'), ['a', 'c', undefined])).toEqual([true, false, false]);
    expect(lets(isBoolean, [false, 0])).toEqual([true, false]);
    expect(lets(isMaybe(isBoolean), [undefined, true, null])).toEqual([true, true, false]);
  });

  it('lists of a length, each entry right', () => {
    expect(lets(isListOf(isBoolean, 2), [[], [true, false], [true, true, true], [1], {}])).toEqual([true, true, false, false, false]);
  });

  it('objects with their fields, whatever else is in them', () => {
    const guard = hasFields({ a: isBoolean, b: isMaybe(isBoolean) });
    expect(lets(guard, [{ a: true }, { a: true, b: false, c: 1 }, { b: true }, { a: true, b: 1 }, [], null, 'a'])).toEqual([true, true, false, false, false, false, false]);
  });
});
