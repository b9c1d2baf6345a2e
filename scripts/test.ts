// npm test: every check there is, each part with its count. Brings what it needs.
import { findChromium } from './lib/chromium.ts';
import { bringCodeServer } from './lib/codeServer.ts';
import { insideEditor } from './lib/parts/editor.ts';
import { lint } from './lib/parts/lint.ts';
import { packaging } from './lib/parts/packaging.ts';
import { runParts } from './lib/parts/runParts.ts';
import { types } from './lib/parts/types.ts';
import { vitestParts } from './lib/parts/vitest.ts';
import { newest, oldest } from './lib/versions.ts';

process.env['CHROMIUM_PATH'] = await findChromium();
await bringCodeServer(newest);
await bringCodeServer(oldest);

const withoutEditor = vitestParts({ config: 'vitest.config.ts' }, [
  { name: 'Architecture', folder: /^test\/architecture\// },
  { name: 'Manifest', folder: /^test\/manifest\// },
  { name: 'Unit and property tests', folder: /^test\// },
]);
const inBrowser = vitestParts({ config: 'test/webview/vitest.config.ts' }, [
  { name: 'Webviews in Chromium', folder: /^test\/webview\// },
]);
const inTerminal = vitestParts({ config: 'test/scripts/vitest.config.ts' }, [
  { name: 'npm start and npm test themselves', folder: /^test\/scripts\// },
]);
const installed = vitestParts({ config: 'test/host/vitest.config.ts' }, [
  { name: 'Installed package, web-worker host', folder: /\.web\.test\.ts$/ },
  { name: 'Installed package, Node host', folder: /\.node\.test\.ts$/ },
]);
const desktop = process.env['MIDBACK_DESKTOP'] === '1';

const allWell = await runParts([
  [types, lint, ...withoutEditor, ...inBrowser, ...inTerminal],
  [
    packaging,
    insideEditor({ name: `Inside VS Code ${newest}`, version: newest, desktop }),
    insideEditor({ name: `Inside VS Code ${oldest}`, version: oldest, desktop: false }),
    ...installed,
  ],
]);
process.exit(allWell ? 0 : 1);
