import type { Files } from '../../src/platform/files.ts';
import type { ProcessClock } from './clock.ts';

/** A folder as one process sees it: a process that is dead or stopped is told of nothing. */
export const processFiles = (files: Files, process: ProcessClock): Files => ({
  ...(files.longestAppended !== undefined && { longestAppended: files.longestAppended }),
  read: (path) => files.read(path),
  list: (folder) => files.list(folder),
  replace: (path, text) => files.replace(path, text),
  append: (path, text) => files.append(path, text),
  create: (path) => files.create(path),
  remove: (path) => files.remove(path),
  setAside: (path) => files.setAside(path),
  watch: (folder, onChange) => files.watch?.(folder, () => process.runs && onChange()) ?? { dispose: () => undefined },
});
