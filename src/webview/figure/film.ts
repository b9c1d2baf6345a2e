import type { DisplayList, FillItem, Item, LineItem, ShadowItem } from '../../core/figure/displayList.ts';
import { outlineStroke } from '../../core/figure/svgNodes.ts';
import { Inks } from './inks.ts';
import { pathBox, type PathBox } from './pathBox.ts';
import { Sheet } from './sheet.ts';

/** An item with what the canvas makes of it, kept as long as the item is part of the picture. */
interface Prepared {
  readonly path: Path2D;
  readonly outline: Path2D | undefined;
  readonly rim: Path2D | undefined;
  /** Everything it paints lies in here. */
  readonly box: PathBox;
}

const EVERYTHING: PathBox = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** As SVG has it when nothing else is said. */
const MITER_LIMIT = 4;

/** Room for soft edges, tenths of a pixel. */
const SOFT = 15;

const meets = (a: PathBox, b: PathBox): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function around(boxes: Iterable<PathBox>): PathBox {
  let { left, top, right, bottom } = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

/**
 * Shows movements: the same display lists as the `<svg>`, painted into a canvas over it. Between two pictures the
 * browser has no elements to update, and only the part of the picture in which something moved is painted again.
 */
export class Film {
  readonly #svg: SVGSVGElement;
  readonly #sheet: Sheet;
  readonly #context: CanvasRenderingContext2D;
  readonly #inks: Inks;
  #prepared = new Map<Item, Prepared>();
  #clip: string | undefined;
  #running = false;

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
    this.#inks = new Inks(svg);
    this.#sheet = new Sheet(svg);
    this.#context = this.#sheet.context;
    this.#sheet.canvas.className = 'figure-film';
    this.#sheet.canvas.setAttribute('aria-hidden', 'true');
  }

  paint(list: DisplayList): void {
    if (!this.#running) this.#begin(list);
    if (!this.#sheet.fits(list)) this.#measure(list);
    const before = this.#prepared;
    this.#prepared = new Map(list.items.map((item) => [item, before.get(item) ?? prepare(item, list)]));
    const all = around([...this.#prepared.values()].map(({ box }) => box));
    const dirty = this.#sheet.cover(all) ? EVERYTHING : this.#changed(list, before);
    const outline = outlineStroke(list) * this.#inks.outlineFactor;
    this.#sheet.repaint(dirty, (window) => {
      for (const [item, prepared] of this.#prepared) if (meets(prepared.box, window)) this.#item(item, prepared, outline);
      this.#clipTo(undefined);
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
    this.#prepared.clear();
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
    this.#prepared.clear();
  }

  /** Where the picture is not what it was: round everything that is new or gone. */
  #changed({ items }: DisplayList, before: ReadonlyMap<Item, Prepared>): PathBox {
    const kept = items.filter((item) => before.has(item));
    const keptBefore = [...before.keys()].filter((item) => this.#prepared.has(item));
    if (before.size === 0 || kept.some((item, i) => item !== keptBefore[i])) return EVERYTHING;
    const boxes = [...this.#prepared].filter(([item]) => !before.has(item)).map(([, { box }]) => box);
    const gone = [...before].filter(([item]) => !this.#prepared.has(item)).map(([, { box }]) => box);
    return around([...boxes, ...gone]);
  }

  #item(item: Item, prepared: Prepared, outline: number): void {
    if (item.kind === 'shadow') return this.#shadow(item);
    this.#clipTo(item.clip);
    this.#context.globalAlpha = item.opacity ?? 1;
    return item.kind === 'fill' ? this.#fill(item, prepared, outline) : this.#line(item, prepared);
  }

  /** Neighbours that are clipped alike are clipped once. */
  #clipTo(clip: string | undefined): void {
    if (clip === this.#clip) return;
    if (this.#clip !== undefined) this.#context.restore();
    this.#clip = clip;
    if (clip === undefined) return;
    this.#context.save();
    this.#context.clip(new Path2D(clip));
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

function prepare(item: Item, list: DisplayList): Prepared {
  if (item.kind === 'shadow') {
    const { x, y, radiusX, radiusY } = item;
    return { path: new Path2D(), outline: undefined, rim: undefined, box: { left: x - radiusX, top: y - radiusY, right: x + radiusX, bottom: y + radiusY } };
  }
  const path = new Path2D(item.path);
  if (item.kind === 'line') return { path, outline: undefined, rim: undefined, box: grown(pathBox(item.path), item.width / 2) };
  const { outline, rim } = item;
  const drawn = outline === undefined || outline === '' ? undefined : outline === item.path ? path : new Path2D(outline);
  const box = grown(pathBox(item.path), drawn || rim ? list.lineWidth * 2 : 0);
  const { x, y } = item.shift ?? { x: 0, y: 0 };
  return { path, outline: drawn, rim: rim === undefined ? undefined : new Path2D(rim), box: { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y } };
}

const grown = ({ left, top, right, bottom }: PathBox, by: number): PathBox => {
  const room = by + SOFT;
  return { left: left - room, top: top - room, right: right + room, bottom: bottom + room };
};
