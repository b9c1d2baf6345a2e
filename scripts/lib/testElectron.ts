// @vscode/test-electron in a process of its own: it prints by itself, and its VS Code ends with it.
import { runTests, type TestOptions } from '@vscode/test-electron';

try {
  process.exit(await runTests(JSON.parse(process.argv[2] ?? '{}') as TestOptions));
} catch (error) {
  console.error(String(error));
  process.exit(1);
}
