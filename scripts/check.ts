// npm run check: what can be said in seconds, before a commit.
import { lint } from './lib/parts/lint.ts';
import { runParts } from './lib/parts/runParts.ts';
import { types } from './lib/parts/types.ts';
import { vitestParts } from './lib/parts/vitest.ts';

const allWell = await runParts([
  [types, lint, ...vitestParts({ config: 'vitest.config.ts' }, [{ name: 'Unit and property tests', folder: /^test\// }])],
]);
process.exit(allWell ? 0 : 1);
