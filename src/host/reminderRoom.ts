/** When, how and why to ask: loaded when a window comes near a reminder, or there is something to say about it. */
export { policy } from '../core/nudge/policy.ts';
export { dialogsOf } from './dialogsOf.ts';
