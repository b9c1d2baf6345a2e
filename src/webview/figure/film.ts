import type { DisplayList, Item } from '../../core/figure/displayList.ts';
import { outlineStroke } from '../../core/figure/svgNodes.ts';
import { Inks } from './inks.ts';
import type { PathBox } from './trace.ts';
import { Pen } from './pen.ts';
import { around, meets, prepare, type Prepared } from './prepared.ts';
import { Sheet } from './sheet.ts';
import { Standing } from './standing.ts';

const EVERYTHING: PathBox = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/**
 * Shows movements: the same display lists as the `<svg>`, painted into a canvas over it. Between two pictures the
 * browser has no elements to update, and only the part of the picture in which something moved is painted again.
 */
export class Film {
  readonly #svg: SVGSVGElement;
  readonly #sheet: Sheet;
  readonly #inks: Inks;
  readonly #pen: Pen;
  readonly #standing: Standing;
  #prepared = new Map<Item, Prepared>();
  #running = false;

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
    this.#inks = new Inks(svg);
    this.#sheet = new Sheet(svg);
    this.#pen = new Pen(this.#sheet.context, this.#inks);
    this.#standing = new Standing(this.#sheet);
    this.#sheet.canvas.className = 'figure-film';
    this.#sheet.canvas.setAttribute('aria-hidden', 'true');
  }

  paint(list: DisplayList): void {
    if (!this.#running) this.#begin(list);
    if (!this.#sheet.fits(list)) this.#measure(list);
    const before = this.#prepared;
    this.#prepared = new Map();
    const boxes: PathBox[] = [];
    for (const item of list.items) {
      const prepared = before.get(item) ?? prepare(item, list);
      prepared.pictures++;
      this.#prepared.set(item, prepared);
      boxes.push(prepared.box);
    }
    const dirty = this.#sheet.cover(around(boxes)) ? EVERYTHING : this.#changed(before);
    const outline = outlineStroke(list) * this.#inks.outlineFactor;
    const grouped = this.#standing.grouped([...this.#prepared], (context, entries) => {
      const pen = new Pen(context, this.#inks);
      for (const [item] of entries) pen.paint(item, outline);
    });
    this.#sheet.repaint(dirty, (window) => {
      for (const one of grouped) {
        if ('bitmap' in one) {
          this.#pen.lift();
          if (meets(one.box, window)) this.#sheet.put(one);
        } else if (meets(one[1].box, window)) this.#pen.paint(one[0], outline);
      }
      this.#pen.lift();
    });
  }

  /** By how much outlines are wider than usual. */
  get boldness(): number {
    return this.#inks.outlineFactor;
  }

  /** The still picture is shown again. */
  end(): void {
    if (!this.#running) return;
    this.#running = false;
    this.#forget();
    this.#sheet.canvas.hidden = true;
    this.#svg.removeAttribute('data-filmed');
  }

  #begin(list: DisplayList): void {
    this.#running = true;
    this.#inks.renew(list.tones);
    const { canvas } = this.#sheet;
    canvas.hidden = false;
    this.#svg.setAttribute('data-filmed', '');
    if (!canvas.isConnected) this.#svg.after(canvas);
    this.#measure(list);
  }

  #measure(list: DisplayList): void {
    this.#sheet.measure(list);
    this.#forget();
  }

  #forget(): void {
    this.#prepared.clear();
    this.#standing.forget();
  }

  /** Where the picture is not what it was: round everything that is new or gone. */
  #changed(before: ReadonlyMap<Item, Prepared>): PathBox {
    if (before.size === 0) return EVERYTHING;
    const kept: Item[] = [];
    const boxes: PathBox[] = [];
    for (const [item, { box }] of this.#prepared) {
      if (before.has(item)) kept.push(item);
      else boxes.push(box);
    }
    let place = 0;
    for (const [item, { box }] of before) {
      if (!this.#prepared.has(item)) boxes.push(box);
      else if (kept[place++] !== item) return EVERYTHING;
    }
    return around(boxes);
  }
}
