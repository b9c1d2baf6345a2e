import type { Disposable } from '../../src/core/time.ts';
import type { Files } from '../../src/platform/files.ts';
import { MemoryFiles } from './memoryFiles.ts';

/** A folder on a disk that can be full, turned read-only, or unreadable. */
export class FailingFiles implements Files {
  readonly inner = new MemoryFiles();
  writable = true;
  readable = true;
  /** How many writes were tried. */
  tries = 0;

  read(path: string): Promise<string | undefined> {
    return this.#reading(() => this.inner.read(path));
  }
  list(folder: string): Promise<readonly string[]> {
    return this.#reading(() => this.inner.list(folder));
  }
  replace(path: string, text: string): Promise<void> {
    return this.#writing(() => this.inner.replace(path, text));
  }
  append(path: string, text: string): Promise<void> {
    return this.#writing(() => this.inner.append(path, text));
  }
  create(path: string): Promise<boolean> {
    return this.#writing(() => this.inner.create(path));
  }
  remove(path: string): Promise<void> {
    return this.#writing(() => this.inner.remove(path));
  }
  setAside(path: string): Promise<void> {
    return this.#writing(() => this.inner.setAside(path));
  }
  watch(folder: string, onChange: () => void): Disposable {
    return this.inner.watch(folder, onChange);
  }

  #reading<T>(read: () => Promise<T>): Promise<T> {
    return this.readable ? read() : Promise.reject(new Error('EACCES'));
  }

  #writing<T>(write: () => Promise<T>): Promise<T> {
    this.tries++;
    return this.writable ? write() : Promise.reject(new Error('ENOSPC'));
  }
}
