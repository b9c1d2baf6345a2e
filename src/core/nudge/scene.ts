import type { Say } from '../say.ts';
import type { SittingView } from '../sitting/view.ts';
import type { Instant } from '../time.ts';
import type { NudgeRules } from './rules.ts';
import type { NudgeState } from './state.ts';

/** All that is known at one moment, for whatever puts it into words. */
export interface Scene {
  readonly view: SittingView;
  readonly nudge: NudgeState;
  readonly now: Instant;
  readonly rules: NudgeRules;
  readonly say: Say;
}
