import { expect, it } from 'vitest';
import { isProlonged } from '../../../src/core/sitting/bout.ts';
import { minutes } from '../../../src/core/time.ts';

it('sitting is prolonged from its limit on', () => {
  expect([29.9, 30, 90].map((sat) => isProlonged(minutes(sat), minutes(30)))).toEqual([false, true, true]);
});
