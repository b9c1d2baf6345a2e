import { describe, expect, it } from 'vitest';
import { ScrollGesture } from '../../../src/core/sitting/scrollGesture.ts';
import { instant } from '../../../src/core/time.ts';

const shifts = (gesture: ScrollGesture, ...moments: number[]) => moments.map((at) => gesture.shifted(instant(at), 40));

describe('scrolling', () => {
  it('is seen from the second turn of the wheel on', () => {
    const gesture = new ScrollGesture();
    gesture.shifted(instant(0), 40);
    expect(shifts(gesture, 5_000, 5_100, 5_200)).toEqual([false, true, true]);
  });

  it('is not what an agent does that edits and reveals for an hour', () => {
    const gesture = new ScrollGesture();
    const seen: boolean[] = [];
    for (let at = 0; at < 3_600_000; at += 400) {
      gesture.explain(instant(at));
      seen.push(gesture.shifted(instant(at + 50), 40));
    }
    expect(seen).not.toContain(true);
  });

  it('is not a reveal that is animated, nor two shifts that come late after it', () => {
    const gesture = new ScrollGesture();
    gesture.shifted(instant(0), 40);
    gesture.explain(instant(10_000));
    expect(shifts(gesture, 10_050, 10_100, 10_150, 10_200, 10_250, 10_800, 10_900)).not.toContain(true);
  });

  it('is what goes on after that', () => {
    const gesture = new ScrollGesture();
    gesture.shifted(instant(0), 40);
    gesture.explain(instant(10_000));
    expect(shifts(gesture, 10_400, 10_500, 10_600, 10_700)).toEqual([false, false, false, true]);
  });

  it('is not a single jump, however often jumps come minutes apart', () => {
    const gesture = new ScrollGesture();
    gesture.shifted(instant(0), 40);
    expect(shifts(gesture, 60_000, 120_000, 180_000)).toEqual([false, false, false]);
  });

  it('is seen at the end of a file, where every turn leaves fewer lines', () => {
    const gesture = new ScrollGesture();
    const seen = [34, 34, 31, 28, 26].map((height, step) => gesture.shifted(instant(10_000 + step * 100), height));
    expect(seen).toEqual([false, false, true, true, true]);
  });

  it('is seen at once after the clock was set back by hours', () => {
    const gesture = new ScrollGesture();
    gesture.shifted(instant(7_200_000), 40);
    gesture.explain(instant(7_200_000));
    expect(shifts(gesture, 5_000, 5_100, 5_200)).toEqual([false, true, true]);
  });

  it('is not a panel that opens and makes the editor smaller', () => {
    const gesture = new ScrollGesture();
    const seen = [40, 30, 24, 40].map((height, step) => gesture.shifted(instant(10_000 + step * 100), height));
    expect(seen).toEqual([false, false, false, false]);
  });
});
