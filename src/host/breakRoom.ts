/**
 * All that most windows never need: breaks, the pose library, explanations. Loaded with the first use;
 * the build makes it a bundle of its own for the Node extension host.
 */
export { explain, explanationText } from '../core/nudge/explain.ts';
export { Breaks } from './breaks.ts';
export { PoseBrowser } from './poseBrowser.ts';
export { routineText } from './routineText.ts';
