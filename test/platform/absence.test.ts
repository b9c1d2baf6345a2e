import { describe, expect, it } from 'vitest';
import { unansweredIn } from '../../src/core/sitting/lateAnswer.ts';
import { DEFAULT_RULES, type SittingRules } from '../../src/core/sitting/rules.ts';
import type { Question } from '../../src/core/sitting/view.ts';
import { type Instant, hours, millis, minutes, seconds } from '../../src/core/time.ts';
import { Desk, NINE, minutesOf } from '../fakes/desk.ts';

const at = (minute: number): number => NINE + minutes(minute);

describe('quiet in plain sight', () => {
  it('counts 4 minutes of reading without touching as sitting', async () => {
    const desk = new Desk();
    await desk.open();
    await desk.type(minutes(10));
    await desk.quiet(minutes(4));
    const reading = minutesOf(desk.view());
    await desk.type(minutes(1));
    expect([reading, minutesOf(desk.view())]).toEqual([
      { activity: 'undecided', sinceBreak: 14, inChair: 14, sitting: 14, breaks: 0 },
      { activity: 'sitting', sinceBreak: 15, inChair: 15, sitting: 15, breaks: 0 },
    ]);
  });

  it('dates 20 quiet minutes back to the last sign', async () => {
    const desk = new Desk();
    await desk.open();
    await desk.type(minutes(10), seconds(1));
    await desk.quiet(minutes(20));
    const view = desk.view();
    expect([view.since, view.today.sitting, view.today.away]).toEqual([
      at(10) - seconds(1),
      minutes(10) - seconds(1),
      minutes(20) + seconds(1),
    ]);
  });

  it('credits nothing while an agent edits for an hour with nobody there', async () => {
    const desk = new Desk();
    const person = await desk.open();
    person.busy(true);
    await desk.quiet(hours(1));
    expect(minutesOf(desk.view())).toEqual({ activity: 'away', sinceBreak: 0, inChair: 0, away: 60, breaks: 1 });
  });

  it('knows when it will be judged otherwise: away in plain sight, unknown behind another program, later while something runs', async () => {
    const turns: (number | undefined)[] = [];
    const look = (desk: Desk): void => void turns.push(desk.view().turnsIn && Math.round(desk.view().turnsIn! / seconds(1)));
    const seen = new Desk();
    await seen.open();
    look(seen); // a sign, just now
    for (const length of [1, 3, 2]) {
      await seen.quiet(minutes(length));
      look(seen);
    }
    const elsewhere = new Desk();
    await elsewhere.open();
    elsewhere.switchTo(undefined);
    for (const length of [1, 7, 3]) {
      await elsewhere.quiet(minutes(length));
      look(elsewhere);
    }
    const busy = new Desk();
    (await busy.open()).busy(true);
    busy.switchTo(undefined);
    await busy.quiet(minutes(8));
    look(busy);
    expect(turns).toEqual([undefined, 4 * 60, 60, undefined, 4 * 60, 2 * 60, undefined, 7 * 60]);
  });

  it('counts half an hour of typing in a terminal, of which only "active" tells', async () => {
    const desk = new Desk();
    const person = await desk.open();
    person.active(true);
    await desk.quiet(minutes(30));
    person.active(false);
    expect(minutesOf(desk.view())).toEqual({ activity: 'sitting', sinceBreak: 30, inChair: 30, sitting: 30, breaks: 0 });
  });

  it('dates the end of "active" 70 s back at most', async () => {
    const desk = new Desk();
    const person = await desk.open();
    person.active(true);
    await desk.quiet(minutes(10));
    person.active(false);
    expect(at(10) - desk.view().lastSign!.at).toBeLessThanOrEqual(seconds(70) + seconds(30));
  });
});

