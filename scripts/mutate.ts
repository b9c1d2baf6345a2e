// npm run mutate: changes the sitting time in many small ways, one at a time, and counts the changes
// that no test notices. Takes minutes, so it is not part of npm test.
import { spawnSync } from 'node:child_process';
import { inRoot, root } from './lib/places.ts';

const program = inRoot('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const { status } = spawnSync(process.execPath, [program, 'run', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
