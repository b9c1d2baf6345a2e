import { runTests } from '@vscode/test-electron';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { inRoot, root } from '../places.ts';
import type { VSCodeVersion } from '../versions.ts';
import { brokenDown, type Outcome, type Part } from './part.ts';
import { readReport, reportFile } from './vitest.ts';

export interface EditorPart {
  readonly name: string;
  readonly version: VSCodeVersion;
  /** A desktop VS Code, downloaded by @vscode/test-electron; otherwise the one that npm brings. */
  readonly desktop: boolean;
}

/** The tests of test/host/development, run inside the extension host of a real VS Code. */
export const insideEditor = ({ name, version, desktop }: EditorPart): Part => ({
  name,
  unit: 'tests',
  async run() {
    const home = await mkdtemp(path.join(tmpdir(), 'midback-tests-'));
    const report = await reportFile(`vscode-${version}`);
    const said: string[] = [];
    const listener = new Writable({ write: (chunk, _encoding, done) => done(void said.push(String(chunk))) });
    try {
      await runTests({
        ...(desktop ? { version } : { vscodeExecutablePath: inRoot('test', 'host', 'support', 'executable.ts') }),
        extensionDevelopmentPath: root,
        extensionTestsPath: inRoot('test', 'host', 'support', 'run.cjs'),
        launchArgs: [home, `--user-data-dir=${path.join(home, 'data')}`],
        extensionTestsEnv: { MIDBACK_VSCODE: version, MIDBACK_REPORT: report },
        stdout: listener,
        stderr: listener,
      });
      return await readReport(report);
    } catch {
      return await failureOf(report, said.join(''));
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  },
});

/** What the report says; or, when VS Code did not come so far or failed as a whole, what it printed. */
async function failureOf(report: string, said: string): Promise<Outcome> {
  const outcome = await readReport(report).catch(() => undefined);
  return outcome && outcome.failed > 0 ? outcome : brokenDown(said);
}
