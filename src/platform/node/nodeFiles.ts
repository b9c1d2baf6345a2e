import { randomUUID } from 'node:crypto';
import { type FSWatcher, watch } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Disposable } from '../../core/time.ts';
import type { Files } from '../files.ts';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | null)?.code;

/** Gives `instead` where the file or folder is not there. */
const unlessMissing =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (codeOf(error) === 'ENOENT') return instead;
    throw error;
  };

/** What virus scanners and indexers on Windows cause for a moment when a file is replaced. */
const PASSING = new Set(['EPERM', 'EBUSY', 'EACCES']);
const RETRIES = 4;

/** Files in a folder of the local disk. */
export class NodeFiles implements Files {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  read(path: string): Promise<string | undefined> {
    return readFile(this.#at(path), 'utf8').catch(unlessMissing(undefined));
  }

  list(folder: string): Promise<readonly string[]> {
    return readdir(this.#at(folder)).catch(unlessMissing<string[]>([]));
  }

  async replace(path: string, text: string): Promise<void> {
    const target = this.#at(path);
    const draft = `${target}.${randomUUID().slice(0, 8)}.tmp`;
    try {
      const file = await this.#openIn(target, draft, 'wx');
      try {
        await file.writeFile(text);
      } finally {
        await file.close();
      }
      await renamePatiently(draft, target);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  async append(path: string, text: string): Promise<void> {
    const target = this.#at(path);
    const file = await this.#openIn(target, target, 'a');
    try {
      const { size } = await file.stat();
      // A full disk takes a part: nothing is better than half a line.
      await file.writeFile(text).catch(async (error: unknown) => {
        await file.truncate(size).catch(() => undefined);
        throw error;
      });
    } finally {
      await file.close();
    }
  }

  async create(path: string): Promise<boolean> {
    const target = this.#at(path);
    try {
      await (await this.#openIn(target, target, 'wx')).close();
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  }

  remove(path: string): Promise<void> {
    return rm(this.#at(path), { force: true });
  }

  setAside(path: string): Promise<void> {
    const target = this.#at(path);
    return rename(target, `${target}.damaged-${randomUUID().slice(0, 8)}`).catch(unlessMissing(undefined));
  }

  /** The first window of a person comes before the folder, so it makes it. */
  watch(folder: string, onChange: () => void): Disposable {
    let watcher: FSWatcher | undefined;
    let disposed = false;
    const begin = (): void => {
      if (disposed) return;
      watcher = watch(this.#at(folder), { persistent: false }, onChange);
      watcher.on('error', () => watcher?.close());
    };
    // Where nothing can be watched, for instance because the system has no watches left, the clock still looks.
    mkdir(this.#at(folder), { recursive: true }).then(begin).catch(() => undefined);
    return {
      dispose: () => {
        disposed = true;
        watcher?.close();
      },
    };
  }

  #at(path: string): string {
    return join(this.#root, ...path.split('/'));
  }

  async #openIn(target: string, path: string, flags: string): Promise<FileHandle> {
    return open(path, flags).catch(async (error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
      await mkdir(dirname(target), { recursive: true });
      return open(path, flags);
    });
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt++)
    try {
      return await rename(from, to);
    } catch (error) {
      if (attempt === RETRIES || !PASSING.has(codeOf(error) ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 << attempt));
    }
}
