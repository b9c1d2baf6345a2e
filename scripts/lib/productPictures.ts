import { Resvg } from '@resvg/resvg-js';
import { mkdir, writeFile } from 'node:fs/promises';
import UPNG from 'upng-js';
import type { Pose } from '../../src/core/body/pose.ts';
import type { DisplayList } from '../../src/core/figure/displayList.ts';
import { PALETTES } from '../../src/core/figure/palette.ts';
import { plantPicture } from '../../src/core/figure/plant.ts';
import type { PoseRef } from '../../src/core/body/poseRef.ts';
import { createStage, type Stage } from '../../src/core/figure/stage.ts';
import { svgString } from '../../src/core/figure/svgString.ts';
import { teachingStill } from '../../src/core/figure/teachingStill.ts';
import { packedPng } from './packedPng.ts';
import { inRoot } from './places.ts';

const INK = '#12343b';
const QUIET = '#5b7479';
const TINT = '#e7f3f2';
const TEAL = '#2b8c93';
const FONT = 'font-family="Inter, Segoe UI, Helvetica, Arial, DejaVu Sans, sans-serif"';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** What draws the figure, and the poses it knows. */
interface Studio {
  readonly stage: Stage;
  readonly poses: ReadonlyMap<string, Pose>;
}

/** Where a seated pose starts from. */
const rest: PoseRef = { pose: 'seated-neutral', side: undefined };

/** A picture of the figure, placed into a larger drawing. */
const placed = (list: DisplayList, { x, y }: Pick<Box, 'x' | 'y'>, prefix: string, background = false): string =>
  svgString(list, PALETTES.light, { title: '', description: '', prefix, background }).replace('<svg ', `<svg x="${x}" y="${y}" `);

/** A pose of the figure, placed into a larger drawing; one that `teaches` also tells how to get there. */
function figure({ stage, poses }: Studio, pose: PoseRef, box: Box, id: string, teaches = false): string {
  const shot = teachingStill(poses, { from: teaches ? rest : pose, to: pose }, { view: 'mirror', width: box.size, height: box.size });
  return placed(stage.frame(shot), box, id);
}

