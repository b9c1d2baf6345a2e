import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { runToEnd } from '../children.ts';
import { inDist, inRoot, root } from '../places.ts';
import { brokenDown, type Outcome, type Part } from './part.ts';

/** The parts of vitest's JSON report that count here. */
interface Report {
  readonly testResults: readonly {
    /** The test file, as an absolute path. */
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Where a run of vitest is to leave its report. */
export async function reportFile(name: string): Promise<string> {
  const file = inDist('reports', `${name}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  await rm(file, { force: true });
  return file;
}

/**
 * Counts the tests of a report whose files match. A skipped test has failed: it promises something
 * that nobody looks at. So has a file without tests.
 */
export async function readReport(file: string, matches: (testFile: string) => boolean = () => true): Promise<Outcome> {
  const { testResults } = JSON.parse(await readFile(file, 'utf8')) as Report;
  let passed = 0;
  const faults: string[] = [];
  for (const { name, status, message, assertionResults } of testResults) {
    const testFile = path.relative(root, name).replaceAll(path.sep, '/');
    if (!matches(testFile)) continue;
    if (assertionResults.length === 0) faults.push(`${testFile}\n${message || 'It has no tests.'}`);
    for (const test of assertionResults)
      if (test.status === 'passed') passed += 1;
      else faults.push(`${testFile} › ${test.fullName} (${test.status})\n${ownLines(test.failureMessages.join('\n'))}`);
    if (status === 'failed' && assertionResults.every((test) => test.status === 'passed') && assertionResults.length > 0)
      faults.push(`${testFile}\n${message}`);
  }
  return { passed, failed: faults.length, details: faults.join('\n\n') };
}

/** A stack without the lines of the test runner. */
const ownLines = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => !/^\s+at .*(node_modules|new Promise)/.test(line))
    .join('\n');

interface VitestRun {
  readonly config: string;
  readonly env?: () => Promise<Readonly<Record<string, string>>>;
}

/** Parts that share one run of vitest: each test file belongs to the first that matches its path. */
export function vitestParts(
  { config, env }: VitestRun,
  parts: readonly { readonly name: string; readonly folder: RegExp }[],
): readonly Part[] {
  let run: Promise<string> | undefined;
  return parts.map(({ name, folder }, index) => ({
    name,
    unit: 'tests',
    run: async () => {
      const report = await (run ??= runVitest(config, (await env?.()) ?? {}));
      const earlier = parts.slice(0, index);
      return readReport(report, (file) => folder.test(file) && !earlier.some((other) => other.folder.test(file)));
    },
  }));
}

/** Runs vitest once and returns its report. Errors outside any test fail it as a whole. */
async function runVitest(config: string, env: Readonly<Record<string, string>>): Promise<string> {
  const report = await reportFile(config.replaceAll(/\W+/g, '-'));
  const program = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const args = [program, 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, everything } = await runToEnd(process.execPath, args, { cwd: root, env: { ...process.env, ...env, NO_COLOR: '1' } });
  const outcome = await readReport(report).catch(() => brokenDown(everything));
  if (code !== 0 && outcome.failed === 0) throw new Error(everything);
  return report;
}
