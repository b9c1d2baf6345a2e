// npm run package: dist/midback.vsix, for `Extensions: Install from VSIX…` or `code --install-extension`.
import { buildBundles } from './lib/bundles.ts';
import { packageExtension } from './lib/packageExtension.ts';

await buildBundles();
const { bytes, entries } = await packageExtension();
for (const { name, compressedBytes } of entries) console.log(`${String(compressedBytes).padStart(8)}  ${name}`);
console.log(`dist/midback.vsix · ${entries.length} files · ${(bytes / 1024).toFixed(1)} KB`);
