import type { Tones } from '../../core/figure/displayList.ts';
import type { Paint } from '../../core/figure/palette.ts';
import { SHADOW_STOPS } from '../../core/figure/svgNodes.ts';
import { tonesClass } from './painter.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What the theme makes of one paint; undefined where it leaves it out. */
export interface Ink {
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly outline: string | undefined;
}

type FloorStop = readonly [offset: number, colour: string];

const shown = (colour: string): string | undefined => (colour === 'none' ? undefined : colour);

/** Asks the theme for the figure's colours, once for each paint, where CSS cannot reach by itself. */
export class Inks {
  readonly #svg: SVGSVGElement;
  readonly #probe = document.createElementNS(SVG, 'path');
  readonly #group = document.createElementNS(SVG, 'g');
  readonly #known = new Map<Paint, Ink>();
  #outlineFactor: number | undefined;
  #floor: readonly FloorStop[] | undefined;

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
    this.#group.append(this.#probe);
    svg.append(this.#group);
  }

  /** Forgets what it knows: the theme may have changed since. */
  renew({ skin, hair }: Tones): void {
    this.#group.setAttribute('class', tonesClass({ skin, hair }));
    this.#known.clear();
    this.#outlineFactor = undefined;
    this.#floor = undefined;
  }

  of(paint: Paint): Ink {
    const known = this.#known.get(paint);
    if (known) return known;
    const { fill, stroke: outline } = this.#style(`p-${paint}`);
    const both = { fill: shown(fill), outline: shown(outline) };
    const ink = { ...both, stroke: shown(this.#style(`s-${paint}`).stroke) };
    this.#known.set(paint, ink);
    return ink;
  }

  /** By how much outlines are wider than the picture says: high contrast has bolder ones. */
  get outlineFactor(): number {
    if (this.#outlineFactor !== undefined) return this.#outlineFactor;
    const line = Number(getComputedStyle(this.#svg).getPropertyValue('--figure-line'));
    const factor = Number.parseFloat(this.#style('p-skin').strokeWidth) / line;
    // Before the first still there is no line to compare with.
    if (!Number.isFinite(factor) || factor <= 0) return 1;
    return (this.#outlineFactor = factor);
  }

  /** How shade on the floor fades out to its rim. */
  floor(): readonly FloorStop[] {
    if (this.#floor) return this.#floor;
    const stop = this.#svg.querySelector('.floor-shadow');
    const colour = stop ? getComputedStyle(stop).stopColor : '';
    const isPlain = /^(rgb|color)\(/.test(colour);
    const at = (strength: string): string => (isPlain ? `${colour.slice(0, -1).replaceAll(',', ' ')} / ${strength})` : 'transparent');
    return (this.#floor = SHADOW_STOPS.map(([offset, strength]) => [Number(offset), at(strength)]));
  }

  #style(name: string): CSSStyleDeclaration {
    this.#probe.setAttribute('class', name);
    return getComputedStyle(this.#probe);
  }
}
