import type { Shot } from '../../src/core/figure/shot.ts';
import { createStage } from '../../src/core/figure/stage.ts';
import { type Measurement, median } from '../lib/measurement.ts';
import { readPoses } from '../lib/readPoses.ts';

const frames = 300;
/** Milliseconds that a frame lasts at 30 a second. */
const frameTime = 1_000 / 30;

/** Building one frame of a movement, without drawing it. */
export const measurement: Measurement = {
  name: 'frame',
  async measure() {
    const stage = createStage((await readPoses()).poses);
    const shot = (progress: number): Shot => ({
      from: { pose: 'seated-neutral', side: undefined },
      to: { pose: 'seated-twist', side: 'right' },
      progress,
      view: 'mirror',
      width: 640,
      height: 640,
    });
    const times = Array.from({ length: frames }, (_, index) => {
      const started = performance.now();
      stage.frame(shot(index / frames));
      return performance.now() - started;
    });
    const warm = times.slice(frames / 3);
    return [
      { what: 'the first one, cold', value: ((times[0] ?? 0) / frameTime) * 100, unit: '% of the time it is shown' },
      { what: 'in a movement', value: (median(warm) / frameTime) * 100, unit: '% of the time it is shown' },
    ];
  },
};
