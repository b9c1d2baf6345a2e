import { type Module, withoutComments } from './modules.ts';

interface Layer {
  readonly folder: string;
  /** Layers whose files it may import, besides its own. */
  readonly below: readonly string[];
  /** Packages it may import. */
  readonly packages: readonly RegExp[];
}

const vscode = /^vscode$/;
const node = /^node:/;

/**
 * core <- protocol <- platform <- host, and core <- protocol <- webview. What a layer may touch is
 * visible in the path; the first folder that fits counts.
 */
const layers: readonly Layer[] = [
  { folder: 'src/core/', below: [], packages: [] },
  { folder: 'src/protocol/', below: ['src/core/'], packages: [] },
  { folder: 'src/platform/node/', below: ['src/core/', 'src/protocol/', 'src/platform/'], packages: [node] },
  { folder: 'src/platform/web/', below: ['src/core/', 'src/protocol/', 'src/platform/'], packages: [] },
  { folder: 'src/platform/', below: ['src/core/', 'src/protocol/'], packages: [] },
  { folder: 'src/host/', below: ['src/core/', 'src/protocol/', 'src/platform/'], packages: [vscode] },
  { folder: 'src/webview/', below: ['src/core/', 'src/protocol/'], packages: [] },
];

/** The two entries of the host are where a platform is chosen; nothing else of the host knows which. */
const entries: Readonly<Record<string, { readonly platform: string; readonly packages: readonly RegExp[] }>> = {
  'src/host/node.ts': { platform: 'src/platform/node/', packages: [node] },
  'src/host/web.ts': { platform: 'src/platform/web/', packages: [] },
};

const layerOf = (file: string): Layer | undefined => layers.find(({ folder }) => file.startsWith(folder));

/** Everything that breaks the one-way layers, as sentences; also a file that is in no layer. */
export function layerFaults(modules: readonly Module[]): readonly string[] {
  return modules.flatMap((module) => {
    const layer = layerOf(module.file);
    if (!layer) return [`${module.file} is in no layer`];
    return module.imports.filter((name) => !allowed(module.file, layer, name)).map((name) => `${module.file} imports ${name}`);
  });
}

function allowed(file: string, layer: Layer, imported: string): boolean {
  const entry = entries[file];
  if (!imported.startsWith('src/')) return [...layer.packages, ...(entry?.packages ?? [])].some((name) => name.test(imported));
  const target = layerOf(imported)?.folder;
  if (target === 'src/platform/node/' || target === 'src/platform/web/')
    return layer.folder === target || entry?.platform === target;
  return target === layer.folder || layer.below.includes(target ?? '');
}

const ambient = [
  { pattern: /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.now\b/, what: 'reads a clock' },
  { pattern: /\bMath\.random\b|\bcrypto\b/, what: 'draws a random number' },
  { pattern: /\b(setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame)\s*\(/, what: 'starts a timer' },
  { pattern: /\b(document|window|globalThis|process|navigator)\s*[.[]/, what: 'touches what is around it' },
] as const;

/** What a pure module does all the same, as sentences. */
export const impurities = (module: Module): readonly string[] =>
  ambient
    .filter(({ pattern }) => pattern.test(withoutComments(module.text)))
    .map(({ what }) => `${module.file} ${what}`);
