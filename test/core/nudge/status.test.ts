import { describe, expect, it } from 'vitest';
import { actionsFor } from '../../../src/core/nudge/actions.ts';
import { after, hours, millis, minutes } from '../../../src/core/time.ts';
import { Desk, NINE } from './support/desk.ts';

const ids = (desk: Desk) => desk.actions.map(({ id }) => id);

/** A desk on somebody's first days. */
function firstDays(daysAgo: number): Desk {
  const desk = new Desk();
  desk.untilMinute(12);
  desk.sees({ firstDay: after(desk.now, -hours(24 * daysAgo)) });
  return desk;
}

describe('The text in the status bar', () => {
  it('says what the number is for three days, and then only the number', () => {
    expect([0, 2.9, 3].map((days) => firstDays(days).status.text)).toEqual(['12m since break', '12m since break', '12m']);
  });

  it.each([
    ['onBreak', 'On a break'],
    ['breakPaused', 'Break paused'],
    ['away', 'Away'],
    ['unknown', '38m ?'],
    ['undecided', '38m · stretch?'],
    ['standing', 'Standing 0m'],
  ] as const)('for %s is "%s"', (activity, text) => {
    const desk = new Desk();
    desk.untilMinute(38);
    desk.takesTo(activity);
    expect(desk.status.text).toBe(text);
  });

  it('counts the minutes of standing', () => {
    const desk = new Desk();
    desk.takesTo('standing');
    desk.passes(17);
    expect(desk.status.text).toBe('Standing 17m');
  });

  it('says when reminders are off, even while one is due', () => {
    const desk = new Desk();
    desk.untilMinute(50);
    desk.pauses('hour');
    expect([desk.status.kind, desk.status.text]).toEqual(['off', 'Off until 10:50']);
  });

  it('is told in the local time of the person', () => {
    const desk = new Desk();
    desk.send({ type: 'tick', view: desk.view, zone: -480 });
    desk.pauses('hour');
    expect(desk.status.text).toBe('Off until 2:00');
  });
});

describe('The tooltip', () => {
  it('is a small card', () => {
    const desk = new Desk();
    desk.sees({
      sinceBreak: minutes(20),
      inChair: minutes(58),
      lastBreak: { at: after(NINE, -minutes(20)), how: 'routine' },
      today: { ...desk.view.today, sitting: minutes(185 - 27), breaks: 2 },
    });
    desk.untilMinute(7);
    expect(desk.status.tooltip).toEqual({
      headline: '27 min since your last break (8:40)',
      lines: ['In the chair 1 h 05 m', 'Sitting today 2 h 45 m, 2 breaks', 'Next: 9:25'],
      reason: undefined,
      question: undefined,
      firstDay: undefined,
    });
  });

  it('says what the number is, and where it stays, on the first day only', () => {
    expect(firstDays(0.5).status.tooltip.firstDay).toMatch(/runs on this computer/);
    expect(firstDays(1.5).status.tooltip.firstDay).toBeUndefined();
  });

  it('before the first break says so', () => {
    const desk = new Desk();
    desk.sees({ lastBreak: undefined });
    desk.untilMinute(5);
    expect(desk.status.tooltip.headline).toBe('5 min of sitting, no break yet');
  });

  it('counts one break as one, and tells of standing when there was some', () => {
    const desk = new Desk();
    desk.sees({ today: { ...desk.view.today, breaks: 1, standing: minutes(61) } });
    expect(desk.status.tooltip.lines.slice(1, 3)).toEqual(['Sitting today 0 min, 1 break', 'Standing today 1 h 01 m']);
  });

  it('says when the next reminder comes only where one can come', () => {
    const next = (desk: Desk) => desk.status.tooltip.lines.slice(2);
    const due = new Desk();
    due.types(3);
    due.untilMinute(46);
    const quiet = new Desk({ loudness: 'statusBar' });
    quiet.untilMinute(46);
    const away = new Desk();
    away.takesTo('away');
    const off = new Desk();
    off.pauses('hour');
    expect([due, quiet, away, off].map(next)).toEqual([['Next: at a good moment'], ['A break is due.'], [], []]);
  });

  it('after the question gives the reason', () => {
    const desk = new Desk();
    desk.untilMinute(48);
    desk.moment('testsEnded');
    expect(desk.status.tooltip.reason).toBe('48 minutes. Your tests just finished.');
  });

  it('says how long a reminder was held', () => {
    const desk = new Desk();
    desk.noGo('breakpoint', true);
    desk.untilMinute(70);
    desk.noGo('breakpoint', false);
    desk.untilMinute(71);
    expect(desk.status.tooltip.reason).toBe(
      '70 minutes. You paused for a moment. It was held for 25 min while you were debugging.',
    );
  });

  it('says which rule holds a reminder back', () => {
    const desk = new Desk();
    desk.untilMinute(46);
    desk.sees({ meeting: { until: after(NINE, minutes(75)) } });
    expect(desk.status.tooltip.reason).toBe('You are in a meeting until 10:15.');
  });

  it('asks about time elsewhere', () => {
    const desk = new Desk();
    desk.sees({ question: { id: 'q', from: NINE, to: after(NINE, minutes(24)) } });
    expect(desk.status.tooltip.question).toEqual({ id: 'q', text: '24 min elsewhere. At your desk?' });
  });

  it('is honest about quiet that is not decided yet', () => {
    const desk = new Desk();
    desk.takesTo('undecided');
    expect(desk.status.tooltip.reason).toBe('No sign of you for a moment. Sitting or away is not decided yet.');
  });
});

