import { describe, expect, it } from 'vitest';
import { breakSessions } from '../../../src/core/sitting/breakSession.ts';
import { DEFAULT_RULES } from '../../../src/core/sitting/rules.ts';
import type { BreakPiece, BreakState } from '../../../src/core/sitting/sittingFact.ts';
import { after, millis } from '../../../src/core/time.ts';
import { at, spanFact } from './anyFacts.ts';

const piece = (session: string, state: BreakState, from: number, to: number, taken = false): BreakPiece =>
  spanFact('break', from, to, { session, state, taken }) as BreakPiece;
const stateOf = (pieces: readonly BreakPiece[], now = at(10)): string | undefined => breakSessions(pieces, now, DEFAULT_RULES)[0]?.state;

describe('a guided break', () => {
  it('is put together from its pieces, and is what its last one is', () => {
    const pieces = [piece('a', 'running', 0, 2), piece('b', 'running', 3, 4), piece('a', 'paused', 2, 9, true), piece('b', 'running', 8, 10)];
    expect(breakSessions(pieces, at(10), DEFAULT_RULES)).toEqual([
      { pieces: [{ from: at(0), to: at(2) }, { from: at(2), to: at(9) }], end: at(9), taken: true, state: 'paused' },
      { pieces: [{ from: at(3), to: at(4) }, { from: at(8), to: at(10) }], end: at(10), taken: false, state: 'running' },
    ]);
  });

  it('is over once a piece says so, in whatever order pieces of one moment come', () => {
    const [running, ended] = [piece('a', 'running', 0, 5), piece('a', 'ended', 5, 5)];
    expect([stateOf([running]), stateOf([running, ended], at(5)), stateOf([ended, running], at(5))]).toEqual(['over', 'over', 'over']);
    expect(stateOf([running], at(5))).toBe('running');
  });

  it('is over when nobody goes on with it for longer than the longest pause', () => {
    const left = [piece('a', 'paused', 0, 5)];
    const pause = after(at(5), DEFAULT_RULES.longestPause);
    expect([stateOf(left, pause), stateOf(left, after(pause, millis(1)))]).toEqual(['paused', 'over']);
  });
});
