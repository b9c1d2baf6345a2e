import type { Files } from './files.ts';

/** Things that must happen once over all windows. The first window to make a file has the claim. */
export class Claims {
  readonly #files: Files;
  readonly #speaks: () => boolean;
  readonly #withoutDisk = new Set<string>();

  constructor(files: Files, speaks: () => boolean) {
    this.#files = files;
    this.#speaks = speaks;
  }

  /** True in one window of all that ask, once. */
  async claim(kind: string, id: string): Promise<boolean> {
    const path = claimPath(kind, id);
    try {
      return await this.#files.create(path);
    } catch {
      return this.#claimWithoutDisk(path);
    }
  }

  /** A disk that takes nothing must not silence everything: then the window with the focus has it. */
  #claimWithoutDisk(path: string): boolean {
    if (!this.#speaks() || this.#withoutDisk.has(path)) return false;
    this.#withoutDisk.add(path);
    return true;
  }
}

const claimPath = (kind: string, id: string): string =>
  `claim/${`${kind}-${id}`.replace(/[^A-Za-z0-9_.-]/g, (sign) => `~${sign.charCodeAt(0).toString(16)}`)}`;
