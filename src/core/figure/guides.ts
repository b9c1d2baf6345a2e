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

  /** What lies over everything. A close-up takes the arrows into it: they are about what it shows. */
  over(shot: Shot, camera: Camera, painted: Painted): readonly Item[] {
    const arrows = shot.arrow ? this.#waysOf(shot) : [];
    const body = this.#subject.body(shot.to, shot.view);
    if (shot.closeUp && body.closeUp) {
      return shot.closeUp.items(camera, { body, start: this.#subject.body(shot.from, shot.view), beside: body.closeUp, ...painted, arrows });
    }
    const brush = new Brush(camera);
    for (const way of arrows) paintArrow(brush, way);
    return brush.items;
  }

  /** All of it as solids, for the frame of the picture. */
  solids(shot: Shot): readonly Part[] {
    const body = this.#subject.body(shot.to, shot.view);
    const ghost = shot.ghost ? bodySolids(this.#subject.body(shot.ghost, shot.view)) : [];
    if (shot.closeUp && body.closeUp) {
      const camera = new Camera({ ...directionOf(body, shot.turn), scale: 1, centreX: 0, centreY: 0 });
      return [...ghost, shot.closeUp.solid(camera, body, body.closeUp)];
    }
    const shapes = shot.arrow ? this.#waysOf(shot).map((way) => chain(...way.map((at) => ball(at, ARROW_REACH)))) : [];
    return shapes.length > 0 ? [...ghost, { id: 'arrows', paint: 'arrow', shapes }] : ghost;
  }

  #waysOf(shot: Shot): readonly Way[] {
    const { from, to, via = [], view } = shot;
    return remember(this.#ways, [nameOf(from), nameOf(to), ...via, view].join(' '), () => {
      const samples = () => Array.from({ length: 9 }, (_, i) => this.#subject.passage(shot).at(i / 8));
      return waysOf(this.#subject.body(from, view), this.#subject.body(to, view), samples);
    });
  }
}
