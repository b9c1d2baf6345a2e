/** What the person is asked and told: loaded when a reminder first has something to say. */
export { ReminderDialogs } from './reminderDialogs.ts';
