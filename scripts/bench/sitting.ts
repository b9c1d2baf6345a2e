import { bytesWritten, mergeMillis, observeMicros, viewMillis, wakeUpsAMinute } from '../../test/platform/bench/sittingBench.ts';
import type { Measurement } from '../lib/measurement.ts';

const KB = 1024;

/** What honest sitting time costs: a window on moved time, and the real clock where a call is timed. */
export const measurement: Measurement = {
  name: 'sitting',
  async measure() {
    const wakeUps = await wakeUpsAMinute();
    const { disk, browser } = await bytesWritten();
    return [
      { what: 'wake-ups of a window in front while somebody types', value: wakeUps.sitting, unit: 'a minute', reach: 2 },
      { what: 'the same while nobody is there', value: wakeUps.away, unit: 'a minute', reach: 1 },
      { what: 'the same in the background', value: wakeUps.background, unit: 'a minute', reach: 1 },
      { what: 'written by a window at the end of a day, on a disk', value: disk / KB, unit: 'KB an hour', reach: 20 },
      { what: 'the same in a browser', value: browser / KB, unit: 'KB an hour', reach: 20 },
      { what: "a keystroke's handler, median", value: await observeMicros(), unit: 'microseconds', reach: 5 },
      { what: 'merge of 10 windows and a year of logs', value: await mergeMillis(), unit: 'ms', reach: 20 },
      { what: 'one look at a day of 10 windows', value: viewMillis(), unit: 'ms' },
    ];
  },
};
