import type { DisplayList } from './displayList.ts';
import { PAINTS, paletteFor } from './palette.ts';
import type { Paint, Palette } from './palette.ts';
import { roomString } from './roomString.ts';
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
    text.background === false ? '' : roomString(list, toned, prefix),
    ...nodes.filter(({ tag }) => tag !== 'ellipse' || shadow !== '').map(element),
    '</svg>',
  ].join('\n');
}

function shadowGradient(id: string, colour: string): string {
  const stops = SHADOW_STOPS.map(([offset, opacity]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`);
  return `<radialGradient id="${id}">${stops.join('')}</radialGradient>`;
}
