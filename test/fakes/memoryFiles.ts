import type { Disposable } from '../../src/core/time.ts';
import type { Files } from '../../src/platform/files.ts';

/** A folder that lives in memory. */
export class MemoryFiles implements Files {
  readonly contents = new Map<string, string>();
  readonly #watchers = new Map<string, Set<() => void>>();

  read(path: string): Promise<string | undefined> {
    return Promise.resolve(this.contents.get(path));
  }

  list(folder: string): Promise<readonly string[]> {
    const start = `${folder}/`;
    const names = [...this.contents.keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
    return Promise.resolve(names.filter((name) => !name.includes('/')));
  }

  replace(path: string, text: string): Promise<void> {
    this.contents.set(path, text);
    this.#changed(path);
    return Promise.resolve();
  }

  append(path: string, text: string): Promise<void> {
    return this.replace(path, (this.contents.get(path) ?? '') + text);
  }

  create(path: string): Promise<boolean> {
    if (this.contents.has(path)) return Promise.resolve(false);
    return this.replace(path, '').then(() => true);
  }

  remove(path: string): Promise<void> {
    this.contents.delete(path);
    this.#changed(path);
    return Promise.resolve();
  }

  setAside(path: string): Promise<void> {
    const text = this.contents.get(path);
    if (text !== undefined) this.contents.set(`${path}.damaged`, text);
    return this.remove(path);
  }

  watch(folder: string, onChange: () => void): Disposable {
    const watchers = this.#watchers.get(folder) ?? new Set();
    this.#watchers.set(folder, watchers.add(onChange));
    return { dispose: () => watchers.delete(onChange) };
  }

  #changed(path: string): void {
    const folder = path.slice(0, path.lastIndexOf('/'));
    for (const onChange of this.#watchers.get(folder) ?? []) onChange();
  }
}
