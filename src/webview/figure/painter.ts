import type { DisplayList, Tones } from '../../core/figure/displayList.ts';
import { SHADOW_STOPS, clipId, outlineStroke, shadowId, svgNodes } from '../../core/figure/svgNodes.ts';
import type { SvgClip, SvgNode } from '../../core/figure/svgNodes.ts';

const SVG = 'http://www.w3.org/2000/svg';

const create = <Tag extends keyof SVGElementTagNameMap>(tag: Tag): SVGElementTagNameMap[Tag] => document.createElementNS(SVG, tag);

/** An element that stays in the document and remembers what was written into it. */
interface Pooled {
  readonly tag: SvgNode['tag'];
  readonly element: SVGElement;
  attributes: Readonly<Record<string, string>>;
  hidden: boolean;
}

let figures = 0;

/** The class under which the tones of skin and hair are set. */
export const tonesClass = ({ skin, hair }: Tones): string => `skin-${skin} hair-${hair}`;

/**
 * Paints display lists into one `<svg>`. Elements are used again from picture to picture, and only
 * attributes that changed are written: most of a frame's cost is the browser's, for each path it has to redo.
 */
export class FigurePainter {
  readonly #svg: SVGSVGElement;
  readonly #prefix = `figure-${figures++}`;
  readonly #definitions = create('defs');
  readonly #layer = create('g');
  readonly #pool: Pooled[] = [];
  readonly #clips: { readonly path: SVGPathElement; now: SvgClip }[] = [];
  #lineWidth = 0;
  #tones = '';
  #viewBox = '';

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
    svg.classList.add('figure');
    this.#definitions.append(this.#shadowGradient());
    svg.append(this.#definitions, this.#layer);
  }

  paint(list: DisplayList): void {
    const { viewBox, clips, nodes } = svgNodes(list, this.#prefix);
    this.#setUp(list, viewBox);
    clips.forEach((clip, i) => this.#paintClip(clip, i));
    nodes.forEach((node, i) => this.#paintNode(node, i));
    for (let i = nodes.length; i < this.#pool.length; i++) this.#hide(this.#pool[i] as Pooled);
  }

  #setUp(list: DisplayList, viewBox: string): void {
    const width = outlineStroke(list);
    const tones = tonesClass(list.tones);
    if (viewBox !== this.#viewBox) this.#svg.setAttribute('viewBox', viewBox);
    if (width !== this.#lineWidth) this.#svg.style.setProperty('--figure-line', String(width));
    if (tones !== this.#tones) this.#layer.setAttribute('class', tones);
    this.#viewBox = viewBox;
    this.#lineWidth = width;
    this.#tones = tones;
  }

  #paintClip(wanted: SvgClip, index: number): void {
    const clip = (this.#clips[index] ??= { path: this.#newClip(index), now: { d: '', transform: '' } });
    if (clip.now.d !== wanted.d) clip.path.setAttribute('d', wanted.d);
    if (clip.now.transform !== wanted.transform) clip.path.setAttribute('transform', wanted.transform);
    clip.now = wanted;
  }

  #newClip(index: number): SVGPathElement {
    const element = create('clipPath');
    const path = create('path');
    element.id = clipId(this.#prefix, index);
    element.append(path);
    this.#definitions.append(element);
    return path;
  }

  #paintNode(node: SvgNode, index: number): void {
    const pooled = this.#pooled(node.tag, index);
    const { element, attributes } = pooled;
    for (const name of Object.keys(attributes)) if (!(name in node.attributes)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(node.attributes)) if (attributes[name] !== value) element.setAttribute(name, value);
    pooled.attributes = node.attributes;
    if (pooled.hidden) element.removeAttribute('display');
    pooled.hidden = false;
  }

  #pooled(tag: SvgNode['tag'], index: number): Pooled {
    const known = this.#pool[index];
    if (known?.tag === tag) return known;
    const fresh: Pooled = { tag, element: create(tag), attributes: {}, hidden: false };
    if (known) known.element.replaceWith(fresh.element);
    else this.#layer.append(fresh.element);
    this.#pool[index] = fresh;
    return fresh;
  }

  #hide(pooled: Pooled): void {
    if (pooled.hidden) return;
    pooled.element.setAttribute('display', 'none');
    pooled.hidden = true;
  }

  #shadowGradient(): SVGRadialGradientElement {
    const gradient = create('radialGradient');
    gradient.id = shadowId(this.#prefix);
    for (const [offset, opacity] of SHADOW_STOPS) {
      const stop = create('stop');
      stop.setAttribute('class', 'floor-shadow');
      stop.setAttribute('offset', offset);
      stop.setAttribute('stop-opacity', opacity);
      gradient.append(stop);
    }
    return gradient;
  }
}
