import { emptyExtension, insideNumbers } from '../lib/insideNumbers.ts';
import { type Measurement, median } from '../lib/measurement.ts';

const windows = 5;

/** What the extension adds to the start of a window, beside an empty extension in the same host. */
export const measurement: Measurement = {
  name: 'startup',
  async measure() {
    const runs: ((name: string) => number)[] = [];
    for (let window = 0; window < windows; window += 1) runs.push(await insideNumbers('startup', [emptyExtension]));
    const more = (ours: string, empty: string): number => median(runs.map((number) => number(ours) - number(empty)));
    const unit = 'ms more than an empty extension';
    return [
      { what: 'to load', value: more('loadOurs', 'loadEmpty'), unit, reach: 3 },
      { what: 'to activate', value: more('activateOurs', 'activateEmpty'), unit, reach: 5 },
      { what: 'to load the product itself, a moment after the start', value: more('loadProduct', 'loadEmpty'), unit },
    ];
  },
};
