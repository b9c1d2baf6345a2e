import type { Frame } from '../core/routine/frameAt.ts';
import type { SessionState } from '../core/routine/sessionState.ts';
import type { Tone } from './tones.ts';

/** Gives a tone at each change of the routine: into a pose, out of it, and at the end. */
export class Cues {
  readonly #play: (tone: Tone) => void;
  #last: Pick<Frame, 'step' | 'phase' | 'repetition'> | undefined;
  #kind: SessionState['kind'] | undefined;

  constructor(play: (tone: Tone) => void) {
    this.#play = play;
  }

  /** The session is in this state now. */
  session(kind: SessionState['kind']): void {
    if (kind === 'finished' && this.#kind === 'running') this.#play('end');
    this.#kind = kind;
  }

  /** The routine runs and is at this frame. */
  follow({ step, phase, repetition }: Frame): void {
    const last = this.#last;
    this.#last = { step, phase, repetition };
    if (!last) return;
    const isNewRound = last.step !== step || last.repetition !== repetition;
    if (isNewRound || (last.phase !== phase && phase === 'moveIn')) this.#play('go');
    else if (last.phase !== phase && phase === 'moveOut') this.#play('back');
  }
}
