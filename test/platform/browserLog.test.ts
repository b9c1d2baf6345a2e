import { describe, expect, it } from 'vitest';
import { hours, minutes, seconds } from '../../src/core/time.ts';
import { logPath, nextPartOfLog, windowOfLog } from '../../src/platform/journal.ts';
import { WebFiles } from '../../src/platform/web/webFiles.ts';
import { Desk, minutesOf } from '../fakes/desk.ts';
import { fileSystem } from '../fakes/fileSystem.ts';

/** Two hours at the desk with a look elsewhere every six minutes, so that there is much to write. */
async function busyMorning(desk: Desk, window: string): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await desk.type(minutes(5));
    desk.switchTo(undefined);
    await desk.quiet(minutes(1));
    desk.switchTo(window);
  }
}

const browser = (contents: Map<string, Uint8Array>): WebFiles<string> =>
  new WebFiles({ fs: fileSystem(contents), at: (path) => path, windowId: 'browser' });

describe('the log of a window in a browser, where adding to a file writes all of it again', () => {
  it('goes on in a new part when it has grown, and every fact is in one of them', async () => {
    const contents = new Map<string, Uint8Array>();
    const desk = new Desk({ files: browser(contents) });
    await desk.open();
    await busyMorning(desk, 'one');
    const logs = [...contents].filter(([path]) => path.startsWith('log/'));
    const lines = logs.flatMap(([, bytes]) => new TextDecoder().decode(bytes).split('\n').filter(Boolean));
    expect(logs.length).toBeGreaterThan(5);
    expect(Math.max(...logs.map(([, bytes]) => bytes.length))).toBeLessThan(800);
    expect(lines.filter((line) => line.includes('"kind":"sight"'))).toHaveLength(20);
  });

  it('tells a second window the same minutes, part after part, and one that starts after all are gone', async () => {
    const contents = new Map<string, Uint8Array>();
    const desk = new Desk({ files: browser(contents) });
    await desk.open('one');
    await desk.open('two');
    desk.switchTo('one');
    await busyMorning(desk, 'one');
    await desk.quiet(seconds(15));
    const [first, second] = [minutesOf(desk.view('one')), minutesOf(desk.view('two'))];
    expect(second).toEqual(first);
    desk.kill('one');
    desk.kill('two');
    await desk.open('three');
    expect(minutesOf(desk.view('three'))['sitting']).toBe(first['sitting']);
  });

  it('keeps the daily totals when its parts are folded', async () => {
    const contents = new Map<string, Uint8Array>();
    const desk = new Desk({ files: browser(contents) });
    await desk.open('one');
    await busyMorning(desk, 'one');
    const { sitting } = desk.view('one').today;
    await desk.close('one');
    await desk.quiet(hours(72));
    await desk.open('two');
    await desk.type(minutes(2));
    const totals = [...contents].find(([path]) => path.startsWith('days/'));
    const [, [folded]] = JSON.parse(new TextDecoder().decode(totals?.[1])).days[0];
    expect(Math.abs(folded * 1_000 - sitting)).toBeLessThan(minutes(1));
    expect([...contents.keys()].filter((path) => path.startsWith('log/2026-11-23'))).toEqual([]);
  });
});

it('names the parts of a log so that they lead back to their window', () => {
  const parts = [0, 1, 12].map((part) => logPath('2026-11-23', 'one-2', part).slice('log/'.length));
  expect(parts).toEqual(['2026-11-23-one-2.jsonl', '2026-11-23-one-2.1.jsonl', '2026-11-23-one-2.12.jsonl']);
  expect([...parts.map(windowOfLog), nextPartOfLog(parts[1] ?? '')]).toEqual(['one-2', 'one-2', 'one-2', '2026-11-23-one-2.2.jsonl']);
});