describe('another program in front', () => {
  it('counts 8 minutes in a browser as sitting', async () => {
    const desk = new Desk();
    await desk.open();
    await desk.type(minutes(10));
    desk.switchTo(undefined);
    await desk.quiet(minutes(8));
    desk.switchTo('one');
    await desk.type(minutes(1));
    expect(minutesOf(desk.view())).toEqual({ activity: 'sitting', sinceBreak: 19, inChair: 19, sitting: 19, breaks: 0 });
  });

  it('is unknown after the grace time, and asks once on return', async () => {
    const desk = new Desk();
    await desk.open();
    await desk.type(minutes(10));
    desk.switchTo(undefined);
    await desk.quiet(minutes(24));
    const elsewhere = minutesOf(desk.view('one'));
    desk.switchTo('one');
    await desk.type(minutes(1));
    const { question, sinceBreak } = desk.view();
    expect([elsewhere, question, sinceBreak]).toEqual([
      { activity: 'unknown', sinceBreak: 20, inChair: 20, sitting: 20, unknown: 14, breaks: 0 },
      { id: `elsewhere-${at(10)}`, from: at(10), to: at(34) },
      minutes(21),
    ]);
  });

  it('counts it all when the person says so', async () => {
    const desk = await backFromElsewhere();
    desk.window().declare({ kind: 'answered', question: desk.view().question!, as: 'sitting' });
    expect([desk.view().question, minutesOf(desk.view())]).toEqual([
      undefined,
      { activity: 'sitting', sinceBreak: 35, inChair: 35, sitting: 35, breaks: 0 },
    ]);
  });

  it('makes it a break when the person says so', async () => {
    const desk = await backFromElsewhere();
    desk.window().declare({ kind: 'answered', question: desk.view().question!, as: 'break' });
    expect([desk.view().question, minutesOf(desk.view())]).toEqual([
      undefined,
      { activity: 'sitting', sinceBreak: 1, inChair: 1, sitting: 11, onBreak: 24, breaks: 1 },
    ]);
  });

  it('is a break from the away limit on when nobody answers for 10 minutes, and can still be corrected', async () => {
    const desk = await backFromElsewhere();
    const { question } = desk.view();
    await desk.type(minutes(10));
    const unanswered = minutesOf(desk.view());
    desk.window().declare({ kind: 'answered', question: question!, as: 'sitting' });
    expect([unanswered, minutesOf(desk.view())]).toEqual([
      { activity: 'sitting', sinceBreak: 11, inChair: 11, sitting: 26, away: 19, breaks: 1 },
      { activity: 'sitting', sinceBreak: 45, inChair: 45, sitting: 45, breaks: 0 },
    ]);
  });

  it('can be told from the menu long after nobody answered, until it is told', async () => {
    const desk = await backFromElsewhere();
    expect(unanswered(desk)).toBeUndefined();
    await desk.type(minutes(60));
    const late = unanswered(desk)!;
    expect(late).toEqual({ id: `elsewhere-${at(15) - seconds(5)}`, from: at(15) - seconds(5), to: at(34) });
    desk.window().declare({ kind: 'answered', question: late, as: 'sitting' });
    expect([unanswered(desk), minutesOf(desk.view())]).toEqual([
      undefined,
      { activity: 'sitting', sinceBreak: 95, inChair: 95, sitting: 95, breaks: 0 },
    ]);
  });

  it('that was an absence in plain sight, or is half a day ago, is not asked about in the menu', async () => {
    const seen = new Desk();
    await seen.open();
    await seen.type(minutes(10));
    await seen.quiet(minutes(24));
    await seen.type(minutes(30));
    const old = await backFromElsewhere();
    await old.type(hours(13), minutes(1));
    expect([unanswered(seen), unanswered(old)]).toEqual([undefined, undefined]);
  });

  it('is doubted later while a task runs', async () => {
    const desk = new Desk();
    const person = await desk.open();
    await desk.type(minutes(10));
    person.busy(true);
    desk.switchTo(undefined);
    await desk.quiet(minutes(14));
    const inGrace = desk.view('one').activity;
    await desk.quiet(minutes(2));
    expect([inGrace, desk.view('one').activity]).toEqual(['undecided', 'unknown']);
  });

  it('is never doubted sooner for a task that runs, however long the grace time is set', async () => {
    const desk = new Desk({ rules: { grace: minutes(30) } });
    const person = await desk.open();
    await desk.type(minutes(10));
    person.busy(true);
    desk.switchTo(undefined);
    await desk.quiet(minutes(29));
    expect(desk.view('one').activity).toBe('undecided');
  });

  it('asks nobody about a whole night: that was an absence', async () => {
    const desk = new Desk();
    await desk.open();
    await desk.type(minutes(10));
    desk.switchTo(undefined);
    await desk.quiet(hours(14));
    desk.switchTo('one');
    expect([desk.view().question, desk.view().sinceBreak]).toEqual([undefined, 0]);
  });
});

