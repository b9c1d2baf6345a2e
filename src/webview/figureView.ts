import type { Frame } from '../core/routine/frameAt.ts';
import type { PoseRef } from '../core/body/poseRef.ts';
import { samePose } from '../core/routine/plan.ts';
import { minimumJerk } from '../core/body/motion.ts';
import type { Shot, Turn } from '../core/figure/shot.ts';
import type { Stage } from '../core/figure/stage.ts';
import { Film } from './figure/film.ts';
import { FigurePainter } from './figure/painter.ts';
import { setRoom, svgElement } from './dom.ts';

/** What the figure is to show, beside the frame. */
export interface Showing {
  readonly frame: Frame;
  readonly view: 'mirror' | 'facing';
  /** Whether the clock runs: a figure that stands still does not glide to another step. */
  readonly running: boolean;
  /** Still pictures only. */
  readonly calm: boolean;
  /** Shows where the next movement leads: a ghost and an arrow. */
  readonly preview: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How long the figure takes from one pose to another when the person goes to another step. */
const glideTime = 1_200;

/** A way into the frame's pose from where the figure happened to be. */
interface Glide {
  readonly from: PoseRef;
  readonly to: PoseRef;
  readonly began: number;
}

type PoseWay = Pick<Shot, 'from' | 'to' | 'progress' | 'via' | 'looking'>;

const isOnTheWay = ({ moving, turning }: Frame): boolean => moving || turning;

/** Draws the figure, and draws it again only when something in the picture has changed. */
export class FigureView {
  readonly svg = svgElement('svg', { 'aria-hidden': 'true', focusable: 'false' });
  readonly #painter = new FigurePainter(this.svg);
  readonly #film = new Film(this.svg);
  #stage: Stage | undefined;
  #known: Size | undefined;
  #painted = '';
  #last: Frame | undefined;
  #glide: Glide | undefined;

  constructor() {
    new ResizeObserver(() => (this.#known = undefined)).observe(this.svg);
  }

  setStage(stage: Stage): void {
    this.#stage = stage;
    this.#painted = '';
    this.#last = undefined;
    this.#glide = undefined;
  }

  /** Whether the next picture differs from this one even if nobody does anything. */
  isMoving({ frame, running, calm }: Showing): boolean {
    return running && !calm && (isOnTheWay(frame) || this.#glide !== undefined);
  }

  /** Paints the moment `now`; `turn` is the person's own turning of the figure. Returns the shot for other views. */
  show(showing: Showing, now: number, turn: Turn): Shot | undefined {
    const stage = this.#stage;
    const size = this.#size();
    if (!stage || !size) return undefined;
    const way = this.#way(showing, now);
    // A pose whose file is broken is not there: the last picture stays, the words go on.
    if (!stage.has(way.from.pose) || !stage.has(way.to.pose)) return undefined;
    const shot = shotOf(showing, way, turn, size);
    this.#paint(stage, shot, this.isMoving(showing) ? this.#film : this.#painter);
    return shot;
  }

  /** Paints a picture that stands for itself, such as the one that teaches a pose. */
  showStill(shotOfSize: (size: Size) => Shot): void {
    const size = this.#size();
    if (!this.#stage || !size) return;
    this.#last = undefined;
    this.#glide = undefined;
    this.#paint(this.#stage, shotOfSize(size), this.#painter);
  }

  #paint(stage: Stage, shot: Shot, painter: FigurePainter | Film): void {
    const key = `${painter === this.#film} ${JSON.stringify(shot, toSteps(shot))}`;
    if (key === this.#painted) return;
    const { boldness } = this.#film;
    const list = stage.frame(boldness === 1 ? shot : { ...shot, boldness });
    setRoom(this.svg, list);
    painter.paint(list);
    if (painter !== this.#film) this.#film.end();
    this.#painted = key;
  }

  /** None while the picture is not to be seen. Asked for once as long as it stays: each time the browser would lay out the page anew. */
  #size(): Size | undefined {
    if (this.#known) return this.#known;
    const [width, height] = [Math.round(this.svg.clientWidth), Math.round(this.svg.clientHeight)];
    return width > 0 && height > 0 ? (this.#known = { width, height }) : undefined;
  }

  /** The frame's own way, or a glide into it when the person has jumped to another step. */
  #way({ frame, running, calm }: Showing, now: number): PoseWay {
    const jumpedFrom = this.#last && leavesFrom(this.#last, frame);
    this.#last = frame;
    if (calm || !running) this.#glide = undefined;
    else if (jumpedFrom) this.#glide = { from: jumpedFrom, to: frame.to, began: now };
    const glide = this.#glide;
    const { from, to, via, progress, looking } = calm && isOnTheWay(frame) ? { ...frame, from: frame.to, progress: 1, looking: undefined } : frame;
    if (!glide) return { from, to, via, progress, ...(looking !== undefined && { looking }) };
    const passed = (now - glide.began) / glideTime;
    // A movement that began elsewhere is gone to its end: going over to the frame's own way would be a jump.
    if ((passed >= 1 && !isOnTheWay(frame)) || !samePose(glide.to, frame.to)) this.#glide = undefined;
    return isOnTheWay(frame)
      ? { from: glide.from, to, via: [], progress }
      : { from: glide.from, to: glide.to, via: [], progress: Math.min(minimumJerk(passed), 1) };
  }
}

/** Where the figure was, if `frame` does not go on from there: it then has to get there first. */
function leavesFrom(last: Frame, frame: Frame): PoseRef | undefined {
  const sameWay = samePose(last.from, frame.from) && samePose(last.to, frame.to);
  if (sameWay || samePose(frame.from, last.to)) return undefined;
  return last.progress > 0.5 ? last.to : last.from;
}

/**
 * Counts in steps so small that what goes a third across the picture goes on by a pixel: where a movement begins and
 * ends, pictures that nobody can tell apart are not drawn one by one.
 */
const toSteps = ({ width }: Size) => (_: string, value: unknown): unknown => (typeof value === 'number' ? Math.round((value * width) / 3) : value);

function shotOf({ frame, view, calm, preview }: Showing, way: PoseWay, turn: Turn, size: Size): Shot {
  const glow = frame.phase === 'hold' || frame.phase === 'moveIn';
  const turned = turn.yaw !== 0 || turn.pitch !== 0;
  const shot: Shot = { ...way, ...size, view, glow, ...(turned && { turn }) };
  if (!preview || samePose(frame.from, frame.to)) return samePose(way.from, way.to) ? { ...shot, progress: 1 } : shot;
  const { from, to } = frame;
  const { looking: _, ...still } = shot;
  return { ...still, from, to, arrow: true, ...(calm ? { progress: 1, ghost: from } : { progress: 0, ghost: to }) };
}

/** A small picture that is painted once for each shot: the next step, or the view from above. */
export class StillView {
  readonly svg = svgElement('svg', { 'aria-hidden': 'true', focusable: 'false' });
  readonly #painter = new FigurePainter(this.svg);
  #painted = '';

  /** Paints what `draw` makes of the size; nothing while the picture is not to be seen. */
  show(key: string, draw: (width: number, height: number) => Parameters<FigurePainter['paint']>[0]): void {
    const [width, height] = [Math.round(this.svg.clientWidth), Math.round(this.svg.clientHeight)];
    if (width === 0 || height === 0) return;
    const drawn = `${key} ${width} ${height}`;
    if (drawn === this.#painted) return;
    const list = draw(width, height);
    setRoom(this.svg, list);
    this.#painter.paint(list);
    this.#painted = drawn;
  }
}
