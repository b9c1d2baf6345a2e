// npm run build: the bundles of the extension, in dist/.
import { buildBundles } from './lib/bundles.ts';

for (const { file, bytes } of await buildBundles()) console.log(`dist/${file} · ${(bytes / 1024).toFixed(1)} KB`);
