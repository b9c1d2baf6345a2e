import { describe, expect, it } from 'vitest';
import { after, hours, millis, minutes, seconds } from '../../src/core/time.ts';
import type { Person } from '../../src/platform/person.ts';
import { Desk, minutesOf } from '../fakes/desk.ts';
import { MemoryFiles } from '../fakes/memoryFiles.ts';
import { Random } from '../simulation/random.ts';

/** A folder whose readers can be held up, with what they have read in their hands. */
class SlowFiles extends MemoryFiles {
  #held: Promise<void> = Promise.resolve();
  release = (): void => undefined;

  hold(): void {
    this.#held = new Promise((resolve) => (this.release = resolve));
  }

  override async read(path: string): Promise<string | undefined> {
    const text = await super.read(path);
    await this.#held;
    return text;
  }
}

/** What has begun comes to its end; no time passes. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('one person over several windows', () => {
  it('is looked at once for all who ask at the same moment', async () => {
    const desk = new Desk();
    const person = await desk.open();
    await desk.type(minutes(1));
    const first = person.view();
    const second = person.view();
    await desk.quiet(seconds(1));
    expect([second === first, person.view() === first]).toEqual([true, false]);
  });

  it('misses nothing that is written while another window reads', async () => {
    const files = new SlowFiles();
    const desk = new Desk({ files });
    await desk.open('one');
    const other = desk.window('one');
    const said = await desk.open('two');
    await desk.type(minutes(1));
    said.declare({ kind: 'sat' }); // now there is a log, and the other window has read it
    await settled();
    files.hold();
    await files.replace('win/two.tmp', 'the draft of a lease'); // the first that is heard of a lease is its draft
    await settled();
    said.declare({ kind: 'tookBreak' });
    await settled();
    files.release();
    await settled();
    expect([said.view().lastBreak?.how, other.view().lastBreak?.how]).toEqual(['declared', 'declared']);
  });

  it('is back at work at the very moment at which a break ends', async () => {
    const desk = new Desk();
    const person = await desk.open();
    await desk.type(minutes(5));
    person.declare({ kind: 'break', session: 'a', state: 'running', taken: false });
    await desk.quiet(seconds(140));
    const during = person.view().activity;
    person.declare({ kind: 'break', session: 'a', state: 'ended', taken: true });
    expect([during, person.view().activity, person.view().sinceBreak]).toEqual(['onBreak', 'sitting', 0]);
  });

  it('is quiet only when all windows are quiet', async () => {
    const desk = new Desk();
    await desk.open('one');
    await desk.open('two');
    for (let turn = 0; turn < 10; turn++) {
      desk.switchTo(turn % 2 === 0 ? 'one' : 'two');
      await desk.type(minutes(4));
    }
    const expected = { activity: 'sitting', sinceBreak: 40, inChair: 40, sitting: 40, breaks: 0 };
    expect([minutesOf(desk.view('one')), minutesOf(desk.view('two'))]).toEqual([expected, expected]);
  });

  it('shows a return in every window within 15 s, and at once in the one that gets the focus', async () => {
    const desk = new Desk();
    await desk.open('one');
    await desk.open('two');
    await desk.type(minutes(20));
    await desk.quiet(minutes(20));
    await desk.type(seconds(15), seconds(1));
    const background = desk.view('one').activity;
    desk.switchTo('one');
    await desk.quiet(seconds(1));
    expect([background, desk.view('one').activity, Math.abs(desk.view('one').sinceBreak - desk.view('two').sinceBreak) < seconds(1)]).toEqual([
      'sitting',
      'sitting',
      true,
    ]);
  });

  /** What a window has last told those that show it. */
  function shown(desk: Desk, name: string): () => string {
    let activity = 'nothing';
    desk.window(name).onDidChange(() => (activity = desk.view(name).activity));
    return () => activity;
  }

  it.each([0, 4, 11, 19, 28, 37, 46, 55])('shows by itself that the person has come back, by whatever sign, within 15 s (%d s after a look)', async (offset) => {
    const returns: readonly (readonly [gone: string, comeBack: (person: Person) => void])[] = [
      ['away', (person) => person.observe('typed')],
      ['away', (person) => person.active(true)], // a key in a terminal
      ['unknown', (person) => person.focus(true)],
    ];
    for (const [gone, comeBack] of returns) {
      const desk = new Desk();
      await desk.open('one');
      await desk.open('two');
      const background = shown(desk, 'one');
      await desk.type(minutes(20));
      if (gone === 'unknown') desk.switchTo(undefined);
      await desk.quiet(minutes(30));
      await desk.quiet(seconds(offset));
      const before = background();
      comeBack(desk.window('two'));
      await desk.quiet(seconds(15));
      expect([before, background()]).toEqual([gone, 'sitting']);
    }
  });

  describe.each([
    ['the person is away', 'away', minutes(5), false],
    ['nothing is known of the person', 'unknown', minutes(10), true],
  ] as const)('shows in all within 15 s that %s', (_, activity, quietFor, elsewhere) => {
    it.each([0, 7, 13, 22, 29.5, 44, 52])('begun %d s after a look', async (offset) => {
      const desk = new Desk();
      await desk.open('one');
      await desk.open('two');
      const windows = ['one', 'two'].map((name) => shown(desk, name));
      await desk.type(seconds(offset + 600), seconds(0.5));
      if (elsewhere) desk.switchTo(undefined);
      await desk.quiet(millis(quietFor - seconds(6)));
      const before = windows.map((now) => now());
      await desk.quiet(seconds(6 + 15));
      expect([before, windows.map((now) => now())]).toEqual([['undecided', 'undecided'], [activity, activity]]);
    });
  });

  it('shows a break in every window at once', async () => {
    const desk = new Desk();
    await desk.open('one');
    await desk.open('two');
    await desk.type(minutes(40));
    desk.window('two').declare({ kind: 'tookBreak' });
    await desk.quiet(seconds(1));
    expect([desk.view('one').sinceBreak, desk.view('one').lastBreak?.how]).toEqual([seconds(1), 'declared']);
  });

  it('looks at the number when it moves, once a minute, where another program is in front', async () => {
    for (const taken of [seconds(7), seconds(31), seconds(52)]) {
      const desk = new Desk();
      await desk.open('one');
      await desk.type(taken, seconds(1));
      desk.window('one').declare({ kind: 'tookBreak' });
      desk.switchTo(undefined);
      await desk.quiet(seconds(61));
      const looks: number[] = [];
      desk.window('one').onDidChange(() => looks.push(desk.view('one').sinceBreak % minutes(1)));
      const before = desk.clock.wakeUps;
      await desk.quiet(minutes(4));
      expect(looks.filter((sinceMinute) => sinceMinute < seconds(1)).length).toBeGreaterThanOrEqual(4);
      expect(desk.clock.wakeUps - before).toBeLessThanOrEqual(5);
    }
  });

  it('judges reading in one window alike in both', async () => {
    const desk = new Desk();
    await desk.open('one');
    await desk.open('two');
    await desk.type(minutes(10));
    const seen: unknown[] = [];
    for (let minute = 0; minute < 8; minute++) {
      await desk.quiet(minutes(1));
      const [one, two] = [desk.view('one'), desk.view('two')];
      seen.push([one.activity === two.activity, Math.abs(one.sinceBreak - two.sinceBreak) <= seconds(15)]);
    }
    expect(seen).toEqual(Array.from({ length: 8 }, () => [true, true]));
  });

  it('loses a minute and a half at most when a window is killed, and nothing is frozen or doubled', async () => {
    const desk = new Desk();
    await desk.open('one');
    await desk.open('two');
    await desk.type(minutes(30));
    desk.kill('two');
    desk.switchTo('one');
    await desk.type(minutes(10));
    const { sinceBreak, today } = desk.view('one');
    expect([sinceBreak, today.sitting]).toEqual([minutes(40), minutes(40)]);
  });

  it('goes on after a crash of the only window, less what it had not written', async () => {
    const desk = new Desk();
    await desk.open('one');
    await desk.type(minutes(30));
    desk.kill('one');
    await desk.quiet(seconds(30));
    await desk.open('again');
    await desk.type(minutes(10));
    expect(desk.view().sinceBreak).toBeGreaterThan(minutes(38));
  });

  it('takes nothing from a window that hangs', async () => {
    const desk = new Desk();
    await desk.open('stuck');
    await desk.open('used');
    await desk.type(minutes(10));
    desk.stop('stuck');
    await desk.type(minutes(30));
    desk.goOn('stuck');
    await desk.type(minutes(5));
    const expected = { activity: 'sitting', sinceBreak: 45, inChair: 45, sitting: 45, breaks: 0 };
    expect([minutesOf(desk.view('used')), minutesOf(desk.view('stuck'))]).toEqual([expected, expected]);
  });

  it('ends when the editor is closed for longer than the away limit, and closed time is nobody\'s', async () => {
    const desk = new Desk();
    await desk.open('one');
    await desk.type(minutes(30));
    await desk.close('one');
    await desk.quiet(minutes(20));
    await desk.open('two');
    await desk.type(minutes(5));
    expect(minutesOf(desk.view())).toEqual({ activity: 'sitting', sinceBreak: 5, inChair: 5, sitting: 35, breaks: 1 });
  });

  it.each([1, 2, 3, 4, 5])('comes right over ten windows opened, closed and killed in an order drawn by lot (%i)', async (seed) => {
    const random = new Random(seed);
    const desk = new Desk();
    await desk.open('w0');
    for (let turn = 0; turn < 40; turn++) {
      const name = `w${Math.floor(random.between(0, 10))}`;
      if (!desk.names.includes(name)) await desk.open(name);
      else if (desk.names.length > 1) {
        if (random.chance(0.3)) desk.kill(name);
        else await desk.close(name);
        desk.switchTo(random.pick(desk.names));
      }
      await desk.type(minutes(3));
    }
    const views = desk.names.map((name) => minutesOf(desk.view(name)));
    const one = { activity: 'sitting', sinceBreak: 120, inChair: 120, sitting: 120, breaks: 0 };
    expect(views).toEqual(views.map(() => one));
  });

  it('gives a claim to one window of ten', async () => {
    const desk = new Desk();
    for (let index = 0; index < 10; index++) await desk.open(`w${index}`);
    const won = await Promise.all(desk.names.map((name) => desk.window(name).claim('offer', 'at 10:40')));
    expect(won.filter(Boolean)).toEqual([true]);
  });
});

