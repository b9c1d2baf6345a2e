import { setAttribute, svgElement } from './dom.ts';

const radius = 46;
const circumference = 2 * Math.PI * radius;

/** The ring round the seconds: full at the beginning of a step, gone at its end. */
export class Ring {
  readonly svg = svgElement('svg', { class: 'ring', viewBox: '0 0 100 100', 'aria-hidden': 'true', focusable: 'false' });
  readonly #arc: SVGCircleElement;

  constructor() {
    const circle = (className: string): SVGCircleElement => svgElement('circle', { class: className, cx: 50, cy: 50, r: radius });
    this.#arc = circle('ring-arc');
    this.#arc.setAttribute('stroke-dasharray', circumference.toFixed(2));
    this.svg.append(circle('ring-track'), this.#arc);
  }

  /** `share`: how much is left, 0..1. */
  show(share: number): void {
    const left = Math.min(Math.max(share, 0), 1);
    setAttribute(this.#arc, 'stroke-dashoffset', (circumference * (1 - left)).toFixed(2));
  }
}
