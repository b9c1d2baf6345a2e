import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { byteLimits, kilobytes } from '../../scripts/bench/bytes.ts';
import { bundles, compile, compilePages } from '../../scripts/lib/bundles.ts';

interface Compiled {
  readonly file: string;
  readonly code: string;
  /** The source files in it. */
  readonly inputs: readonly string[];
}

let compiled: readonly Compiled[];
beforeAll(async () => {
  const scripts = [...(await Promise.all(bundles.map(compile))), ...(await compilePages())];
  compiled = scripts.map(({ file, code, metafile }) => ({ file, code: new TextDecoder().decode(code), inputs: Object.keys(metafile.inputs) }));
});

/** What an engine finds wrong with the writing of a script; nothing of it is run. */
function faultIn(file: string, code: string): string | undefined {
  const read = spawnSync(process.execPath, ['--check', `--input-type=${file.endsWith('.js') && file !== 'web.js' ? 'module' : 'commonjs'}`, '-'], { input: code, encoding: 'utf8' });
  return read.status === 0 ? undefined : `${file}: ${read.stderr}`;
}

const entries = (): readonly Compiled[] => compiled.filter(({ file }) => file === 'node.cjs' || file === 'web.js');
const rooms = (): readonly Compiled[] => compiled.filter(({ file }) => file.endsWith('Room.cjs'));

describe('what every window loads', () => {
  it('is a small entry, and a moment later what keeps the time and shows it, and nothing of what opens on demand', () => {
    const onDemand = ['breaks', 'poseBrowser', 'commandRunner', 'reminderDialogs', 'dialogsOf', 'otherExtensions', 'movableClock'].map((name) => `src/host/${name}.ts`);
    const parts = ['src/core/nudge/policy.ts', 'src/core/nudge/explain.ts', 'src/core/nudge/words.ts', 'src/core/parse.ts', 'src/platform/node/sessionBus.ts'];
    const product = compiled.filter(({ file }) => file === 'productRoom.cjs');
    expect(product.map(({ inputs }) => inputs.includes('src/core/sitting/timeline.ts'))).toEqual([true]);
    for (const { inputs } of [...entries(), ...product]) expect([...onDemand, ...parts].filter((file) => inputs.includes(file))).toEqual([]);
    for (const { code } of entries()) expect(code.length).toBeLessThan(6_000);
    const inRooms = new Set(rooms().flatMap(({ inputs }) => inputs));
    expect(onDemand.slice(0, -1).filter((file) => !inRooms.has(file))).toEqual([]);
  });

  it('takes the API of the editor as it is: an import would copy all of it for every file', () => {
    for (const { code } of [...entries(), ...rooms()]) {
      const taken = [...code.matchAll(/(.)require\("vscode"\)/g)].map(([, before]) => before);
      expect(taken.filter((before) => before !== '=')).toEqual([]);
    }
    expect(entries().every(({ code }) => code.includes('=require("vscode")'))).toBe(true);
  });
});

describe('a room', () => {
  it('asks for nothing but the editor: no host finds other files for it', () => {
    expect(rooms().length).toBeGreaterThan(3);
    for (const { code } of rooms()) {
      const asked = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
      expect(asked.filter((name) => name !== 'vscode')).toEqual([]);
    }
  });

  it('is in the package when the Node host asks for it', () => {
    const node = compiled.find(({ file }) => file === 'node.cjs');
    const asked = [...(node?.code.matchAll(/require\("\.\/([^"]+)"\)/g) ?? [])].map(([, name]) => name);
    const shipped = compiled.map(({ file }) => file);
    expect(asked.filter((name) => !shipped.includes(name!))).toEqual(['movableClock.cjs']); // for tests only
  });
});

describe('a webview', () => {
  it('loads one script of its own, and one that draws for all of them', () => {
    const imports = compiled.flatMap(({ file, code }) => [...code.matchAll(/\bfrom"\.\/([^"]+)"/g)].map(([, name]) => `${file} loads ${name}`));
    expect(imports).toEqual(['breakPanel.js loads figure.js', 'poseBrowser.js loads figure.js']);
  });
});

describe('what is shipped', () => {
  it('can be read by a JavaScript engine: minifying has once lost the brackets between ?? and ||', () => {
    const faults = compiled.flatMap(({ file, code }) => [faultIn(file, code)].filter((fault) => fault !== undefined));
    expect([compiled.length > 10, faults]).toEqual([true, []]);
  });

  it.each(byteLimits)('has at most $reach KB in $scripts', ({ scripts, reach }) => {
    const built = compiled.map(({ file, code }) => ({ file, bytes: Buffer.byteLength(code) }));
    expect(scripts.filter((file) => !built.some((one) => one.file === file))).toEqual([]);
    expect(kilobytes(built, scripts)).toBeLessThanOrEqual(reach);
  });
});
