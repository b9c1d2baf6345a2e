import type { FillItem, Item, LineItem, ShadowItem } from '../../core/figure/displayList.ts';
import type { Path } from '../../core/figure/path.ts';
import type { Inks } from './inks.ts';
import type { AnyContext } from './sheet.ts';
import { trace } from './trace.ts';

/** As SVG has it when nothing else is said. */
const MITER_LIMIT = 4;

/**
 * Paints items one by one into a canvas, as the elements of the `<svg>` would look. Paths are traced on the canvas
 * itself: objects for them would be garbage by the next picture, and the browser would clear up several times as often.
 */
export class Pen {
  readonly #context: AnyContext;
  readonly #inks: Inks;
  #clip: Path | undefined;

  constructor(context: AnyContext, inks: Inks) {
    this.#context = context;
    this.#inks = inks;
  }

  /** `outline` is the width of the lines round shapes. */
  paint(item: Item, outline: number): void {
    if (item.kind === 'shadow') return this.#shadow(item);
    this.#clipTo(item.clip);
    this.#context.globalAlpha = item.opacity ?? 1;
    return item.kind === 'fill' ? this.#fill(item, outline) : this.#line(item);
  }

  /** To be called before anything else is painted into the canvas. */
  lift(): void {
    this.#clipTo(undefined);
    this.#context.globalAlpha = 1;
  }

  /** Neighbours that are clipped alike are clipped once. */
  #clipTo(clip: Path | undefined): void {
    if (clip === this.#clip) return;
    if (this.#clip !== undefined) this.#context.restore();
    this.#clip = clip;
    if (clip === undefined) return;
    this.#context.save();
    // An empty clip path hides everything.
    this.#trace(clip);
    this.#context.clip();
  }

  /** Makes a path the current one. */
  #trace(path: Path): void {
    this.#context.beginPath();
    trace(path, this.#context);
  }

  #fill({ paint, shift, path, outline, rim }: FillItem, width: number): void {
    const context = this.#context;
    const ink = this.#inks.of(paint);
    if (shift) context.translate(shift.x, shift.y);
    if (outline && ink.outline) {
      context.lineWidth = width;
      context.lineCap = 'round';
      context.lineJoin = 'miter';
      context.miterLimit = MITER_LIMIT;
      context.setLineDash([]);
      context.strokeStyle = ink.outline;
      this.#trace(outline);
      context.stroke();
    }
    if (rim && ink.outline) {
      context.fillStyle = ink.outline;
      this.#trace(rim);
      context.fill();
    }
    if (ink.fill) {
      context.fillStyle = ink.fill;
      if (path !== outline || !ink.outline) this.#trace(path);
      context.fill();
    }
    if (shift) context.translate(-shift.x, -shift.y);
  }

  #line({ paint, width, dash, path }: LineItem): void {
    const { stroke } = this.#inks.of(paint);
    if (!stroke) return;
    const context = this.#context;
    context.lineWidth = width;
    context.lineCap = paint === 'hatch' ? 'butt' : 'round';
    context.lineJoin = 'round';
    context.setLineDash(dash ? [...dash] : []);
    context.strokeStyle = stroke;
    this.#trace(path);
    context.stroke();
  }

  #shadow({ x, y, radiusX, radiusY }: ShadowItem): void {
    const context = this.#context;
    const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1);
    for (const [offset, colour] of this.#inks.floor()) gradient.addColorStop(offset, colour);
    this.#clipTo(undefined);
    context.save();
    context.translate(x, y);
    context.scale(radiusX, radiusY);
    context.globalAlpha = 1;
    context.fillStyle = gradient;
    context.beginPath();
    context.arc(0, 0, 1, 0, Math.PI * 2);
    context.fill();
    context.restore();
  }
}
