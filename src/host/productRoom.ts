/** What keeps the time and shows it, in every window: loaded a moment after the start. */
export { Midback } from './midback.ts';
