/**
 * Counts pops: places of the picture that change at once in the middle of a movement.
 * Every movement of the package is drawn frame by frame at its own pace. A block of the picture pops when it
 * changes much from one frame to the next, and several times as much as just before and just after.
 *
 *   npm run pops
 */
import { Resvg } from '@resvg/resvg-js';
import { minimumJerk } from '../src/core/body/motion.ts';
import { PALETTES } from '../src/core/figure/palette.ts';
import { createStage } from '../src/core/figure/stage.ts';
import type { Stage } from '../src/core/figure/stage.ts';
import { svgString } from '../src/core/figure/svgString.ts';
import { readPoses } from './lib/readPoses.ts';
import { readWays } from './lib/readStretches.ts';
import type { Way } from './lib/readStretches.ts';

/** Pops a movement may show on average. */
const LIMIT = 0.5;
const FRAMES = 75;
const SIZE = 240;
const BLOCK = 10;
const BLOCKS = SIZE / BLOCK;
/** Mean change of a block's colour, of 255, that catches the eye, and how far it stands out in time. */
const MUCH = 20;
const STANDS_OUT = 3;

function pixels(stage: Stage, { from, to, via }: Way, progress: number): Uint8Array {
  const list = stage.frame({ from, to, via, progress, looking: 1, view: 'facing', width: SIZE, height: SIZE });
  return new Resvg(svgString(list, PALETTES.light, { title: '', description: '' })).render().pixels;
}

/** Mean change of each block between two frames. */
function changes(before: Uint8Array, after: Uint8Array): Float64Array {
  const sums = new Float64Array(BLOCKS * BLOCKS);
  for (let i = 0; i < before.length; i++) {
    if (i % 4 === 3) continue;
    const pixel = i >> 2;
    const block = Math.floor(pixel / SIZE / BLOCK) * BLOCKS + Math.floor((pixel % SIZE) / BLOCK);
    sums[block] = (sums[block] as number) + Math.abs((before[i] as number) - (after[i] as number));
  }
  return sums.map((sum) => sum / (BLOCK * BLOCK * 3));
}

function countPops(stage: Stage, way: Way): number {
  const frames = Array.from({ length: FRAMES + 1 }, (_, i) => pixels(stage, way, minimumJerk(i / FRAMES)));
  const steps = frames.slice(1).map((frame, i) => changes(frames[i] as Uint8Array, frame));
  return steps.slice(1, -1).filter((step, i) => {
    const [before, after] = [steps[i] as Float64Array, steps[i + 2] as Float64Array];
    return step.some((change, block) => change > MUCH && change > STANDS_OUT * Math.max(before[block] as number, after[block] as number, 2));
  }).length;
}

const { poses } = await readPoses();
const stage = createStage(poses);
const ways = await readWays(poses);
let total = 0;
for (const way of ways) {
  const pops = countPops(stage, way);
  total += pops;
  if (pops > 0) console.log(`${way.name}: ${pops}`);
}
const mean = total / ways.length;
console.log(`${mean.toFixed(2)} pops a movement over ${ways.length} movements (limit ${LIMIT}).`);
if (!(mean <= LIMIT)) process.exitCode = 1;
