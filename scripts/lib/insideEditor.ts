import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestOptions } from '@vscode/test-electron';
import { runToEnd } from './children.ts';
import { inRoot, root } from './places.ts';
import { Trouble } from './trouble.mjs';
import type { VSCodeVersion } from './versions.ts';

export interface InsideRun {
  readonly version: VSCodeVersion;
  /** A desktop VS Code, downloaded by @vscode/test-electron; otherwise the one that npm brings. */
  readonly desktop?: boolean | undefined;
  /** Which test files run, from the project's folder. */
  readonly include: string;
  /** Where vitest leaves its report. */
  readonly report: string;
  /** Folders of extensions that are installed beside ours. */
  readonly companions?: readonly string[];
}

/** Runs tests inside the extension host of a real VS Code; a Trouble holds what vitest said and what VS Code printed. */
export async function runInsideEditor({ version, desktop, include, report, companions = [] }: InsideRun): Promise<void> {
  const home = await mkdtemp(path.join(tmpdir(), 'midback-inside-'));
  const data = path.join(home, 'data');
  const extensions = path.join(data, 'extensions');
  const said = path.join(home, 'said.txt');
  const options: TestOptions = {
    ...(desktop ? { version } : { vscodeExecutablePath: inRoot('test', 'host', 'support', 'executable.ts') }),
    extensionDevelopmentPath: root,
    extensionTestsPath: inRoot('test', 'host', 'support', 'run.cjs'),
    launchArgs: [home, `--user-data-dir=${data}`, `--extensions-dir=${extensions}`],
    extensionTestsEnv: { MIDBACK_VSCODE: version, MIDBACK_INCLUDE: include, MIDBACK_REPORT: report, MIDBACK_SAID: said },
  };
  try {
    for (const folder of companions) await cp(folder, path.join(extensions, path.basename(folder)), { recursive: true });
    const runner = fileURLToPath(new URL('testElectron.ts', import.meta.url));
    const { code, everything } = await runToEnd(process.execPath, [runner, JSON.stringify(options)]);
    if (code !== 0) throw new Trouble([await readFile(said, 'utf8').catch(() => ''), everything].join('\n'));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
