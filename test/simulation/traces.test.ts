import { describe, expect, it } from 'vitest';
import { AgentEdits } from '../../src/core/nudge/agentEdits.ts';
import { after, hours, minutes, seconds } from '../../src/core/time.ts';
import { EditorSigns, type SignListener } from '../../src/platform/editorSigns.ts';
import { Desk, minutesOf, NINE } from '../fakes/desk.ts';
import { activeLags, readTrace, tell, type TraceEvent } from './trace.ts';
import { type TraceName, TRACES } from './traceName.ts';

type SignKind = Parameters<SignListener['sign']>[0];

/** A recording of so many minutes; a shorter one is played again and again. */
function played(name: TraceName, length: number): readonly TraceEvent[] {
  const { events } = readTrace(name);
  const whole = events.at(-1)!.at + 1_000;
  const rounds = Math.ceil(length / whole);
  // Only the first line of the first round says that a window was opened.
  return Array.from({ length: rounds }, (_, round) => events.slice(round === 0 ? 0 : 1).map(({ at, told }) => ({ at: at + round * whole, told })))
    .flat()
    .filter(({ at }) => at <= length);
}

/** Everything that the product takes for a sign of life in a recording. */
const signsIn = (name: TraceName, length?: number): readonly SignKind[] =>
  signsOf(length === undefined ? readTrace(name).events : played(name, length));

function signsOf(trace: readonly TraceEvent[]): readonly SignKind[] {
  const signs: SignKind[] = [];
  let now = NINE;
  const nothing = (): void => undefined;
  const listener = { key: nothing, perhapsKey: nothing, edited: nothing, focus: nothing, active: nothing };
  const events = new EditorSigns({ ...listener, sign: (kind) => signs.push(kind) }, () => now);
  for (const { at, told } of trace) {
    now = after(NINE, at);
    tell(told, events);
  }
  return signs;
}

/** A person at a desk whose editor tells what was recorded. */
async function sit(name: TraceName, length: number): Promise<Desk> {
  const desk = new Desk();
  const person = await desk.open();
  const nothing = (): void => undefined;
  const agent = new AgentEdits();
  const events = new EditorSigns(
    {
      sign: (kind) => person.observe(kind),
      key: () => agent.key(desk.clock.now()),
      perhapsKey: nothing,
      edited: () => agent.edited(desk.clock.now()) && person.busy(true),
      focus: (focused) => person.focus(focused),
      active: (active) => person.active(active),
    },
    () => desk.clock.now(),
  );
  let passed = 0;
  for (const { at, told } of played(name, length)) {
    if (at > passed) await desk.quiet(minutes((at - passed) / minutes(1)));
    passed = Math.max(passed, at);
    tell(told, events);
  }
  await desk.quiet(minutes((length - passed) / minutes(1)));
  return desk;
}

const whole = (view: Record<string, number | string>, part: string): number => Number(view[part] ?? 0);

describe('what a real VS Code told', () => {
  it.each(TRACES)('in %s was recorded with its version', (name) => {
    const { vscode, events } = readTrace(name);
    expect(vscode).toMatch(/^1\.\d+\.\d+$/);
    expect(events.length).toBeGreaterThan(10);
  });

  it('of the end of activity comes 40 to 70 s after the last key or click', () => {
    const lags = [...activeLags(readTrace('idle')), ...activeLags(readTrace('typing'))];
    expect(lags.length).toBeGreaterThanOrEqual(10);
    for (const lag of lags) expect([lag >= seconds(38), lag <= seconds(75)]).toEqual([true, true]);
  });

  it('of half an hour of typing in a terminal only is half an hour of sitting', async () => {
    const view = minutesOf((await sit('terminal', minutes(30))).view());
    expect(view).toMatchObject({ sinceBreak: 30, sitting: 30, breaks: 0 });
  }, 60_000);

  it('of half an hour of editing by modes is half an hour of sitting', async () => {
    const view = minutesOf((await sit('modal', minutes(30))).view());
    expect(view).toMatchObject({ sinceBreak: 30, sitting: 30, breaks: 0 });
  }, 60_000);

  it('of an agent that edits and reveals files for an hour is no sign of life and no sitting', async () => {
    expect(signsIn('agent', hours(1))).toEqual([]);
    const view = minutesOf((await sit('agent', hours(1))).view());
    expect([view['activity'], whole(view, 'sitting') <= 1, whole(view, 'away') >= 59]).toEqual(['away', true, true]);
  }, 60_000);

  it('of reading with the wheel is sitting', async () => {
    expect(signsIn('reading').filter((kind) => kind === 'scrolled').length).toBeGreaterThan(20);
    expect(minutesOf((await sit('reading', minutes(12))).view())).toMatchObject({ sitting: 12, breaks: 0 });
  }, 60_000);

  it('of reading along while an agent edits still shows the wheel', () => {
    const both = [...played('agent', minutes(11)), ...played('reading', minutes(11)).slice(1)].sort((a, b) => a.at - b.at);
    const turns = signsOf(both).filter((kind) => kind === 'scrolled').length;
    expect(turns).toBeGreaterThan(signsIn('reading').filter((kind) => kind === 'scrolled').length / 3);
  });

  it('of a click and then nothing is one sign each time', () => {
    expect(signsIn('idle').every((kind) => kind === 'selected')).toBe(true);
  });

  it('of another program in front is that the window has lost the focus, within a second', () => {
    const { events } = readTrace('elsewhere');
    const left = events.filter(({ told }) => told[0] === 'did' && told[1] === 'left');
    const unfocused = events.filter(({ told }) => told[0] === 'window' && told[1] === 0).map(({ at }) => at);
    expect(left.length).toBeGreaterThan(3);
    for (const { at } of left) expect(unfocused.some((moment) => moment >= at - 50 && moment - at < 1_000)).toBe(true);
  });

  it('of typing in a page of another extension is nothing but that activity ends', () => {
    expect(signsIn('webview')).toEqual([]);
    const { events } = readTrace('webview');
    expect(events.filter(({ told }) => told[0] === 'window').map(({ told }) => told.slice(1))).toEqual([[1, 1], [1, 0]]);
  });
});
