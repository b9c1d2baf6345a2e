import { fillIn, type PanelWords } from '../protocol/words.ts';

/** Whole seconds still to go: 0.2 s left are shown as 1. */
export const secondsUp = (length: number): number => Math.ceil(length / 1000 - 1e-6);

/** `1:05` for 65 s, rounded up. */
export function clockText(length: number): string {
  const all = secondsUp(length);
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
}

/** `2 min 20 s`, `3 min` or `40 s`. */
export function durationText(seconds: number, words: PanelWords): string {
  const all = Math.round(seconds);
  const [minutes, rest] = [Math.floor(all / 60), all % 60];
  if (minutes === 0) return fillIn(words.secondsOnly, rest);
  return rest === 0 ? fillIn(words.minutesOnly, minutes) : fillIn(words.minutesSeconds, minutes, rest);
}