describe('with a system that tells for how long nobody touched anything', () => {
  const elsewhere = async (idle: () => number | undefined, rules: Partial<SittingRules> = {}): Promise<Desk> => {
    const desk = new Desk({
      rules,
      idleTime: () => {
        const answer = idle();
        return Promise.resolve(answer === undefined ? undefined : millis(answer));
      },
    });
    await desk.open();
    await desk.type(minutes(10));
    desk.switchTo(undefined);
    return desk;
  };

  it('knows half an hour of work in another program as sitting', async () => {
    const desk = await elsewhere(() => seconds(3));
    await desk.quiet(minutes(30));
    expect(minutesOf(desk.view('one'))).toEqual({ activity: 'sitting', sinceBreak: 40, inChair: 40, sitting: 40, breaks: 0 });
  });

  it('knows half an hour without anybody as an absence since the last touch', async () => {
    const desk = await elsewhere(() => desk.clock.now() - at(10));
    await desk.quiet(minutes(30));
    expect(minutesOf(desk.view('one'))).toEqual({ activity: 'away', sinceBreak: 0, inChair: 0, sitting: 10, away: 30, breaks: 1 });
  });

  it.each([5.3, 5.9, 6.2])('knows %d minutes away behind another program, however soon after the away limit the person is back', async (length) => {
    const desk = await elsewhere(() => desk.clock.now() - at(10));
    await desk.quiet(minutes(length));
    desk.switchTo('one');
    await desk.type(minutes(2));
    const { sitting, away } = desk.view().today;
    expect([sitting < minutes(12) + seconds(10), away > minutes(5)]).toEqual([true, true]);
  });

  it('asks although the window in which the person was last seen has been killed, or only glanced at', async () => {
    for (const gone of [true, false]) {
      const desk = new Desk({ idleTime: () => Promise.resolve(millis(Math.max(0, desk.clock.now() - at(10)))) });
      await desk.open('one');
      await desk.open('two');
      await desk.type(minutes(9));
      desk.switchTo('one');
      await desk.type(minutes(1));
      desk.switchTo(undefined);
      if (gone) desk.kill('one');
      await desk.quiet(minutes(20));
      expect([gone, minutesOf(desk.view('two'))['activity'], minutesOf(desk.view('two'))['away']]).toEqual([gone, 'away', 20]);
    }
  });

  it('takes an answer that fails for "unknown", never for idle', async () => {
    const desk = await elsewhere(() => undefined);
    await desk.quiet(minutes(30));
    expect(desk.view('one').activity).toBe('unknown');
  });

  it('asks only while in doubt, and at most once a minute', async () => {
    let asked = 0;
    const desk = await elsewhere(() => {
      asked++;
      return seconds(3);
    });
    const whileTyping = asked;
    await desk.quiet(minutes(30));
    expect([whileTyping, asked <= 30]).toEqual([0, true]);
  });

  it('asks nothing where the setting is off', async () => {
    let asked = 0;
    const desk = await elsewhere(() => ++asked, { askSystem: false });
    await desk.quiet(minutes(30));
    expect([asked, desk.view('one').activity]).toEqual([0, 'unknown']);
  });

  it('is never asked of a window in front, however long only "active" tells of somebody', async () => {
    let asked = 0;
    const desk = new Desk({ idleTime: () => (asked++, Promise.resolve(seconds(3))) });
    const person = await desk.open();
    person.active(true);
    await desk.quiet(minutes(50));
    expect([asked, desk.view().activity, desk.view().today.sitting >= minutes(49)]).toEqual([0, 'sitting', true]);
  });

  it('asks no more a system that saw nobody although a key was pressed', async () => {
    let asked = 0;
    const desk = await elsewhere(() => {
      asked++;
      return hours(2);
    });
    await desk.quiet(minutes(30));
    expect([asked, desk.log]).toEqual([1, ['The system saw nobody while a key was pressed; it is not asked again.']]);
  });
});

describe('a window that stays "active" for a running notebook', () => {
  it('is believed for an hour, and then no longer: keys would have paused', async () => {
    const desk = new Desk();
    const person = await desk.open();
    person.active(true);
    await desk.quiet(hours(8));
    const { today, activity } = desk.view();
    expect([activity, today.sitting > minutes(55), today.sitting <= minutes(62)]).toEqual(['away', true, true]);
  });

  it('counts again with the next sign', async () => {
    const desk = new Desk();
    const person = await desk.open();
    person.active(true);
    await desk.quiet(hours(8));
    const before = desk.view().today.sitting;
    await desk.type(minutes(10));
    expect([desk.view().activity, Math.round((desk.view().today.sitting - before) / minutes(1))]).toEqual(['sitting', 10]);
  });
});

describe('a window that is no longer heard', () => {
  it('credits nothing although it still says "active", and claims nothing', async () => {
    let heard = true;
    const desk = new Desk({ heard: () => Promise.resolve(heard) });
    const person = await desk.open();
    person.active(true);
    await desk.quiet(minutes(10));
    heard = false;
    await desk.quiet(hours(2));
    expect([desk.view().activity, desk.view().today.sitting <= minutes(12), await person.claim('offer', '1')]).toEqual(['away', true, false]);
  });

  it('counts again when it is found, at its next look', async () => {
    let heard = true;
    const desk = new Desk({ heard: () => Promise.resolve(heard) });
    await desk.open();
    await desk.type(minutes(10));
    heard = false;
    await desk.quiet(hours(1));
    heard = true;
    await desk.type(minutes(20));
    // It looks once a minute while nobody is there: the first of the twenty goes by unheard.
    expect([desk.view().activity, Math.round(desk.view().today.sitting / minutes(1))]).toEqual(['sitting', 29]);
  });
});

const unanswered = (desk: Desk): Question | undefined => {
  const sight = desk
    .window()
    .facts('sight')
    .map(({ from, at: to }) => ({ from: from as Instant, to }));
  return unansweredIn(desk.window().timeline(), sight, desk.clock.now(), DEFAULT_RULES);
};

async function backFromElsewhere(): Promise<Desk> {
  const desk = new Desk();
  await desk.open();
  await desk.type(minutes(10));
  desk.switchTo(undefined);
  await desk.quiet(minutes(24));
  desk.switchTo('one');
  await desk.type(minutes(1));
  return desk;
}
