import { checked, mapped, number, text, tuple, type Parser } from '../parse.ts';
import { add, normalize, ZERO, type Vec3 } from './vector.ts';

/** A point or a direction of one side of the body: x points outward, away from the middle. */
export const vectorParser: Parser<Vec3> = tuple(number(-3, 3), number(-3, 3), number(-3, 3));

const WORDS: Readonly<Record<string, Vec3>> = {
  in: [-1, 0, 0],
  out: [1, 0, 0],
  up: [0, 1, 0],
  down: [0, -1, 0],
  forward: [0, 0, 1],
  back: [0, 0, -1],
};

const known = (word: string): boolean => Object.hasOwn(WORDS, word);

const wordsParser: Parser<Vec3> = mapped(
  checked(text({ max: 40 }), (words) =>
    words.split('-').every(known) ? undefined : `must be built of ${Object.keys(WORDS).join(', ')}, such as "out-down".`,
  ),
  (words) => normalize(words.split('-').reduce<Vec3>((sum, word) => add(sum, WORDS[word] ?? ZERO), ZERO)),
);

/** A direction in words, such as `down` or `out-back`, or as a vector. */
export const directionParser: Parser<Vec3> = (value, path, errors) =>
  typeof value === 'string' ? wordsParser(value, path, errors) : vectorParser(value, path, errors);
