import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Files } from '../../src/platform/files.ts';
import { MemoryFiles } from '../fakes/memoryFiles.ts';
import { NodeFiles } from '../../src/platform/node/nodeFiles.ts';
import { fileSystem } from '../fakes/fileSystem.ts';
import { WebFiles } from '../../src/platform/web/webFiles.ts';

/** One lock after the other, as `navigator.locks` gives them. */
class QueueLocks {
  #last: Promise<unknown> = Promise.resolve();
  request<T>(_name: string, run: () => Promise<T>): Promise<T> {
    const next = this.#last.then(run);
    this.#last = next.catch(() => undefined);
    return next;
  }
}

let root: string;
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'midback-'))));
afterEach(() => rm(root, { recursive: true, force: true }));

const locks = new QueueLocks();
const kinds: readonly (readonly [string, () => (windowId: string) => Files])[] = [
  ['in memory', () => { const files = new MemoryFiles(); return () => files; }],
  ['on a disk', () => () => new NodeFiles(join(root, 'deep', 'folder'))],
  ['in a browser', () => { const contents = new Map<string, Uint8Array>(); return (windowId) => new WebFiles({ fs: fileSystem(contents), at: (path) => `root/${path}`, windowId, locks }); }],
];

describe.each(kinds)('files %s', (_name, make) => {
  it('are not there before they are written, and are as they were written last', async () => {
    const files = make()('a');
    const before = [await files.read('win/a.json'), await files.list('win')];
    await files.replace('win/a.json', 'one');
    await files.replace('win/a.json', 'two');
    expect([before, await files.read('win/a.json'), await files.list('win')]).toEqual([[undefined, []], 'two', ['a.json']]);
  });

  it('grow at their end', async () => {
    const files = make()('a');
    await files.append('log/a.jsonl', 'one\n');
    await files.append('log/a.jsonl', 'two\n');
    expect(await files.read('log/a.jsonl')).toBe('one\ntwo\n');
  });

  it('can be made by one of many only', async () => {
    const open = make();
    const won = await Promise.all(Array.from({ length: 20 }, (_, index) => open(`w${index}`).create('claim/offer-1')));
    expect(won.filter(Boolean)).toEqual([true]);
  });

  it('go away, and going away twice is no error', async () => {
    const files = make()('a');
    await files.replace('win/a.json', 'one');
    await files.remove('win/a.json');
    await files.remove('win/a.json');
    expect(await files.read('win/a.json')).toBe(undefined);
  });

  it('are set aside under a name that nobody reads', async () => {
    const files = make()('a');
    await files.replace('win/a.json', 'broken');
    await files.setAside('win/a.json');
    await files.setAside('win/a.json');
    const names = await files.list('win');
    expect([await files.read('win/a.json'), names.length, names[0]!.startsWith('a.json.damaged')]).toEqual([undefined, 1, true]);
  });
});

describe('files on a disk', () => {
  it('leave no draft behind when they cannot be replaced', async () => {
    const files = new NodeFiles(root);
    await writeFile(join(root, 'win'), 'a file where a folder should be');
    await expect(files.replace('win/a.json', 'one')).rejects.toThrow();
    expect(await readdir(root)).toEqual(['win']);
  });

  it('tell of a change in a folder', async () => {
    const files = new NodeFiles(root);
    await files.replace('win/a.json', 'one');
    const changed = new Promise<void>((resolve) => files.watch('win', resolve));
    await new Promise((resolve) => setTimeout(resolve, 50)); // the system begins to watch
    await files.replace('win/b.json', 'two');
    await changed;
  });

  it('tell of a change in a folder that was not there when the first window began to watch', async () => {
    const files = new NodeFiles(join(root, 'new'));
    const changed = new Promise<void>((resolve) => files.watch('win', resolve));
    await expect.poll(() => files.list('win').then(() => readdir(join(root, 'new')))).toEqual(['win']);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await files.replace('win/b.json', 'two');
    await changed;
  });
});
