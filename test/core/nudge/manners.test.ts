import { expect, it } from 'vitest';
import { measureManners } from './support/manners.ts';

it('on drawn working days the reminder has manners', () => {
  const manners = measureManners(25, 1);
  expect(manners.offersADay).toBeLessThanOrEqual(14);
  expect(manners.atBoundary).toBeGreaterThanOrEqual(0.8);
  expect(manners.within5sOfKey).toBeLessThanOrEqual(manners.forced);
  expect(manners.forced).toBeLessThanOrEqual(0.05);
  expect(manners.within1sOfKey).toBe(0);
  expect(manners.longestDelay).toBeLessThanOrEqual(11);
}, 30_000);
