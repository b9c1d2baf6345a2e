import { expect, it } from 'vitest';
import { english } from '../../src/core/say.ts';

it('fills the places of a sentence in any order, and leaves a place without a value alone', () => {
  expect(english('{1} of {0}, again {1}, {2}', 6, 'step')).toBe('step of 6, again step, {2}');
});
