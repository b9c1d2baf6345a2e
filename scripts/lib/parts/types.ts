import { readdirSync } from 'node:fs';
import path from 'node:path';
import { runToEnd } from '../children.ts';
import { inRoot, root } from '../places.ts';
import type { Part } from './part.ts';

const compiler = inRoot('node_modules', 'typescript', 'bin', 'tsc');

/** Every TypeScript file is checked by the project of its layer, with that layer's own globals. */
export const types: Part = {
  name: 'Type check',
  unit: 'files',
  async run() {
    const projects = filesBelow('src').filter((file) => /tsconfig[^/]*\.json$/.test(file));
    const outputs = await Promise.all(['tsconfig.json', ...projects].map(checkProject));
    const checked = new Set(outputs.flatMap(({ checked }) => checked));
    const faults = new Set(outputs.flatMap(({ faults }) => faults));
    for (const file of ['src', 'test', 'scripts'].flatMap(filesBelow))
      if (file.endsWith('.ts') && !checked.has(file)) faults.add(`${file} belongs to no tsconfig.`);
    return { passed: checked.size, failed: faults.size, details: [...faults].join('\n') };
  },
};

async function checkProject(project: string): Promise<{ readonly checked: readonly string[]; readonly faults: readonly string[] }> {
  const { everything } = await runToEnd(process.execPath, [compiler, '-p', project, '--listFiles', '--pretty', 'false'], { cwd: root });
  const lines = everything.split('\n').filter(Boolean);
  const listed = lines.filter((line) => path.isAbsolute(line)).map((file) => path.relative(root, file).replaceAll(path.sep, '/'));
  return {
    checked: listed.filter((file) => !file.startsWith('..') && !file.includes('node_modules/')),
    faults: lines.filter((line) => /\berror TS\d+/.test(line)),
  };
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`);
