/** Breaks and the pose library: loaded with the first break, or the first look at a routine. */
export { BreakHistory } from './breakHistory.ts';
export { Breaks } from './breaks.ts';
export { PoseBrowser } from './poseBrowser.ts';
