import type { DisplayList, FillItem, Item, LineItem, ShadowItem, Shift } from './displayList.ts';
import type { Path } from './path.ts';

/** One SVG element. Both painters take their elements from here, so they cannot disagree. */
export interface SvgNode {
  readonly tag: 'path' | 'ellipse';
  readonly attributes: Readonly<Record<string, string>>;
}

/** A path that clips others; nodes refer to it as `#{prefix}-clip-{index}`. */
export interface SvgClip {
  readonly d: string;
  readonly transform: string;
}

export interface SvgNodes {
  readonly viewBox: string;
  readonly clips: readonly SvgClip[];
  readonly nodes: readonly SvgNode[];
}

/** Width of an outline's stroke: the inner half of it lies under the fill. */
export const outlineStroke = (list: DisplayList): number => list.lineWidth * 2;

export const clipId = (prefix: string, index: number): string => `${prefix}-clip-${index}`;
export const shadowId = (prefix: string): string => `${prefix}-shadow`;

const opacityOf = (opacity: number | undefined): Record<string, string> =>
  opacity === undefined ? {} : { opacity: String(Math.round(opacity * 100) / 100) };

const UNMOVED: Shift = { x: 0, y: 0 };

const translation = ({ x, y }: Shift): string => (x === 0 && y === 0 ? '' : `translate(${x} ${y})`);

/** Collects the clips of a picture, each once. */
class Clips {
  readonly all: SvgClip[] = [];
  readonly #index = new Map<string, number>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Clips live in the space of what they clip, so they have to undo its shift. */
  attribute(path: Path | undefined, shift: Shift = UNMOVED): Record<string, string> {
    if (path === undefined) return {};
    const d = String(path);
    const transform = translation({ x: -shift.x, y: -shift.y });
    const key = transform + d;
    const index = this.#index.get(key) ?? this.all.push({ d, transform }) - 1;
    this.#index.set(key, index);
    return { 'clip-path': `url(#${clipId(this.#prefix, index)})` };
  }
}

/** The display list as SVG elements; ids start with `prefix`, which must be unique in the document. */
export function svgNodes(list: DisplayList, prefix: string): SvgNodes {
  const clips = new Clips(prefix);
  const fill = ({ path, paint, outline, rim, opacity, clip, shift = UNMOVED }: FillItem): readonly SvgNode[] => {
    const transform = translation(shift);
    const rest = { ...(transform && { transform }), ...opacityOf(opacity), ...clips.attribute(clip, shift) };
    // Fill and outline in one element where they are the same path: p- paints the stroke first.
    if (outline === path) return [{ tag: 'path', attributes: { class: `p-${paint}`, d: String(path), ...rest } }];
    const shape: SvgNode = { tag: 'path', attributes: { class: `f-${paint}`, d: String(path), ...rest } };
    if (rim !== undefined) return [{ tag: 'path', attributes: { class: `r-${paint}`, d: String(rim), ...opacityOf(opacity), ...clips.attribute(clip) } }, shape];
    if (outline === undefined || outline.isEmpty) return [shape];
    return [{ tag: 'path', attributes: { class: `o-${paint}`, d: String(outline), ...opacityOf(opacity) } }, shape];
  };
  const line = ({ path, paint, width, dash, opacity, clip }: LineItem): SvgNode => ({
    tag: 'path',
    attributes: {
      class: `s-${paint}`,
      d: String(path),
      'stroke-width': String(width),
      ...(dash && { 'stroke-dasharray': dash.join(' ') }),
      ...opacityOf(opacity),
      ...clips.attribute(clip),
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
  return { viewBox: `0 0 ${list.width * 10} ${list.height * 10}`, clips: clips.all, nodes };
}

/** Shade on the floor fades out to its rim: offset and strength of each step. */
export const SHADOW_STOPS = [
  ['0', '0.3'],
  ['0.55', '0.15'],
  ['1', '0'],
] as const;