describe('what the person says', () => {
  it('counts standing on its own and ends the bout', async () => {
    const desk = new Desk();
    const person = await desk.open();
    await desk.type(minutes(30));
    person.declare({ kind: 'stood' });
    await desk.type(minutes(20));
    const standing = minutesOf(desk.view());
    person.declare({ kind: 'sat' });
    await desk.type(minutes(5));
    expect([standing, minutesOf(desk.view())]).toEqual([
      { activity: 'standing', sinceBreak: 0, inChair: 0, sitting: 30, standing: 20, breaks: 1 },
      { activity: 'sitting', sinceBreak: 5, inChair: 5, sitting: 35, standing: 20, breaks: 1 },
    ]);
  });

  it('takes the person for sitting again after an absence while standing', async () => {
    const desk = new Desk();
    const person = await desk.open();
    person.declare({ kind: 'stood' });
    await desk.type(minutes(20));
    await desk.quiet(minutes(10));
    await desk.type(minutes(5));
    expect(minutesOf(desk.view())).toEqual({ activity: 'sitting', sinceBreak: 5, inChair: 5, sitting: 5, standing: 20, away: 10, breaks: 2 });
  });

  it('lets sitting go on through a meeting, without a sign and in another program', async () => {
    const desk = new Desk();
    const person = await desk.open();
    await desk.type(minutes(10));
    const until = after(desk.clock.now(), minutes(30));
    person.declare({ kind: 'meeting', until });
    const during = desk.view().meeting;
    desk.switchTo(undefined);
    await desk.quiet(minutes(30));
    desk.switchTo('one');
    const afterwards = minutesOf(desk.view());
    expect([during, afterwards, desk.view().meeting]).toEqual([
      { until },
      { activity: 'sitting', sinceBreak: 40, inChair: 40, sitting: 40, breaks: 0 },
      undefined,
    ]);
  });

  it('ends a meeting that nobody ends after 2 hours', async () => {
    const desk = new Desk();
    const person = await desk.open();
    person.declare({ kind: 'meeting', until: undefined });
    await desk.quiet(hours(1));
    const during = desk.view().meeting;
    await desk.quiet(hours(7));
    expect([during, desk.view().meeting, minutesOf(desk.view())]).toEqual([
      { until: undefined },
      undefined,
      { activity: 'away', sinceBreak: 0, inChair: 0, sitting: 120, away: 360, breaks: 1 },
    ]);
  });

  it('restarts the timer with a taken break, and not with one that was not', async () => {
    const desk = new Desk();
    const person = await desk.open();
    await desk.type(minutes(40));
    const take = async (session: string, taken: boolean): Promise<void> => {
      person.declare({ kind: 'break', session, state: 'running', taken: false });
      await desk.type(minutes(2));
      person.declare({ kind: 'break', session, state: 'ended', taken });
    };
    await take('a', false);
    const untaken = minutesOf(desk.view());
    await take('b', true);
    await desk.type(minutes(1));
    expect([untaken, minutesOf(desk.view()), desk.view().lastBreak?.how]).toEqual([
      { activity: 'sitting', sinceBreak: 42, inChair: 42, sitting: 42, breaks: 0 },
      { activity: 'sitting', sinceBreak: 1, inChair: 43, sitting: 43, onBreak: 2, breaks: 1 },
      'routine',
    ]);
  });

  it('calls a break paused for two minutes no longer one', async () => {
    const desk = new Desk();
    const person = await desk.open();
    await desk.type(minutes(40));
    person.declare({ kind: 'break', session: 'a', state: 'running', taken: false });
    await desk.type(seconds(30));
    const running = desk.view().activity;
    person.declare({ kind: 'break', session: 'a', state: 'paused', taken: false });
    await desk.type(seconds(60));
    const paused = desk.view().activity;
    await desk.type(seconds(90));
    expect([running, paused, minutesOf(desk.view())]).toEqual([
      'onBreak',
      'breakPaused',
      { activity: 'sitting', sinceBreak: 43, inChair: 43, sitting: 43, breaks: 0 },
    ]);
  });
});
