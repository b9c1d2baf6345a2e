import { describe, expect, it } from 'vitest';
import { lineOf } from '../../src/core/jsonLine.ts';

const source = `{
  "id": "core",
  "steps": [
    { "pose": "a, \\"b\\" { [", "hold": 10 },
    {
      "pose": "c",
      "hold": -1
    }
  ],
  "stepsTotal": 2
}`;

describe('the line of a fault', () => {
  it.each([
    ['id', 2],
    ['steps', 3],
    ['steps.0.pose', 4],
    ['steps.0.hold', 4],
    ['steps.1', 5],
    ['steps.1.hold', 7],
    ['stepsTotal', 10],
    ['', 1],
  ])('of %s is %i', (path, line) => {
    expect(lineOf(source, path)).toBe(line);
  });

  it('of something missing is the line of what it is missing in', () => {
    expect([lineOf(source, 'steps.1.side'), lineOf(source, 'title')]).toEqual([5, 1]);
  });
});
