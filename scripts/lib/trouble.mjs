/**
 * A failure whose message is one sentence for the person at the terminal: what is missing and what
 * to do. `plainErrors.mjs` prints it without a stack.
 */
export class Trouble extends Error {
  /** @override */
  name = 'Trouble';
}