const svg = (width: number, height: number, ...parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`;

const text = (x: number, y: number, size: number, words: string, { fill = INK, weight = 400, anchor = 'start' } = {}): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}" ${FONT}>${words}</text>`;

const twistLeft: PoseRef = { pose: 'seated-twist', side: 'left' };

/** The mark of the extension: the twist on a quiet round ground. */
const icon = (studio: Studio): string =>
  svg(256, 256, `<rect width="256" height="256" rx="56" fill="${TINT}"/>`, figure(studio, twistLeft, { x: 18, y: 12, size: 224 }, 'icon'));

/** The figure in its room, and in a corner the same from above, as the panel has them. */
function panelStage({ stage, poses }: Studio, { x, y, size }: Box): string {
  const { beside: _, ...shot } = teachingStill(poses, { from: rest, to: twistLeft }, { view: 'mirror', width: size, height: size });
  return [
    `<clipPath id="stage"><rect x="${x}" y="${y}" width="${size}" height="${size}" rx="28"/></clipPath>`,
    `<g clip-path="url(#stage)">${placed(stage.frame(shot), { x, y }, 'panel', true)}</g>`,
    placed(stage.topView({ ...shot, width: 150, height: 150 }), { x: x + size - 174, y: y + 20 }, 'above'),
    text(x + size - 99, y + 194, 15, 'Seen from above', { fill: QUIET, anchor: 'middle' }),
  ].join('');
}

function ring(x: number, y: number, radius: number, share: number): string {
  const length = 2 * Math.PI * radius;
  const circle = (colour: string, dash: string): string =>
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${colour}" stroke-width="10" stroke-linecap="round" ${dash}/>`;
  return circle('#dbe7e6', '') + circle(TEAL, `stroke-dasharray="${length * share} ${length}" transform="rotate(-90 ${x} ${y})"`);
}

const dots = (x: number, y: number, count: number, now: number): string =>
  Array.from({ length: count }, (_, i) => `<circle cx="${x + i * 26}" cy="${y}" r="${i === now ? 8 : 6}" fill="${i <= now ? TEAL : '#cfdedd'}"/>`).join('');

/** The break panel as the README shows it. */
const panel = (studio: Studio): string =>
  svg(
    1280,
    720,
    `<rect width="1280" height="720" rx="18" fill="#ffffff"/><rect x=".5" y=".5" width="1279" height="719" rx="18" fill="none" stroke="#d5dfde"/>`,
    panelStage(studio, { x: 36, y: 36, size: 648 }),
    dots(722, 96, 6, 1),
    text(1200, 103, 20, '1:38 left', { fill: QUIET, anchor: 'end' }),
    text(716, 202, 56, 'LEFT', { weight: 700, fill: TEAL }),
    text(716, 258, 36, 'Seated twist', { weight: 600 }),
    text(716, 312, 21, 'Breathe out and turn your ribs to the left.'),
    text(716, 346, 21, 'Right hand outside the left knee,'),
    text(716, 374, 21, 'left hand on the seat behind.'),
    ring(796, 510, 76, 0.72),
    text(796, 530, 58, '18', { weight: 600, anchor: 'middle' }),
    text(916, 502, 28, 'Breathe out', { weight: 600, fill: TEAL }),
    text(916, 540, 20, 'Next: Seated twist, right', { fill: QUIET }),
    text(716, 660, 18, 'Stop if pain spreads, or you feel pins and needles.', { fill: QUIET }),
  );

const bar = (x: number, y: number, width: number, words: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="46" rx="8" fill="${TEAL}"/>${text(x + width / 2, y + 31, 22, words, { fill: '#ffffff', weight: 600, anchor: 'middle' })}`;

const ground = (...parts: readonly string[]): string => svg(800, 480, `<rect width="800" height="480" rx="16" fill="${TINT}"/>`, ...parts);

const card = (x: number, y: number, width: number, height: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="12" fill="#ffffff" stroke="#cfdedd"/>`;

const timerPicture = (studio: Studio): string =>
  ground(
    figure(studio, rest, { x: 40, y: 50, size: 380 }, 'timer'),
    bar(470, 96, 240, '12m since break'),
    bar(470, 176, 240, '32m · stretch?'),
    bar(470, 256, 240, '47m · break due'),
    bar(470, 336, 240, 'On a break'),
  );

const breakPicture = (studio: Studio): string =>
  ground(
    figure(studio, twistLeft, { x: 10, y: 110, size: 260 }, 'b1', true),
    figure(studio, { pose: 'chest-stretch', side: undefined }, { x: 270, y: 110, size: 260 }, 'b2', true),
    figure(studio, { pose: 'head-stretch', side: undefined }, { x: 530, y: 110, size: 260 }, 'b3', true),
    text(400, 72, 30, '2 min 20 s, in your chair', { weight: 600, anchor: 'middle' }),
    text(140, 420, 22, 'twist', { anchor: 'middle', fill: QUIET }),
    text(400, 420, 22, 'chest stretch', { anchor: 'middle', fill: QUIET }),
    text(660, 420, 22, 'head stretch', { anchor: 'middle', fill: QUIET }),
  );

const askPicture = (studio: Studio): string =>
  ground(
    figure(studio, rest, { x: 10, y: 130, size: 300 }, 'ask'),
    card(310, 150, 460, 170),
    text(334, 202, 21, 'Time for a mid-back break?', { weight: 600 }),
    text(334, 232, 21, 'Seated, 2 min 20 s.'),
    bar(334, 258, 92, 'Start'),
    bar(438, 258, 200, 'In 10 minutes'),
    bar(650, 258, 92, 'Skip'),
    text(334, 370, 20, 'Your tests just finished: a good moment.', { fill: QUIET }),
  );

const keptPicture = (studio: Studio): string =>
  ground(
    figure(studio, { pose: 'chest-stretch', side: undefined }, { x: 20, y: 70, size: 340 }, 'kept'),
    card(390, 120, 360, 240),
    text(420, 176, 24, 'On this computer', { weight: 600 }),
    text(420, 222, 20, 'minutes of sitting'),
    text(420, 256, 20, 'breaks, step by step'),
    text(420, 290, 20, 'nothing of your files'),
    text(420, 330, 20, 'nothing is sent anywhere', { fill: QUIET }),
  );

interface Picture {
  readonly draw: (studio: Studio) => string;
  /** Pixels. The package is to stay small, and these are most of it. */
  readonly width: number;
}

const PICTURES: Readonly<Record<string, Picture>> = {
  'icon.png': { draw: icon, width: 192 },
  'panel.png': { draw: panel, width: 1040 },
  'walkthrough/timer.png': { draw: timerPicture, width: 720 },
  'walkthrough/break.png': { draw: breakPicture, width: 720 },
  'walkthrough/ask.png': { draw: askPicture, width: 720 },
  'walkthrough/kept.png': { draw: keptPicture, width: 720 },
};

/** Few colours are enough for flat drawings, and make a quarter of the bytes. */
const COLOURS = 160;

function png(drawing: string, wide: number): Uint8Array {
  // Letters may be wide: the words have room for those of a machine that has none of the fonts named above.
  const font = { loadSystemFonts: true };
  const image = new Resvg(drawing, { font, fitTo: { mode: 'width', value: wide } }).render();
  const { buffer } = Uint8Array.from(image.pixels);
  return packedPng(new Uint8Array(UPNG.encode([buffer], image.width, image.height, COLOURS)));
}

/** Draws the pictures of the package and the README into `media/`. Yields their names. */
export async function drawProductPictures(poses: ReadonlyMap<string, Pose>): Promise<readonly string[]> {
  const studio = { stage: createStage(poses), poses };
  await mkdir(inRoot('media', 'walkthrough'), { recursive: true });
  for (const [name, { draw, width }] of Object.entries(PICTURES))
    await writeFile(inRoot('media', ...name.split('/')), png(draw(studio), width));
  await writeFile(inRoot('media', 'plant.svg'), plantPicture());
  return [...Object.keys(PICTURES), 'plant.svg'];
}
