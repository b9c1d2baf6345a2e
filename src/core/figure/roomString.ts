import type { DisplayList } from './displayList.ts';
import type { Palette } from './palette.ts';
import { PLANT, PLANT_BOX, PLANT_PLACE } from './plant.ts';

/** Height of the skirting board, as a part of the picture's. */
export const SKIRTING = 0.017;

/**
 * The light of a window on the wall, as media/common.css has it: two slanting panes in a box that keeps its place above
 * the floor. Parts of the picture, and of the box; the slant is that of the edges of a gradient at so many degrees.
 */
export const SUN = { right: 0.92, width: 0.42, above: 0.62, height: 0.44, panes: [[0.2, 0.46], [0.5, 0.76]], degrees: 102 } as const;

function sunlight(width: number, height: number, floor: number, colour: string): string {
  const [w, h] = [SUN.width * width, SUN.height * height];
  const [left, top] = [SUN.right * (1 - SUN.width) * width, floor - SUN.above * height];
  const [across, down] = [Math.sin((SUN.degrees * Math.PI) / 180), -Math.cos((SUN.degrees * Math.PI) / 180)];
  const long = w * across + h * down;
  const edge = (part: number, y: number) => `${Math.round(left + w / 2 + ((part - 0.5) * long - (y - h / 2) * down) / across)} ${Math.round(top + y)}`;
  const panes = SUN.panes.map(([from, to]) => `M${edge(from, 0)}L${edge(to, 0)}L${edge(to, h)}L${edge(from, h)}Z`);
  return `<path d="${panes.join('')}" fill="${colour}"/>`;
}

/** How far the warm light reaches across the picture, from the upper left. */
export const WARM_TO = 0.55;

function plantAt(place: number, width: number, height: number, floor: number): string {
  const [left, top, wide, high] = PLANT_BOX;
  const scale = (PLANT_PLACE.height * height) / high;
  const at = [place * (width - wide * scale) - left * scale, floor + (PLANT_PLACE.below - PLANT_PLACE.height) * height - top * scale];
  return `<g transform="translate(${at.map(Math.round).join(' ')}) scale(${scale.toFixed(4)})">${PLANT}</g>`;
}

/** The room that the figure stands in, as SVG; only the background where the palette has none. Ids start with `prefix`. */
export function roomString({ width, height, floor, plant }: DisplayList, { background, room }: Palette, prefix: string): string {
  const rest = (from: number, colour: string) =>
    `<rect y="${Math.round(from)}" width="${width * 10}" height="${Math.round(Math.max(0, height * 10 - from))}" fill="${colour}"/>`;
  if (!room) return rest(0, background);
  return [
    rest(0, room.wall),
    sunlight(width * 10, height * 10, floor, room.sun),
    rest(Math.max(0, floor - SKIRTING * height * 10), room.skirting),
    rest(Math.max(0, floor), room.floor),
    plant === undefined ? '' : plantAt(plant, width * 10, height * 10, floor),
    `<linearGradient id="${prefix}-daylight" x2="1" y2="1"><stop stop-color="${room.warm}"/><stop offset="${WARM_TO}" stop-color="${room.warm.slice(0, 7)}00"/>`,
    `<stop offset="${WARM_TO}" stop-color="${room.dusk.slice(0, 7)}00"/><stop offset="1" stop-color="${room.dusk}"/></linearGradient>`,
    rest(0, `url(#${prefix}-daylight)`),
  ].join('');
}
