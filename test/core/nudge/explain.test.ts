import { expect, it } from 'vitest';
import { explain, explanationText } from '../../../src/core/nudge/explain.ts';
import { HOLDS } from '../../../src/core/nudge/holds.ts';
import { OCCASIONS } from '../../../src/core/nudge/moments.ts';
import { holdWords, reasonWords } from '../../../src/core/nudge/words.ts';
import { english } from '../../../src/core/say.ts';
import { DEFAULT_RULES as SITTING_RULES } from '../../../src/core/sitting/rules.ts';
import { after, minutes } from '../../../src/core/time.ts';
import { Desk, NINE } from './support/desk.ts';

const explained = (desk: Desk) => explanationText(explain(desk.view, desk.state, desk.now, desk.rules, SITTING_RULES, english));

it('says what it sees, what comes next, what holds it back and what happened', () => {
  const desk = new Desk();
  desk.types(30);
  desk.untilMinute(44);
  desk.noGo('breakpoint', true);
  desk.untilMinute(70);
  desk.noGo('breakpoint', false);
  desk.untilMinute(71);
  desk.answers('later');
  desk.untilMinute(74.1);
  desk.sees({ meeting: { until: after(NINE, minutes(120)) } });
  expect(explained(desk)).toBe(`What you seem to be doing
  Sitting here, since 9:00.
  Last sign of you, less than a minute ago: you typed or moved the cursor.
  Sitting since the last break: 1 h 14 m.

The next reminder
  Due at 10:21, if you go on sitting.
  You asked for it 10 minutes later.

What holds it back now
  You are in a meeting until 11:00.

The last hours
  10:10: Asked. 70 minutes. You paused for a moment. It was held for 25 min while you were debugging. You put it off.

Your settings
  Quiet hint after 30 min, reminder after 45 min, wait for a good moment up to 10 min.
  Reminders: one notification.
  A short stretch is offered while something runs.
  No working hours are set.
  Away after 5 min without a sign of you.
  With another program in front, 10 min still count as sitting.
  In doubt, the system is asked how long nobody touched anything.`);
});

it('says so when nothing happened and nothing is held', () => {
  const desk = new Desk();
  desk.untilMinute(4);
  expect(explained(desk)).toContain('What holds it back now\n  Nothing.');
  expect(explained(desk)).toContain('The last hours\n  You were not asked.');
});

it('fits on one screen, however much happened and however much holds it back', () => {
  const desk = new Desk({ cueAfter: minutes(10), askAfter: minutes(15) });
  for (let minute = 16, answered = 0; minute < 240; minute += 2) {
    desk.untilMinute(minute);
    if (desk.shown.length === answered) continue;
    desk.answers('skip');
    answered++;
  }
  desk.starts('test');
  desk.noGo('breakpoint', true);
  desk.noGo('liveShare', true);
  desk.sees({ meeting: { until: after(NINE, minutes(300)) } });
  desk.pauses('tomorrow');
  const lines = explained(desk).split('\n');
  expect([lines.length <= 40, Math.max(...lines.map((line) => line.length)) <= 120]).toEqual([true, true]);
  expect(explained(desk)).toMatch(/The last hours\n {2}\d+ things before \d+:\d\d\./);
});

it('tells of the pauses that the person asked for', () => {
  const desk = new Desk();
  desk.untilMinute(10);
  desk.pauses('hour');
  desk.untilMinute(20);
  expect(explained(desk)).toContain('The last hours\n  9:10: You asked for no reminders until 10:10.');
});

it('tells when the interval has grown, and why', () => {
  const desk = new Desk();
  desk.untilMinute(200);
  expect(explained(desk)).toContain('3 reminders in a row had no answer, so there are now 1 h 07 m between them.');
});

it('while a reminder is due says until when it looks for a moment', () => {
  const desk = new Desk();
  desk.types(3);
  desk.untilMinute(47);
  expect(explained(desk)).toContain('It looks for a good moment until 9:55, and then comes at the first short gap.');
});

it.each(OCCASIONS)('has words for the occasion %s', (occasion) => {
  expect(reasonWords({ sat: minutes(48), occasion, held: undefined }, english)).toMatch(/^48 minutes\. [A-Z][^!]+\.$/);
});

it.each(HOLDS)('has words for the hold %s, with and without an end', (reason) => {
  for (const until of [undefined, after(NINE, minutes(30))])
    expect(holdWords({ reason, until }, NINE, 0, english)).toMatch(/^[A-Z][^!]+\.$/);
});