describe('The sentence for a screen reader', () => {
  it.each([
    [12, 'Sitting timer: 12 minutes of sitting since your last break.'],
    [32, 'Sitting timer: 32 minutes of sitting since your last break. A stretch would be good.'],
    [47, 'Sitting timer: 47 minutes of sitting since your last break. A break is due.'],
  ])('at minute %i says the same as the text', (minute, sentence) => {
    const desk = new Desk();
    desk.untilMinute(minute);
    expect(desk.status.spoken).toBe(sentence);
  });
});

it.each([
  ['onBreak', 'You are on a break.'],
  ['breakPaused', 'The break is paused.'],
  ['away', 'You are away.'],
  ['standing', 'You have been standing for 0 minutes.'],
  ['unknown', 'Whether you are sitting is not known.'],
] as const)('a screen reader hears of %s', (activity, sentence) => {
  const desk = new Desk();
  desk.takesTo(activity);
  expect(desk.status.spoken).toBe(`Sitting timer: 0 minutes of sitting since your last break. ${sentence}`);
});

it('a screen reader hears until when reminders are off', () => {
  const desk = new Desk();
  desk.pauses('untilResumed');
  const forGood = desk.status.spoken;
  desk.pauses('hour');
  expect([forGood, desk.status.spoken].map((text) => text.split('. ')[1])).toEqual([
    'Reminders are off.',
    'Reminders are off until 10:00.',
  ]);
});

describe('The menu', () => {
  it('offers what one can do now, the likeliest first', () => {
    const desk = new Desk();
    expect(ids(desk)).toEqual([
      'startBreak',
      'startRoutine',
      'breakTaken',
      'standing',
      'meeting30',
      'meeting60',
      'meetingUntilEnded',
      'pauseHour',
      'notToday',
      'pauseUntilResumed',
      'explain',
      'browsePoses',
      'settings',
    ]);
  });

  it('offers to put off or skip only what is due', () => {
    const desk = new Desk();
    desk.untilMinute(46);
    expect(ids(desk).slice(0, 3)).toEqual(['startBreak', 'later', 'skip']);
  });

  it('offers on a break to see it, and no second one', () => {
    const desk = new Desk();
    desk.takesTo('onBreak');
    expect(ids(desk)).toContain('showBreak');
    expect(ids(desk)).not.toContain('startBreak');
  });

  it('offers to tell of a time elsewhere for which nobody has answered, by its hours', () => {
    const desk = new Desk();
    const unanswered = { id: 'q', from: after(NINE, minutes(15)), to: after(NINE, minutes(34)) };
    const offered = actionsFor(desk.scene, unanswered).find(({ id }) => id === 'answerLate');
    expect([ids(desk).includes('answerLate'), offered?.label]).toEqual([false, 'I was at my desk from 9:15 to 9:34: count it']);
  });

  it('offers the way back from every state', () => {
    const desk = new Desk();
    desk.takesTo('standing', { meeting: { until: undefined }, question: { id: 'q', from: NINE, to: NINE } });
    desk.pauses('tomorrow');
    expect(ids(desk)).toEqual(expect.arrayContaining(['sitting', 'meetingEnded', 'resume', 'answerSitting', 'answerBreak']));
    expect(ids(desk)).not.toContain('standing');
  });

  it('says every label in plain words', () => {
    const desk = new Desk();
    for (const { label } of desk.actions) expect(label).toMatch(/^[A-Z][^!]+$/);
  });
});

it('the number goes on between two looks at the person, for a minute at most', () => {
  const desk = new Desk();
  desk.untilMinute(12);
  desk.now = after(desk.now, millis(59_000));
  expect(desk.status.text).toBe('12m');
  desk.now = after(desk.now, minutes(5));
  expect(desk.status.text).toBe('13m');
});
