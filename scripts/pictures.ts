/**
 * Draws every pose of routines/poses without a browser, into dist/pictures:
 * each pose in four palettes and three sizes, contact sheets, and filmstrips of the ways between poses;
 * and into media the pictures of the package and the README.
 *
 *   npm run pictures                     everything
 *   npm run pictures -- --only seated-twist
 *   npm run pictures -- --sheets         contact sheets only
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Resvg } from '@resvg/resvg-js';
import type { Pose } from '../src/core/body/pose.ts';
import { PALETTES } from '../src/core/figure/palette.ts';
import type { Palette } from '../src/core/figure/palette.ts';
import { createStage } from '../src/core/figure/stage.ts';
import type { Shot } from '../src/core/figure/shot.ts';
import type { Stage } from '../src/core/figure/stage.ts';
import { svgString } from '../src/core/figure/svgString.ts';
import { teachingStill } from '../src/core/figure/teachingStill.ts';
import { waysIntoPoses } from '../src/core/routine/wayIn.ts';
import { drawProductPictures } from './lib/productPictures.ts';
import { readPoses } from './lib/readPoses.ts';
import { readStretches, readWays } from './lib/readStretches.ts';
import type { Way } from './lib/readStretches.ts';

const OUT = new URL('../dist/pictures/', import.meta.url);
const SIZES = [64, 160, 640];
const SHEET_CELL = 300;
const SHEET_COLUMNS = 6;
const STRIP_FRAMES = 9;
const STRIP_CELL = 220;

const { poses, problems } = await readPoses();
const ways = waysIntoPoses(await readStretches());

function still(pose: Pose, size: number): Shot {
  const ref = { pose: pose.id, side: pose.sided ? ('right' as const) : undefined };
  return teachingStill(poses, ways.get(pose.id) ?? { from: ref, to: ref }, { view: 'facing', width: size, height: size });
}

function svgOf(stage: Stage, shot: Shot, palette: Palette, title: string, prefix = 'figure'): string {
  return svgString(stage.frame(shot), palette, { title, description: title, prefix });
}

const png = (svg: string): Uint8Array => new Resvg(svg, { font: { loadSystemFonts: true } }).render().asPng();

async function save(name: string, svg: string): Promise<void> {
  const file = new URL(`${name}.png`, OUT);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, png(svg));
}

interface Cell {
  readonly svg: string;
  readonly label: string;
}

/** Several pictures in rows on one sheet, each with its name under it. */
function sheet(cells: readonly Cell[], cell: number, columns: number, background: string): string {
  const rows = Math.ceil(cells.length / columns);
  const high = cell + 22;
  const placed = cells.map(({ svg, label }, i) => {
    const x = (i % columns) * cell;
    const y = Math.floor(i / columns) * high;
    const style = 'font-size="13" font-family="sans-serif" text-anchor="middle" fill="#888888"';
    const caption = `<text x="${x + cell / 2}" y="${y + cell + 14}" ${style}>${label}</text>`;
    return svg.replace('<svg ', `<svg x="${x}" y="${y}" `) + caption;
  });
  const width = columns * cell;
  const ground = `<rect width="100%" height="100%" fill="${background}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${rows * high}">${ground}${placed.join('')}</svg>`;
}

async function drawPose(stage: Stage, pose: Pose): Promise<void> {
  for (const palette of Object.values(PALETTES)) {
    for (const size of SIZES) await save(`${palette.name}/${size}/${pose.id}`, svgOf(stage, still(pose, size), palette, pose.name));
  }
}

async function drawContactSheets(stage: Stage, poses: readonly Pose[]): Promise<void> {
  for (const palette of Object.values(PALETTES)) {
    const cells = poses.map((pose, i) => ({ svg: svgOf(stage, still(pose, SHEET_CELL), palette, pose.name, `f${i}`), label: pose.id }));
    await save(`sheet-${palette.name}`, sheet(cells, SHEET_CELL, Math.min(SHEET_COLUMNS, cells.length), palette.background));
  }
}

async function drawFilmstrip(stage: Stage, { name, from, to, via }: Way): Promise<void> {
  const palette = PALETTES.light;
  const cells = Array.from({ length: STRIP_FRAMES }, (_, i) => {
    const progress = i / (STRIP_FRAMES - 1);
    const shot: Shot = { from, to, via, progress, looking: 1, view: 'facing', width: STRIP_CELL, height: STRIP_CELL };
    return { svg: svgOf(stage, shot, palette, name, `f${i}`), label: progress.toFixed(2) };
  });
  await save(`filmstrips/${name}`, sheet(cells, STRIP_CELL, STRIP_FRAMES, palette.background));
}

const { values } = parseArgs({ options: { only: { type: 'string' }, sheets: { type: 'boolean', default: false } } });
for (const problem of problems) console.error(problem);
const wanted = [...poses.values()].filter((pose) => !values.only || values.only.split(',').includes(pose.id));
const stage = createStage(poses);
if (!values.sheets) for (const pose of wanted) await drawPose(stage, pose);
await drawContactSheets(stage, wanted);
if (!values.sheets) {
  const ids = new Set(wanted.map(({ id }) => id));
  for (const way of await readWays(poses)) if (ids.has(way.to.pose)) await drawFilmstrip(stage, way);
}
if (!values.only && !values.sheets) for (const name of await drawProductPictures(poses)) console.log(`media/${name}`);
console.log(`${wanted.length} poses drawn into dist/pictures.`);
if (wanted.length === 0 || problems.length > 0) process.exitCode = 1;
