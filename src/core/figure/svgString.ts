import type { DisplayList } from './displayList.ts';
import { PAINTS, paletteFor } from './palette.ts';
import type { Paint, Palette } from './palette.ts';
import { SHADOW_STOPS, clipId, outlineStroke, shadowId, svgNodes } from './svgNodes.ts';
import type { SvgClip, SvgNode } from './svgNodes.ts';

export interface SvgText {
  readonly title: string;
  readonly description: string;
  /** Ids in the picture start with this; needed when several stand in one document. */
  readonly prefix?: string;
  /** Paints the palette's background behind the figure. */
  readonly background?: boolean;
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const element = ({ tag, attributes }: SvgNode): string =>
  `<${tag} ${Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(' ')}/>`;

const clipElement = (prefix: string) => ({ d, transform }: SvgClip, index: number): string =>
  `<clipPath id="${clipId(prefix, index)}"><path d="${d}"${transform && ` transform="${transform}"`}/></clipPath>`;

/** The palette as style rules for the classes that `svgNodes` gives. */
function styleSheet(palette: Palette, prefix: string, outlineWidth: number): string {
  const scope = `.${prefix}`;
  const all = (letters: string) => [...letters].flatMap((letter) => PAINTS.map((paint) => `${scope} .${letter}-${paint}`)).join(',');
  const rule = (paint: Paint): string => {
    const colour = palette.fills[paint];
    const outline = palette.outlines[paint];
    const fill = `${scope} .f-${paint},${scope} .p-${paint}{fill:${colour}}${scope} .s-${paint}{stroke:${colour}}`;
    return outline ? `${fill}${scope} .o-${paint},${scope} .p-${paint}{stroke:${outline}}${scope} .r-${paint}{fill:${outline}}` : fill;
  };
  return [
    `${all('os')}{fill:none}${all('ops')}{stroke-linecap:round}${all('s')}{stroke-linejoin:round}`,
    `${all('op')}{stroke-width:${outlineWidth}}${all('p')}{paint-order:stroke}${scope} .s-hatch{stroke-linecap:butt}`,
    ...PAINTS.map(rule),
  ].join('');
}

/** A picture as one SVG document, for images made without a browser. */
export function svgString(list: DisplayList, palette: Palette, text: SvgText): string {
  const prefix = text.prefix ?? 'figure';
  const toned = paletteFor(palette.name, list.tones);
  const { viewBox, clips, nodes } = svgNodes(list, prefix);
  const width = Math.round(outlineStroke(list) * toned.lineFactor);
  const shadow = toned.floorShadow === 'none' ? '' : shadowGradient(shadowId(prefix), toned.floorShadow);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${prefix}" role="img" viewBox="${viewBox}" width="${list.width}" height="${list.height}">`,
    `<title>${escape(text.title)}</title><desc>${escape(text.description)}</desc>`,
    `<style>${styleSheet(toned, prefix, width)}</style>`,
    `<defs>${shadow}${clips.map(clipElement(prefix)).join('')}</defs>`,
    text.background === false ? '' : ground(list, toned),
    ...nodes.filter(({ tag }) => tag !== 'ellipse' || shadow !== '').map(element),
    '</svg>',
  ].join('\n');
}

/** Height of the skirting board, as a part of the picture's. */
const SKIRTING = 0.017;

/**
 * The light of a window on the wall, as media/common.css has it: two slanting panes in a box that keeps its place above
 * the floor. Parts of the picture, and of the box; the slant is that of the edges of a gradient at 102 degrees.
 */
const SUN = { left: 0.5336, width: 0.42, above: 0.62, height: 0.44, panes: [[0.2, 0.46], [0.5, 0.76]], degrees: 102 } as const;

function sunlight(width: number, height: number, floor: number, colour: string): string {
  const [w, h] = [SUN.width * width, SUN.height * height];
  const [left, top] = [SUN.left * width, floor - SUN.above * height];
  const [across, down] = [Math.sin((SUN.degrees * Math.PI) / 180), -Math.cos((SUN.degrees * Math.PI) / 180)];
  const long = w * across + h * down;
  const edge = (part: number, y: number) => `${Math.round(left + w / 2 + ((part - 0.5) * long - (y - h / 2) * down) / across)} ${Math.round(top + y)}`;
  const panes = SUN.panes.map(([from, to]) => `M${edge(from, 0)}L${edge(to, 0)}L${edge(to, h)}L${edge(from, h)}Z`);
  return `<path d="${panes.join('')}" fill="${colour}"/>`;
}

/** The room that the figure stands in; only the background where the palette has none. */
function ground({ width, height, floor }: DisplayList, { background, room }: Palette): string {
  const rest = (from: number, colour: string) =>
    `<rect y="${Math.round(from)}" width="${width * 10}" height="${Math.round(Math.max(0, height * 10 - from))}" fill="${colour}"/>`;
  if (!room) return rest(0, background);
  return rest(0, room.wall) + sunlight(width * 10, height * 10, floor, room.sun) + rest(Math.max(0, floor - SKIRTING * height * 10), room.skirting) + rest(Math.max(0, floor), room.floor);
}

function shadowGradient(id: string, colour: string): string {
  const stops = SHADOW_STOPS.map(([offset, opacity]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`);
  return `<radialGradient id="${id}">${stops.join('')}</radialGradient>`;
}
