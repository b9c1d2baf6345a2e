import type { Pose } from '../../core/body/pose.ts';
import type { Stage } from '../../core/figure/stage.ts';
import { teachingStill } from '../../core/figure/teachingStill.ts';
import { frameAt } from '../../core/routine/frameAt.ts';
import type { Plan } from '../../core/routine/plan.ts';
import type { Stretch } from '../../core/routine/stretch.ts';
import { glimpseOf } from '../../core/routine/tryOut.ts';
import { waysIn, type WayIn } from '../../core/routine/wayIn.ts';
import { millis } from '../../core/time.ts';
import type { BrowserWords } from '../../protocol/poseBrowser.ts';
import { fillIn } from '../../protocol/words.ts';
import { isCalm } from '../calm.ts';
import { button } from '../controls.ts';
import { element, setAttribute, setText } from '../dom.ts';
import { FigureView } from '../figureView.ts';
import { FrameLoop } from '../frameLoop.ts';
import { changeIcon } from '../icon.ts';
import { Turning } from '../turning.ts';

/** The moment of a glimpse that tells most: held, on the first side. */
const mostTelling = 4_500;

export interface DemoParts {
  readonly stage: Stage;
  readonly poses: ReadonlyMap<string, Pose>;
  readonly view: 'mirror' | 'facing';
  readonly words: BrowserWords;
}

/** The moving figure of one stretch: goes once through both sides, and again when asked. */
export class Demo {
  readonly root: HTMLElement;
  readonly #figure = new FigureView();
  readonly #plan: Plan;
  readonly #way: WayIn;
  readonly #parts: DemoParts;
  readonly #turning: Turning;
  readonly #loop = new FrameLoop(() => this.#render());
  readonly #button: ReturnType<typeof button>;
  /** Where the figure rests: at the moment that tells most. */
  readonly #rest: number;
  #elapsed: number;
  #playingSince: number | undefined;
  #timer: number | undefined;

  constructor(stretch: Stretch, parts: DemoParts) {
    const { stage, words } = parts;
    this.#plan = glimpseOf(stretch, { firstSide: 'left', pace: stage.tempo });
    this.#parts = parts;
    [this.#way] = waysIn(stretch, stretch.sided ? 'left' : undefined);
    this.#rest = Math.min(mostTelling, this.#plan.length);
    this.#elapsed = this.#rest;
    this.#figure.setStage(stage);
    const box = element('div', 'demo-figure', this.#figure.svg);
    box.tabIndex = 0;
    box.setAttribute('role', 'application');
    box.setAttribute('aria-roledescription', words.figureRole);
    box.setAttribute('aria-label', fillIn(words.figure, stretch.name));
    box.setAttribute('aria-description', words.figureKeys);
    this.#turning = new Turning(box, () => this.#render());
    this.#button = button('quiet play', 'play', words.play, '', () => (this.#playingSince === undefined ? this.play() : this.pause()));
    const moves = this.#plan.steps.some(({ stretch: { show } }) => show.kind !== 'still');
    this.#button.root.hidden = !moves;
    this.root = element('div', 'demo', box, this.#button.root);
    new ResizeObserver(() => this.#render()).observe(box);
  }

  /** Plays from the beginning when the end was reached, unless stillness is wanted. */
  play(): void {
    if (this.#elapsed >= this.#plan.length || this.#elapsed === this.#rest) this.#elapsed = 0;
    this.#playingSince = performance.now() - this.#elapsed;
    this.#render();
  }

  pause(): void {
    this.#playingSince = undefined;
    clearTimeout(this.#timer);
    this.#render();
  }

  readonly #render = (): void => {
    clearTimeout(this.#timer);
    const now = performance.now();
    if (this.#playingSince !== undefined) this.#elapsed = now - this.#playingSince;
    if (this.#elapsed >= this.#plan.length) this.#stop();
    const running = this.#playingSince !== undefined;
    const frame = frameAt(this.#plan, millis(this.#elapsed));
    const { poses, view, words } = this.#parts;
    const { turn } = this.#turning;
    const showing = { frame, view, running, calm: isCalm(), preview: false };
    if (!running && this.#elapsed === this.#rest) this.#figure.showStill((size) => ({ ...teachingStill(poses, this.#way, { view, ...size }), turn }));
    else this.#figure.show(showing, now, turn);
    const [word, picture] = running ? ([words.pause, 'pause'] as const) : ([words.play, 'play'] as const);
    setText(this.#button.label, word);
    setAttribute(this.#button.root, 'title', word);
    changeIcon(this.#button.picture, picture);
    const moving = this.#figure.isMoving(showing);
    this.#loop.keep(moving);
    if (running && !moving) this.#timer = setTimeout(this.#render, Math.max(frame.changesAt - this.#elapsed, 4)) as unknown as number;
  };

  /** Played to the end: back to the picture that tells most. */
  #stop(): void {
    this.#playingSince = undefined;
    this.#elapsed = this.#rest;
  }
}
