import type { FillItem, Item, LineItem, ShadowItem } from '../../core/figure/displayList.ts';
import type { Path } from '../../core/figure/path.ts';
import type { Inks } from './inks.ts';
import { traced, type Prepared } from './prepared.ts';
import type { AnyContext } from './sheet.ts';

/** As SVG has it when nothing else is said. */
const MITER_LIMIT = 4;

/** Paints items one by one into a canvas, as the elements of the `<svg>` would look. */
export class Pen {
  readonly #context: AnyContext;
  readonly #inks: Inks;
  #clip: Path | undefined;

  constructor(context: AnyContext, inks: Inks) {
    this.#context = context;
    this.#inks = inks;
  }

  /** `outline` is the width of the lines round shapes. */
  paint(item: Item, prepared: Prepared, outline: number): void {
    if (item.kind === 'shadow') return this.#shadow(item);
    this.#clipTo(item.clip);
    this.#context.globalAlpha = item.opacity ?? 1;
    return item.kind === 'fill' ? this.#fill(item, prepared, outline) : this.#line(item, prepared);
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
    this.#context.clip(traced(clip) ?? new Path2D());
  }

  #fill({ paint, shift }: FillItem, { path, outline, rim }: Prepared, width: number): void {
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
      context.stroke(outline);
    }
    if (rim && ink.outline) {
      context.fillStyle = ink.outline;
      context.fill(rim);
    }
    if (ink.fill) {
      context.fillStyle = ink.fill;
      context.fill(path);
    }
    if (shift) context.translate(-shift.x, -shift.y);
  }

  #line({ paint, width, dash }: LineItem, { path }: Prepared): void {
    const { stroke } = this.#inks.of(paint);
    if (!stroke) return;
    const context = this.#context;
    context.lineWidth = width;
    context.lineCap = paint === 'hatch' ? 'butt' : 'round';
    context.lineJoin = 'round';
    context.setLineDash(dash ? [...dash] : []);
    context.strokeStyle = stroke;
    context.stroke(path);
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
