import type { Turn } from '../core/figure/shot.ts';

const degreesPerPixel = 0.4;
const degreesPerKey = 10;
const steepest = 40;

const upright: Turn = { yaw: 0, pitch: 0 };

const keys: Readonly<Record<string, Turn>> = {
  ArrowLeft: { yaw: degreesPerKey, pitch: 0 },
  ArrowRight: { yaw: -degreesPerKey, pitch: 0 },
  ArrowUp: { yaw: 0, pitch: -degreesPerKey },
  ArrowDown: { yaw: 0, pitch: degreesPerKey },
};

/**
 * Lets the person turn the figure: by dragging, or by the arrow keys while the figure has the focus.
 * Home or a double click turns it back. The figure follows the hand, so the camera goes the other way.
 */
export class Turning {
  #turn: Turn = upright;

  constructor(figure: HTMLElement, changed: () => void) {
    const set = (turn: Turn): void => {
      this.#turn = turn;
      changed();
    };
    const by = ({ yaw, pitch }: Turn): void =>
      set({
        yaw: ((this.#turn.yaw + yaw + 540) % 360) - 180,
        pitch: Math.max(-steepest, Math.min(steepest, this.#turn.pitch + pitch)),
      });
    figure.addEventListener('pointerdown', (event) => figure.setPointerCapture(event.pointerId));
    figure.addEventListener('pointermove', (event) => {
      if (figure.hasPointerCapture(event.pointerId))
        by({ yaw: -event.movementX * degreesPerPixel, pitch: event.movementY * degreesPerPixel });
    });
    figure.addEventListener('dblclick', () => set(upright));
    figure.addEventListener('keydown', (event) => {
      const step = keys[event.key];
      if (!step && event.key !== 'Home') return;
      event.preventDefault();
      event.stopPropagation();
      if (step) by(step);
      else set(upright);
    });
  }

  get turn(): Turn {
    return this.#turn;
  }
}
