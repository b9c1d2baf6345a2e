import { describe, expect, it } from 'vitest';
import { hours, minutes, seconds } from '../../src/core/time.ts';
import { keptPaths } from '../../src/platform/housekeeping.ts';
import { MemoryFiles } from '../fakes/memoryFiles.ts';
import { Desk, minutesOf } from '../fakes/desk.ts';
import { FailingFiles } from '../fakes/failingFiles.ts';

describe('a disk that takes nothing', () => {
  it('leaves the counting as it is, says so once, and gets everything later', async () => {
    const files = new FailingFiles();
    const desk = new Desk({ files });
    const person = await desk.open();
    await desk.type(minutes(10));
    files.writable = false;
    const kept = await person.record({ kind: 'nudge.paused' });
    await desk.type(minutes(50));
    const during = minutesOf(desk.view());
    files.writable = true;
    await desk.type(minutes(11));
    await desk.close();
    await desk.open('again');
    expect([kept, during, minutesOf(desk.view()), desk.window('again').facts('nudge.paused').length]).toEqual([
      false,
      { activity: 'sitting', sinceBreak: 60, inChair: 60, sitting: 60, breaks: 0 },
      { activity: 'sitting', sinceBreak: 71, inChair: 71, sitting: 71, breaks: 0 },
      1,
    ]);
    expect(desk.log).toEqual([
      'The history cannot be written and waits in memory: Error: ENOSPC',
      'Other windows cannot be told about this one: Error: ENOSPC',
      'The history can be written again.',
    ]);
  });

  it('is tried less and less often', async () => {
    const files = new FailingFiles();
    const desk = new Desk({ files });
    await desk.open();
    files.writable = false;
    await desk.type(minutes(5));
    const before = files.tries;
    for (let tick = 0; tick < 120; tick++) {
      await desk.window().record({ kind: 'probe' });
      await desk.type(seconds(60));
    }
    expect(files.tries - before).toBeLessThan(300);
  });

  it('gives a claim to the window with the focus alone', async () => {
    const files = new FailingFiles();
    const desk = new Desk({ files });
    await desk.open('one');
    await desk.open('two');
    files.writable = false;
    const won = [await desk.window('one').claim('offer', '1'), await desk.window('two').claim('offer', '1'), await desk.window('two').claim('offer', '1')];
    expect(won).toEqual([false, true, false]);
  });

  it('cannot be read either: a window counts what it sees itself', async () => {
    const files = new FailingFiles();
    files.readable = false;
    files.writable = false;
    const desk = new Desk({ files });
    await desk.open();
    await desk.type(minutes(12));
    expect(minutesOf(desk.view())).toEqual({ activity: 'sitting', sinceBreak: 12, inChair: 12, sitting: 12, breaks: 0 });
  });
});

