import type { Pose } from '../../core/body/pose.ts';
import type { Stage } from '../../core/figure/stage.ts';
import { teachingStill } from '../../core/figure/teachingStill.ts';
import { waysIn } from '../../core/routine/wayIn.ts';
import type { Stretch } from '../../core/routine/stretch.ts';
import { StillView } from '../figureView.ts';

/** Pictures that are drawn in one go before the page may do something else, milliseconds. */
const sliceOfTime = 12;

/** Draws the small pictures of the library: each once, and only when it comes near the screen. */
export class Thumbnails {
  readonly #stage: Stage;
  readonly #poses: ReadonlyMap<string, Pose>;
  readonly #view: 'mirror' | 'facing';
  readonly #stretches = new WeakMap<Element, { readonly stretch: Stretch; readonly picture: StillView }>();
  readonly #waiting = new Set<Element>();
  readonly #watcher = new IntersectionObserver((seen) => this.#seen(seen), { rootMargin: '200px' });
  #drawing = false;

  constructor(stage: Stage, poses: ReadonlyMap<string, Pose>, view: 'mirror' | 'facing') {
    this.#stage = stage;
    this.#poses = poses;
    this.#view = view;
  }

  /** A picture that will be there when it is looked at. */
  of(stretch: Stretch): SVGSVGElement {
    const picture = new StillView();
    this.#stretches.set(picture.svg, { stretch, picture });
    this.#watcher.observe(picture.svg);
    return picture.svg;
  }

  #seen(seen: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of seen) {
      if (isIntersecting) this.#waiting.add(target);
      else this.#waiting.delete(target);
    }
    if (!this.#drawing && this.#waiting.size > 0) this.#drawSome();
  }

  #drawSome(): void {
    const began = performance.now();
    for (const target of this.#waiting) {
      if (performance.now() - began > sliceOfTime) break;
      this.#waiting.delete(target);
      this.#watcher.unobserve(target);
      this.#draw(target);
    }
    this.#drawing = this.#waiting.size > 0;
    if (this.#drawing) setTimeout(() => this.#drawSome());
  }

  #draw(target: Element): void {
    const found = this.#stretches.get(target);
    if (!found) return;
    const [way] = waysIn(found.stretch, found.stretch.sided ? 'left' : undefined);
    if (!this.#stage.has(way.to.pose)) return;
    found.picture.show(found.stretch.id, (width, height) =>
      this.#stage.frame(teachingStill(this.#poses, way, { view: this.#view, width, height })),
    );
  }
}
