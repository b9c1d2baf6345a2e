import { runToEnd } from '../children.ts';
import { inRoot, root } from '../places.ts';
import { brokenDown, type Part } from './part.ts';

interface Report {
  readonly number_of_files: number;
  readonly diagnostics: readonly {
    readonly message: string;
    readonly help?: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

/** Rules of .oxlintrc.json, among them what each layer may import and touch. */
export const lint: Part = {
  name: 'Lint',
  unit: 'files',
  async run() {
    const program = inRoot('node_modules', 'oxlint', 'bin', 'oxlint');
    const { output, everything } = await runToEnd(process.execPath, [program, '--format', 'json'], { cwd: root });
    if (!output.startsWith('{')) return brokenDown(everything);
    const { number_of_files: passed, diagnostics } = JSON.parse(output) as Report;
    const lines = diagnostics.map(
      ({ message, help, filename, labels }) => `${filename}:${labels[0]?.span.line ?? 1} ${message} ${help ?? ''}`,
    );
    return { passed, failed: diagnostics.length, details: lines.join('\n') };
  },
};
