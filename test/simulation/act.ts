import type { Stretch } from './stretch.ts';
import type { TraceName } from './traceName.ts';

/** Jobs as an extension hears of them, and what else ends a piece of work. */
export type JobName = 'test' | 'build' | 'task' | 'command' | 'debug';
export type MomentName = 'saved' | 'committed';

/** What an editor, a machine or a person does at one moment of a day. */
export type Act =
  /** From here on goes what was recorded, in one window, for a while. */
  | { readonly kind: 'clip'; readonly window: number; readonly trace: TraceName; readonly place: number; readonly length: number }
  | { readonly kind: 'front'; readonly window: number | undefined }
  /** A hand on the keyboard or the mouse, in another program. */
  | { readonly kind: 'input' }
  | { readonly kind: 'open' | 'close' | 'kill' | 'forget'; readonly window: number }
  | { readonly kind: 'job'; readonly window: number; readonly job: JobName; readonly length: number }
  | { readonly kind: 'moment'; readonly moment: MomentName }
  | { readonly kind: 'sleep'; readonly length: number }
  | { readonly kind: 'hang'; readonly window: number; readonly length: number }
  | { readonly kind: 'setClock'; readonly by: number }
  | { readonly kind: 'travel'; readonly zone: number }
  | { readonly kind: 'meeting'; readonly until: number | undefined }
  | { readonly kind: 'meetingEnded' }
  | { readonly kind: 'stood' | 'sat' }
  | { readonly kind: 'routine'; readonly length: number }
  | { readonly kind: 'note' }
  | { readonly kind: 'answer' };

export interface TimedAct {
  readonly at: number;
  readonly act: Act;
}

/** A working day as it truly was. */
export interface WorkDay {
  /** In order of time. */
  readonly acts: readonly TimedAct[];
  readonly length: number;
  /** Nobody was at the desk. */
  readonly absent: readonly Stretch[];
  /** At least one window was open and the machine awake, or asleep with one open. */
  readonly open: readonly Stretch[];
  /** The person has said "in a meeting" and not said that it is over. */
  readonly told: readonly Stretch[];
  readonly systemTellsIdle: boolean;
  /** A browser tells neither uptime nor idle time. */
  readonly browser: boolean;
}
