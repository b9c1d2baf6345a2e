import type { Millis } from '../time.ts';

/** What a movement takes at least: the body's own time, and that of the viewer beforehand and afterwards. */
export interface Tempo {
  readonly before: Millis;
  readonly body: Millis;
  readonly after: Millis;
}
