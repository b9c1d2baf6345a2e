import { nextWake, wakeBefore } from './nextWake.ts';
import { transition } from './nudge.ts';

/** When to ask, and how: all that a host needs once something can be asked. */
export const policy = { transition, nextWake, wakeBefore } as const;
export type Policy = typeof policy;
