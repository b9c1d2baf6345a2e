import { insideNumbers } from '../lib/insideNumbers.ts';
import type { Measurement } from '../lib/measurement.ts';

/** What runs in the background, counted by the injected clock. */
export const measurement: Measurement = {
  name: 'wakeUps',
  async measure() {
    const number = await insideNumbers('wakeUps');
    return [
      { what: 'timer wake-ups while sitting', value: number('sittingWakes'), unit: 'a minute', reach: 2 },
      { what: 'timer wake-ups while away', value: number('awayWakes'), unit: 'a minute', reach: 1 },
      { what: 'status-bar writes while sitting', value: number('sittingWrites'), unit: 'a minute', reach: 1 },
      { what: 'status-bar writes while away', value: number('awayWrites'), unit: 'a minute', reach: 0 },
    ];
  },
};
