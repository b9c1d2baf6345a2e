import type { Disposable } from '../core/time.ts';

/**
 * The one folder in which all windows of a person keep their files. Paths are relative to it, with
 * `/` between the parts. Folders come into being when something is written into them.
 *
 * Whatever cannot be done rejects; a file that is not there is no error.
 */
export interface Files {
  /** Undefined when there is no such file. */
  read(path: string): Promise<string | undefined>;
  /** Names of the files in a folder; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Replaces a file as a whole: a reader sees the old or the new text, never a part. */
  replace(path: string, text: string): Promise<void>;
  /** Characters after which a file that is added to is better begun anew, where adding writes the whole of it again. */
  readonly longestAppended?: number;
  /** Adds to the end of a file that this window alone writes. */
  append(path: string, text: string): Promise<void>;
  /** Makes an empty file. Of all windows that try, one gets true. */
  create(path: string): Promise<boolean>;
  remove(path: string): Promise<void>;
  /** Gives a damaged file another name, so that a person can look at it later. */
  setAside(path: string): Promise<void>;
  /** Calls when a file in the folder may have changed, where the system tells. */
  watch?(folder: string, onChange: () => void): Disposable;
}

/** One line a log of the extension gets. */
export type Log = (line: string) => void;
