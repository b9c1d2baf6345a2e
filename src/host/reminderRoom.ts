/** When and how to ask: loaded when a window comes near a reminder, or the person says something about them. */
export { policy } from '../core/nudge/policy.ts';
export { ReminderDialogs } from './reminderDialogs.ts';
