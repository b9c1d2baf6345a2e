import type { DisplayList, FillItem, Item, LineItem, ShadowItem } from './displayList.ts';

/** One SVG element. Both painters take their elements from here, so they cannot disagree. */
export interface SvgNode {
  readonly tag: 'path' | 'ellipse';
  readonly attributes: Readonly<Record<string, string>>;
}

export interface SvgNodes {
  readonly viewBox: string;
  /** Paths that clip others; `clip-path` of a node refers to them as `#{prefix}-clip-{index}`. */
  readonly clips: readonly string[];
  readonly nodes: readonly SvgNode[];
}

/** Width of an outline's stroke: the inner half of it lies under the fill. */
export const outlineStroke = (list: DisplayList): number => list.lineWidth * 2;

export const clipId = (prefix: string, index: number): string => `${prefix}-clip-${index}`;
export const shadowId = (prefix: string): string => `${prefix}-shadow`;

const opacityOf = (opacity: number | undefined): Record<string, string> =>
  opacity === undefined ? {} : { opacity: String(Math.round(opacity * 100) / 100) };

/** The display list as SVG elements; ids start with `prefix`, which must be unique in the document. */
export function svgNodes(list: DisplayList, prefix: string): SvgNodes {
  const clips: string[] = [];
  const clipOf = (path: string | undefined): Record<string, string> => {
    if (path === undefined) return {};
    let index = clips.indexOf(path);
    if (index < 0) index = clips.push(path) - 1;
    return { 'clip-path': `url(#${clipId(prefix, index)})` };
  };
  const fill = ({ path, paint, outline, opacity, clip }: FillItem): readonly SvgNode[] => {
    const shape: SvgNode = { tag: 'path', attributes: { class: `f-${paint}`, d: path, ...opacityOf(opacity), ...clipOf(clip) } };
    return outline === undefined || outline === '' ? [shape] : [{ tag: 'path', attributes: { class: `o-${paint}`, d: outline, ...opacityOf(opacity) } }, shape];
  };
  const line = ({ path, paint, width, dash, opacity, clip }: LineItem): SvgNode => ({
    tag: 'path',
    attributes: {
      class: `s-${paint}`,
      d: path,
      'stroke-width': String(width),
      ...(dash && { 'stroke-dasharray': dash.join(' ') }),
      ...opacityOf(opacity),
      ...clipOf(clip),
    },
  });
  const shadow = ({ x, y, radiusX, radiusY }: ShadowItem): SvgNode => ({
    tag: 'ellipse',
    attributes: { cx: String(x), cy: String(y), rx: String(radiusX), ry: String(radiusY), fill: `url(#${shadowId(prefix)})` },
  });
  const nodesOf = (item: Item): readonly SvgNode[] => {
    switch (item.kind) {
      case 'fill':
        return fill(item);
      case 'line':
        return [line(item)];
      case 'shadow':
        return [shadow(item)];
    }
  };
  const nodes = list.items.flatMap(nodesOf);
  return { viewBox: `0 0 ${list.width * 10} ${list.height * 10}`, clips, nodes };
}

/** Shade on the floor fades out to its rim: offset and strength of each step. */
export const SHADOW_STOPS = [
  ['0', '0.3'],
  ['0.55', '0.15'],
  ['1', '0'],
] as const;
