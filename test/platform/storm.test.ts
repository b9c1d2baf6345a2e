import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Storm } from '../storm/storm.ts';

// The short form of `npm run soak`.
describe('ten windows on one folder, killed and stopped at random', () => {
  it('damage no file, double no claim, lose no acknowledged fact and do not crash', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'midback-storm-'));
    const { kills, stops, keptFacts, wonClaims, ...faults } = await new Storm({ folder, processes: 10, seconds: 6 }).rage();
    await rm(folder, { recursive: true, force: true });
    expect([kills > 0, stops > 0, keptFacts > 20, wonClaims > 5]).toEqual([true, true, true, true]);
    expect(faults).toEqual({ damagedFiles: [], doubledClaims: [], lostFacts: [], crashes: [] });
  }, 120_000);
});
