import type { Disposable } from '../../core/time.ts';
import type { Files } from '../files.ts';

/** What `vscode.workspace.fs` can do, over whatever stands for a place. */
export interface FileSystem<Place> {
  readFile(at: Place): PromiseLike<Uint8Array>;
  writeFile(at: Place, bytes: Uint8Array): PromiseLike<void>;
  readDirectory(at: Place): PromiseLike<readonly (readonly [name: string, type: number])[]>;
  rename(from: Place, to: Place, options: { readonly overwrite: boolean }): PromiseLike<void>;
  delete(at: Place): PromiseLike<void>;
}

/** The part of `navigator.locks` that is needed. */
export interface Locks {
  request<T>(name: string, run: () => Promise<T>): Promise<T>;
}

export interface WebFilesParts<Place> {
  readonly fs: FileSystem<Place>;
  /** The place of a path such as `log/a.jsonl` within the folder. */
  readonly at: (path: string) => Place;
  /** A word that no other window has. */
  readonly windowId: string;
  readonly locks?: Locks | undefined;
  readonly watch?: ((folder: string, onChange: () => void) => Disposable) | undefined;
}

/** The new text of a file, under the name of the window that writes it. */
const DRAFT = /^(.+)\.[\w-]+\.tmp$/;

const isMissing = (error: unknown): boolean => {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  return code === 'FileNotFound' || code === 'ENOENT' || (typeof name === 'string' && /FileNotFound|EntryNotFound/.test(name));
};

async function unlessMissing<T>(doing: PromiseLike<T>, instead: T): Promise<T> {
  try {
    return await doing;
  } catch (error) {
    if (isMissing(error)) return instead;
    throw error;
  }
}

/**
 * Files of a window in a browser. The file system there can neither append nor create exclusively:
 * every window rewrites its own files, and claims are made under a lock where there are locks.
 */
export class WebFiles<Place> implements Files {
  readonly longestAppended = 400;
  readonly #parts: WebFilesParts<Place>;
  readonly #own = new Map<string, string>();

  constructor(parts: WebFilesParts<Place>) {
    this.#parts = parts;
  }

  async read(path: string): Promise<string | undefined> {
    return (await this.#readOne(path)) ?? (await this.#readDraft(path));
  }

  async list(folder: string): Promise<readonly string[]> {
    const names = await this.#namesIn(folder);
    return [...new Set(names.map((name) => DRAFT.exec(name)?.[1] ?? name))];
  }

  async replace(path: string, text: string): Promise<void> {
    const { fs, at, windowId } = this.#parts;
    const draft = at(`${path}.${windowId}.tmp`);
    await fs.writeFile(draft, new TextEncoder().encode(text));
    await fs.rename(draft, at(path), { overwrite: true });
  }

  async append(path: string, text: string): Promise<void> {
    const whole = (this.#own.get(path) ?? (await this.read(path)) ?? '') + text;
    await this.replace(path, whole);
    this.#own.set(path, whole);
  }

  create(path: string): Promise<boolean> {
    const { locks } = this.#parts;
    return locks ? locks.request(`midback ${path}`, () => this.#createAlone(path)) : this.#createAlone(path);
  }

  async remove(path: string): Promise<void> {
    const { fs, at } = this.#parts;
    this.#own.delete(path);
    const drafts = await this.#draftsOf(path);
    for (const one of [path, ...drafts]) await unlessMissing(fs.delete(at(one)), undefined);
  }

  async setAside(path: string): Promise<void> {
    const { fs, at, windowId } = this.#parts;
    this.#own.delete(path);
    const [found] = (await this.#readOne(path)) === undefined ? await this.#draftsOf(path) : [path];
    if (found !== undefined) await unlessMissing(fs.rename(at(found), at(`${path}.damaged-${windowId}`), { overwrite: true }), undefined);
  }

  watch(folder: string, onChange: () => void): Disposable {
    return this.#parts.watch?.(folder, onChange) ?? { dispose: () => undefined };
  }

  async #readOne(path: string): Promise<string | undefined> {
    const bytes = await unlessMissing(this.#parts.fs.readFile(this.#parts.at(path)), undefined);
    return bytes && new TextDecoder().decode(bytes);
  }

  async #namesIn(folder: string): Promise<readonly string[]> {
    const entries = await unlessMissing(this.#parts.fs.readDirectory(this.#parts.at(folder)), []);
    return entries.map(([name]) => name);
  }

  /** VS Code removes the old file before it renames the new one: a window that ends in between leaves a whole draft. */
  async #readDraft(path: string): Promise<string | undefined> {
    const [draft] = await this.#draftsOf(path);
    return draft === undefined ? undefined : this.#readOne(draft);
  }

  async #draftsOf(path: string): Promise<readonly string[]> {
    const border = path.lastIndexOf('/');
    const before = path.slice(0, border + 1);
    const names = await this.#namesIn(path.slice(0, Math.max(border, 0)));
    return names.map((name) => before + name).filter((name) => DRAFT.exec(name)?.[1] === path);
  }

  /** Without a lock two windows may both look before either writes; then the last writer has it. */
  async #createAlone(path: string): Promise<boolean> {
    if ((await this.read(path)) !== undefined) return false;
    await this.replace(path, this.#parts.windowId);
    return (await this.read(path)) === this.#parts.windowId;
  }
}
