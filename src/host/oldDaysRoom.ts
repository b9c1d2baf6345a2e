/** What becomes of old days: loaded when a window finds some that nobody has folded, or what a dead window has left. */
export { daysUpTo, foldOldDays, takeOver } from '../platform/oldDays.ts';
