import { ARROW_REACH, paintArrow } from './arrow.ts';
import { Brush } from './brush.ts';
import { Camera } from './camera.ts';
import type { Item } from './displayList.ts';
import { ghostItems, partsElsewhere } from './ghost.ts';
import { remember } from './remember.ts';
import { ball, chain } from './solid.ts';
import type { Joint, Part } from './solid.ts';
import { bodySolids } from './solids.ts';
import type { PoseRef } from '../body/poseRef.ts';
import type { Shot } from './shot.ts';
import { directionOf } from './viewer.ts';
import type { Subject } from './viewer.ts';
import { waysOf } from './ways.ts';
import type { Way } from './ways.ts';

interface Painted {
  readonly parts: readonly Part[];
  readonly joints: readonly Joint[];
}

const nameOf = ({ pose, side }: PoseRef): string => `${pose} ${side}`;

/** What a still picture shows beside the body to teach a pose: ghost, arrows, close-up. */
export class Guides {
  readonly #subject: Pick<Subject, 'body' | 'passage'>;
  readonly #ways = new Map<string, readonly Way[]>();

  constructor(subject: Pick<Subject, 'body' | 'passage'>) {
    this.#subject = subject;
  }

  /** What lies behind the body: where it started. */
  behind({ ghost, view }: Shot, camera: Camera, body: readonly Part[]): readonly Item[] {
    return ghost ? ghostItems(camera, partsElsewhere(bodySolids(this.#subject.body(ghost, view)), body)) : [];
  }

  /** What lies over everything. */
  over(shot: Shot, camera: Camera, painted: Painted): readonly Item[] {
    const { from, to, view, beside } = shot;
    const brush = new Brush(camera);
    for (const way of this.#arrows(shot)) paintArrow(brush, way);
    if (!beside) return brush.items;
    const [start, body] = [this.#subject.body(from, view), this.#subject.body(to, view)];
    return [...brush.items, ...beside.items(camera, { body, start, ...painted, arrows: this.#waysOf(shot) })];
  }

  /** All of it as solids, for the frame of the picture. */
  solids(shot: Shot): readonly Part[] {
    const { ghost, beside, to, view } = shot;
    const parts: Part[] = ghost ? [...bodySolids(this.#subject.body(ghost, view))] : [];
    const body = this.#subject.body(to, view);
    if (beside) parts.push(beside.solid(new Camera({ ...directionOf(body, shot.turn), scale: 1, centreX: 0, centreY: 0 }), body));
    const shapes = this.#arrows(shot).map((way) => chain(...way.map((at) => ball(at, ARROW_REACH))));
    if (shapes.length > 0) parts.push({ id: 'arrows', paint: 'arrow', shapes });
    return parts;
  }

  /** The arrows beside the body. */
  #arrows(shot: Shot): readonly Way[] {
    return shot.arrow && !shot.beside?.takesArrows ? this.#waysOf(shot) : [];
  }

  #waysOf(shot: Shot): readonly Way[] {
    const { from, to, via = [], view } = shot;
    return remember(this.#ways, [nameOf(from), nameOf(to), ...via, view].join(' '), () => {
      const samples = () => Array.from({ length: 9 }, (_, i) => this.#subject.passage(shot).at(i / 8));
      return waysOf(this.#subject.body(from, view), this.#subject.body(to, view), samples);
    });
  }
}
