import { type InsideRun, runInsideEditor } from '../insideEditor.ts';
import { inRoot } from '../places.ts';
import { brokenDown, type Part } from './part.ts';
import { readReport, reportFile } from './vitest.ts';

/** The tests of test/host/development, run inside the extension host of a real VS Code. */
export const insideEditor = ({ name, version, desktop }: Pick<InsideRun, 'version' | 'desktop'> & { readonly name: string }): Part => ({
  name,
  unit: 'tests',
  async run() {
    const report = await reportFile(`vscode-${version}`);
    const include = 'test/host/development/**/*.test.ts';
    const companions = [inRoot('test', 'host', 'neighbours', 'ms-vsliveshare.vsliveshare-1.0.0')];
    const fault = await runInsideEditor({ version, desktop, include, report, companions }).catch((error: Error) => error);
    const outcome = await readReport(report).catch(() => undefined);
    // A run can fail without a failing test: VS Code did not start, or an error came outside of any test.
    return fault && !outcome?.failed ? brokenDown(fault.message) : (outcome ?? brokenDown('It left no report.'));
  },
});
