import type { FileSystem } from '../../src/platform/web/webFiles.ts';

/** What `vscode.workspace.fs` does, over a map, with its kind of error. */
export function fileSystem(contents: Map<string, Uint8Array>): FileSystem<string> {
  const missing = (path: string): Error => Object.assign(new Error(`${path} is not there`), { code: 'FileNotFound' });
  const get = (path: string): Uint8Array => {
    const bytes = contents.get(path);
    if (!bytes) throw missing(path);
    return bytes;
  };
  return {
    readFile: async (path) => get(path),
    writeFile: async (path, bytes) => void contents.set(path, bytes),
    readDirectory: async (folder) => {
      const names = [...contents.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
      if (names.length === 0) throw missing(folder);
      return names.map((name) => [name, 1] as const);
    },
    rename: async (from, to) => {
      contents.set(to, get(from));
      contents.delete(from);
    },
    delete: async (path) => {
      get(path);
      contents.delete(path);
    },
  };
}