describe('files that are not as they should be', () => {
  it('sets a damaged lease aside under another name', async () => {
    const files = new MemoryFiles();
    files.contents.set('win/old.json', '{"v":1,"window":"old","at":17');
    const desk = new Desk({ files });
    await desk.open();
    expect([files.contents.get('win/old.json'), files.contents.get('win/old.json.damaged'), desk.log]).toEqual([
      undefined,
      '{"v":1,"window":"old","at":17',
      ['win/old.json is damaged and is set aside under another name.'],
    ]);
  });

  it('leaves what a newer version wrote alone', async () => {
    const files = new MemoryFiles();
    files.contents.set('win/new.json', '{"v":2,"other":true}');
    files.contents.set('days/2026-11-01.json', '{"v":7}');
    files.contents.set('log/2026-11-23-new.jsonl', '{"v":2,"id":"a","at":1,"zone":0,"kind":"run"}\n');
    const before = new Map(files.contents);
    const desk = new Desk({ files });
    await desk.open();
    await desk.type(minutes(10));
    const touched = [...before].filter(([path, text]) => files.contents.get(path) !== text);
    expect([touched, minutesOf(desk.view())['sitting']]).toEqual([[], 10]);
  });

  it('skips a torn line of a log and reads the rest', async () => {
    const files = new MemoryFiles();
    const desk = new Desk({ files });
    await desk.open();
    await desk.type(minutes(30));
    await desk.close();
    const [path, text] = [...files.contents].find(([name]) => name.startsWith('log/'))!;
    files.contents.set(path, `{"v":1,"id":"x","at":12\n${text}{"v":1,"id":`);
    await desk.open('again');
    expect([minutesOf(desk.view())['sinceBreak'], desk.log]).toEqual([30, [`${path} has 2 lines that cannot be read; they are left alone.`]]);
  });

  it('keeps kinds of facts that this version does not know', async () => {
    const files = new MemoryFiles();
    files.contents.set('log/2026-11-23-later.jsonl', '{"v":1,"id":"l.1","at":1795420000000,"zone":0,"kind":"posture.camera","angle":12}\n');
    const desk = new Desk({ files });
    const person = await desk.open();
    expect(person.facts('posture.camera')).toEqual([
      { v: 1, id: 'l.1', at: 1795420000000, zone: 0, kind: 'posture.camera', angle: 12 },
    ]);
  });
});

describe('old days', () => {
  async function workDays(files: MemoryFiles, count: number): Promise<Desk> {
    const desk = new Desk({ files });
    for (let day = 0; day < count; day++) {
      await desk.open(`day${day}`);
      await desk.type(minutes(20), seconds(20));
      desk.window(`day${day}`).declare({ kind: 'tookBreak' });
      await desk.type(minutes(10), seconds(20));
      await desk.close(`day${day}`);
      await desk.quiet((hours(24) - minutes(30)) as never);
    }
    return desk;
  }

  it('are folded into totals, and what else was written in them is kept', async () => {
    const files = new MemoryFiles();
    const desk = await workDays(files, 6);
    const person = await desk.open('last');
    const days = [...(await person.days())].map(([day, { sitting, breaks }]) => [day, Math.round(sitting / minutes(1)), breaks]);
    expect(days).toEqual(['23', '24', '25', '26', '27', '28'].map((day) => [`2026-11-${day}`, 30, 1]));
    expect(person.facts('tookBreak').length).toBe(6);
    expect([...files.contents.keys()].filter((path) => path.startsWith('log/')).length).toBeLessThanOrEqual(4);
  });

  it('are looked for in every month of the last weeks, also right after a short one', () => {
    expect(keptPaths('2026-03-01')).toEqual(['kept/2026-01.jsonl', 'kept/2026-02.jsonl', 'kept/2026-03.jsonl']);
    expect(keptPaths('2026-05-31')).toEqual(['kept/2026-04.jsonl', 'kept/2026-05.jsonl']);
  });

  it('survive a damaged file of totals by the one before it', async () => {
    const files = new MemoryFiles();
    const desk = await workDays(files, 6);
    const newest = [...files.contents.keys()].filter((path) => path.startsWith('days/')).sort().at(-1)!;
    files.contents.set(newest, '{"v":1,"days":[["2026-');
    const person = await desk.open('last');
    expect([[...(await person.days()).keys()], files.contents.has(`${newest}.damaged`)]).toEqual([
      ['23', '24', '25', '26', '27', '28'].map((day) => `2026-11-${day}`),
      true,
    ]);
  });

  it('take over what a killed window had left', async () => {
    const files = new MemoryFiles();
    const desk = new Desk({ files });
    await desk.open('dies');
    await desk.type(minutes(30));
    desk.kill('dies');
    await desk.quiet(hours(2));
    await desk.open('next');
    await desk.type(minutes(1));
    const leases = [...files.contents.keys()].filter((path) => path.startsWith('win/'));
    expect([leases, minutesOf(desk.view())['sitting']]).toEqual([['win/next-1.json'], expect.closeTo(31, -1)]);
  });
});
