import { describe, expect, it } from 'vitest';
import type { SavedSession } from '../../src/core/routine/savedSession.ts';
import { type Instant, after, hours, millis, minutes } from '../../src/core/time.ts';
import type { Presence } from '../../src/platform/presence.ts';
import { SessionShelf } from '../../src/platform/sessionShelf.ts';
import { nodePresence } from '../../src/platform/node/nodePresence.ts';
import { type HeldLocks, WebPresence } from '../../src/platform/web/webPresence.ts';
import { NINE } from '../fakes/desk.ts';
import { MemoryFiles } from '../fakes/memoryFiles.ts';
import { SimulatedClock } from '../fakes/clock.ts';

const twist = (id: string, savedAt: Instant = NINE): SavedSession => ({
  v: 1,
  savedAt,
  firstSide: 'left',
  state: {
    kind: 'paused',
    since: savedAt,
    reason: 'person',
    run: { id, routine: 'mid-back-break', startedAt: savedAt, step: 1, inStep: millis(4_000), done: [millis(15_000), millis(4_000)], easier: [], readied: [] },
  },
});

/** Windows of one machine, each with a shelf over the same folder. */
class Windows {
  readonly files = new MemoryFiles();
  readonly clock = new SimulatedClock(NINE);
  readonly said: string[] = [];
  readonly #there = new Set<string>();

  open(name: string, place = 'project'): SessionShelf {
    const presence: Presence = {
      announce: () => (this.#there.add(name), name),
      isThere: (word) => Promise.resolve(this.#there.has(word)),
    };
    return new SessionShelf({ files: this.files, presence, place, clock: this.clock, log: (line) => this.said.push(line) });
  }

  kill(name: string): void {
    this.#there.delete(name);
  }
}

const ids = async (shelf: SessionShelf): Promise<readonly string[]> => (await shelf.left()).sessions.map(({ state }) => state.run.id);

/** A disk that takes its time, and counts. */
class SlowDisk extends MemoryFiles {
  writes = 0;
  override async replace(path: string, text: string): Promise<void> {
    this.writes += 1;
    await new Promise((resolve) => setTimeout(resolve, 2));
    await super.replace(path, text);
  }
}

describe('the open break over a reload', () => {
  it('is kept as it stands now, however many states a slow disk has missed', async () => {
    const files = new SlowDisk();
    const presence: Presence = { announce: () => 'one', isThere: () => Promise.resolve(false) };
    const shelf = new SessionShelf({ files, presence, place: 'project', clock: new SimulatedClock(NINE), log: () => undefined });
    const states = Array.from({ length: 50 }, (_, second) => twist('one', after(NINE, second * 1_000)));
    await Promise.all(states.map((state) => shelf.put(state)));
    expect([await shelf.take({ session: 'one' }), files.writes <= 2]).toEqual([states.at(-1), true]);
  });

  it('is given to the panel that showed it', async () => {
    const windows = new Windows();
    await windows.open('before').put(twist('one'));
    windows.kill('before');
    expect(await windows.open('after').take({ session: 'one' })).toEqual(twist('one'));
  });

  it('is found by a window on the same folder when VS Code has forgotten the panel, or what it showed', async () => {
    const windows = new Windows();
    await windows.open('before').put(twist('one'));
    windows.kill('before');
    expect(await windows.open('after').left()).toEqual({ sessions: [twist('one')], others: false });
    expect(await windows.open('after').take(undefined)).toEqual(twist('one'));
  });

  it('is left to its window while that is still there', async () => {
    const windows = new Windows();
    await windows.open('first').put(twist('one'));
    expect(await windows.open('second').left()).toEqual({ sessions: [], others: true });
  });

  it('is left to windows on its folder, for a day', async () => {
    const windows = new Windows();
    await windows.open('before').put(twist('one'));
    windows.kill('before');
    const elsewhere = windows.open('elsewhere', 'other project');
    expect(await ids(elsewhere)).toEqual([]);
    await windows.clock.pass(millis(hours(24) + 1));
    expect(await ids(elsewhere)).toEqual(['one']);
  });

  it('comes before an older one', async () => {
    const windows = new Windows();
    const before = windows.open('before');
    await before.put(twist('older'));
    await before.put(twist('newer', after(NINE, minutes(1))));
    windows.kill('before');
    expect(await ids(windows.open('after'))).toEqual(['newer', 'older']);
  });

  it('is gone once it has been put away', async () => {
    const windows = new Windows();
    const before = windows.open('before');
    void before.put(twist('one'));
    await before.drop('one');
    windows.kill('before');
    expect(await ids(windows.open('after'))).toEqual([]);
  });

  it('is set aside when its file is damaged, and said once in the log', async () => {
    const windows = new Windows();
    await windows.files.replace('session/one.json', '{"half a li');
    expect(await ids(windows.open('after'))).toEqual([]);
    expect([...windows.files.contents.keys()]).toEqual([expect.stringMatching(/one\.json.+/)]);
    expect(windows.said).toHaveLength(1);
  });
});

describe('whether a window is there', () => {
  const inBrowser = (): { locks: HeldLocks; crash: (name: string) => void } => {
    const held = new Set<string>();
    return {
      locks: {
        request: (name, run) => (held.add(name), run()),
        query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
      },
      crash: (name) => void held.delete(name),
    };
  };

  it('is told by the lock that it holds in a browser', async () => {
    const { locks, crash } = inBrowser();
    const word = new WebPresence(locks, 'one').announce();
    const other = new WebPresence(locks, 'two');
    expect(await other.isThere(word)).toBe(true);
    crash(word);
    expect(await other.isThere(word)).toBe(false);
  });

  it('is taken for granted where a browser has no locks', async () => {
    const word = new WebPresence(undefined, 'one').announce();
    expect(await new WebPresence(undefined, 'two').isThere(word)).toBe(true);
  });

  it('is told by its process in Node', async () => {
    expect(await nodePresence.isThere(nodePresence.announce())).toBe(true);
    expect(await Promise.all(['4194304999', 'no process', '0', '-1'].map((word) => nodePresence.isThere(word)))).toEqual([false, false, false, false]);
  });
});
