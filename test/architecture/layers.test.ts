import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/places.ts';
import { impurities, layerFaults } from './layers.ts';
import { importsOf, type Module, modulesIn } from './modules.ts';

const modules = modulesIn('src');
const module = (file: string, text: string): Module => ({ file, text, imports: importsOf(file, text) });

describe('the layers', () => {
  it('are all seen: as many modules as there are files', () => {
    const files = readdirSync(inRoot('src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(modules.length).toBe(files.length);
    expect(new Set(modules.map(({ file }) => file.split('/')[1]))).toEqual(
      new Set(['core', 'protocol', 'platform', 'host', 'webview']),
    );
  });

  it('are crossed in one direction only', () => {
    expect(layerFaults(modules)).toEqual([]);
  });

  it('import only files that exist', () => {
    const missing = modules.flatMap(({ file, imports }) =>
      imports.filter((name) => name.startsWith('src/') && !existsSync(inRoot(name))).map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('keep core and protocol pure', () => {
    expect(modules.filter(({ file }) => /^src\/(core|protocol)\//.test(file)).flatMap(impurities)).toEqual([]);
  });

  it('have no barrel file, no default export and no file that neither the product nor a script uses', () => {
    const used = new Set([...modules, ...modulesIn('scripts')].flatMap(({ imports }) => imports));
    const entries = /^src\/(host\/(node|web)|webview\/(breakPanel|poseBrowser))\.ts$/;
    expect({
      barrels: modules.map(({ file }) => file).filter((file) => file.endsWith('/index.ts')),
      defaults: modules.filter(({ text }) => /^export default\b/m.test(text)).map(({ file }) => file),
      unused: modules
        .map(({ file }) => file)
        .filter((file) => !used.has(file) && !entries.test(file) && !file.endsWith('.d.ts')),
    }).toEqual({ barrels: [], defaults: [], unused: [] });
  });
});

describe('the simulation', () => {
  const own = modulesIn('test');
  const imports = (file: string): readonly string[] => own.find((other) => other.file === file)?.imports ?? [];

  /** What a file of the tests imports, and what its own helpers import. */
  const reached = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const name of imports(file).filter((other) => !seen.has(other))) {
      seen.add(name);
      reached(name, seen);
    }
    return seen;
  };

  it('shares no code with the judgement that it measures', () => {
    const parts = own.filter(({ file }) => file.startsWith('test/simulation/') && !file.endsWith('.test.ts'));
    const shared = parts.flatMap(({ file }) => [...reached(file)].filter((name) => name.startsWith('src/core/sitting/')).map((name) => `${file}: ${name}`));
    expect([parts.length > 10, shared]).toEqual([true, []]);
  });

  it('draws its truth from nothing of the product at all', () => {
    const truth = ['dayWriter', 'habits', 'act', 'stretch', 'holds', 'random', 'score', 'manners'].map((name) => `test/simulation/${name}.ts`);
    const used = truth.flatMap((file) => [...reached(file)].filter((name) => name.startsWith('src/')).map((name) => `${file}: ${name}`));
    expect(used).toEqual([]);
  });
});

describe('the check itself', () => {
  it('finds an import that goes the wrong way, of a type too', () => {
    expect(
      layerFaults([
        module('src/core/a.ts', "import type { Uri } from 'vscode';\nimport { b } from '../protocol/b.ts';"),
        module('src/webview/c.ts', "export { panel } from '../host/panel.ts';"),
        module('src/host/d.ts', "import { nodeFiles } from '../platform/node/files.ts';"),
        module('src/elsewhere/e.ts', ''),
      ]),
    ).toEqual([
      'src/core/a.ts imports vscode',
      'src/core/a.ts imports src/protocol/b.ts',
      'src/webview/c.ts imports src/host/panel.ts',
      'src/host/d.ts imports src/platform/node/files.ts',
      'src/elsewhere/e.ts is in no layer',
    ]);
  });

  it('lets the entries of the host choose their platform', () => {
    expect(
      layerFaults([
        module('src/host/node.ts', "import { nodeFiles } from '../platform/node/files.ts';\nimport * as vscode from 'vscode';"),
        module('src/platform/node/files.ts', "import { open } from 'node:fs/promises';\nimport { millis } from '../../core/time.ts';"),
      ]),
    ).toEqual([]);
  });

  it('finds a clock, chance, a timer and the world around', () => {
    expect(
      impurities(module('src/core/a.ts', 'setTimeout(() => document.title, Math.random() * new Date().getTime());')),
    ).toEqual([
      'src/core/a.ts reads a clock',
      'src/core/a.ts draws a random number',
      'src/core/a.ts starts a timer',
      'src/core/a.ts touches what is around it',
    ]);
  });

  it('does not take a comment for code', () => {
    expect(impurities(module('src/core/a.ts', '/** Not Math.random. */\n// not Date.now either\n'))).toEqual([]);
  });
});
