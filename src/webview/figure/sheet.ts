import type { PathBox } from './trace.ts';

/** Room round what is painted, in dots of the screen, so that the canvas seldom has to grow. */
const ROOM = 24;

interface Dots {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What can be painted into, on the page or beside it. */
export type AnyContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A box of the picture on a canvas of its own. */
export interface Aside {
  readonly bitmap: ImageBitmap;
  readonly box: PathBox;
  /** Its place in the dots of the screen. */
  readonly left: number;
  readonly top: number;
}

const NONE: Dots = { left: 0, top: 0, right: 0, bottom: 0 };

/**
 * The canvas over a picture. It covers only what is painted, for the browser copies all of it each time, and its dots
 * are those of the screen: anything else would be scaled each time as well.
 */
export class Sheet {
  readonly canvas = document.createElement('canvas');
  readonly context = this.canvas.getContext('2d') as CanvasRenderingContext2D;
  readonly #svg: SVGSVGElement;
  /** Dots of the screen of a tenth of a pixel of the picture. */
  #scale = 1;
  /** Where the picture begins between two dots, and where it ends. */
  #origin = { x: 0, y: 0 };
  #end = { x: 0, y: 0 };
  #dots = NONE;
  #size = '';

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
  }

  /** Looks where the picture is; `size` is its own, in pixels. */
  measure({ width, height }: { readonly width: number; readonly height: number }): void {
    const dots = devicePixelRatio;
    const size = `${width} ${height} ${dots}`;
    const box = this.#svg.getBoundingClientRect();
    const between = (at: number): number => at * dots - Math.floor(at * dots);
    this.#origin = { x: between(box.left), y: between(box.top) };
    this.#scale = (dots * Math.min(box.width / width, box.height / height)) / 10;
    this.#end = { x: Math.ceil(this.#origin.x + box.width * dots), y: Math.ceil(this.#origin.y + box.height * dots) };
    this.#dots = NONE;
    this.#size = size;
  }

  /** Whether it was measured for a picture of this size. */
  fits({ width, height }: { readonly width: number; readonly height: number }): boolean {
    return this.#size === `${width} ${height} ${devicePixelRatio}`;
  }

  /** Makes sure that a box of the picture lies on the canvas; true when that left the canvas empty. */
  cover(box: PathBox): boolean {
    const [now, wanted] = [this.#dots, this.#dotsOf(box, 0)];
    if (now.right > now.left && wanted.left >= now.left && wanted.top >= now.top && wanted.right <= now.right && wanted.bottom <= now.bottom) return false;
    const roomy = this.#dotsOf(box, ROOM);
    const { left, top, right, bottom } = (this.#dots =
      now === NONE
        ? roomy
        : {
            left: Math.min(now.left, roomy.left),
            top: Math.min(now.top, roomy.top),
            right: Math.max(now.right, roomy.right),
            bottom: Math.max(now.bottom, roomy.bottom),
          });
    const { canvas } = this;
    [canvas.width, canvas.height] = [right - left, bottom - top];
    const place = { left: left - this.#origin.x, top: top - this.#origin.y, width: right - left, height: bottom - top };
    for (const [side, length] of Object.entries(place)) canvas.style.setProperty(side, `${length / devicePixelRatio}px`);
    return true;
  }

  /** Empties a box of the picture and paints there; `paint` is told what is empty and works in tenths of a pixel. */
  repaint(box: PathBox, paint: (window: PathBox) => void): void {
    const { context } = this;
    const { left, top, right, bottom } = this.#dotsOf(box, 0);
    if (right <= left || bottom <= top) return;
    const [x, y, width, height] = [left - this.#dots.left, top - this.#dots.top, right - left, bottom - top];
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    context.clearRect(x, y, width, height);
    context.translate(this.#origin.x - this.#dots.left, this.#origin.y - this.#dots.top);
    context.scale(this.#scale, this.#scale);
    const across = (dot: number): number => (dot - this.#origin.x) / this.#scale;
    const down = (dot: number): number => (dot - this.#origin.y) / this.#scale;
    paint({ left: across(left), top: down(top), right: across(right), bottom: down(bottom) });
    context.restore();
  }

  /** Paints a box of the picture on a canvas of its own; `paint` works in tenths of a pixel. */
  aside(box: PathBox, paint: (context: AnyContext) => void): Aside {
    const { left, top, right, bottom } = this.#dotsOf(box, 0);
    // A canvas without dots cannot be copied.
    const canvas = new OffscreenCanvas(Math.max(1, right - left), Math.max(1, bottom - top));
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.translate(this.#origin.x - left, this.#origin.y - top);
    context.scale(this.#scale, this.#scale);
    paint(context);
    return { bitmap: canvas.transferToImageBitmap(), box, left, top };
  }

  /** Copies what was painted aside to where it belongs. */
  put({ bitmap, left, top }: Aside): void {
    const { context } = this;
    context.save();
    context.resetTransform();
    context.drawImage(bitmap, left - this.#dots.left, top - this.#dots.top);
    context.restore();
  }

  /** The dots that a box of the picture touches, with so many round it, as far as the picture goes. */
  #dotsOf({ left, top, right, bottom }: PathBox, room: number): Dots {
    const { x, y } = this.#origin;
    return {
      left: Math.max(0, Math.floor(x + left * this.#scale) - room),
      top: Math.max(0, Math.floor(y + top * this.#scale) - room),
      right: Math.min(this.#end.x, Math.ceil(x + right * this.#scale) + room),
      bottom: Math.min(this.#end.y, Math.ceil(y + bottom * this.#scale) + room),
    };
  }
}
