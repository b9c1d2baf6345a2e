/** All that is loaded with the first break. The build makes it a bundle of its own for the Node extension host. */
export { Breaks } from './breaks.ts';
export { routineText } from './routineText.ts';
