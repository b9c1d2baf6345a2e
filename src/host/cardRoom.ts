/** What the sitting timer tells to a mouse that rests on it: loaded once the first number stands there. */
export { statusCard } from './statusCard.ts';
