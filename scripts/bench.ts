// npm run bench: every measurement of scripts/bench, or those named: `npm run bench -- bytes panel`.
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildBundles } from './lib/bundles.ts';
import { findChromium } from './lib/chromium.ts';
import type { Figure, Measurement } from './lib/measurement.ts';
import { packageExtension } from './lib/packageExtension.ts';
import { inRoot } from './lib/places.ts';

const wanted = process.argv.slice(2);
process.env['CHROMIUM_PATH'] = await findChromium();
await buildBundles();
await packageExtension();

let failed = 0;
for (const { name, measure } of await measurements()) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  try {
    for (const figure of await measure()) console.log(line(figure));
  } catch (error) {
    failed += 1;
    console.log(`  could not be measured: ${error instanceof Error ? error.message : String(error)}`);
  }
}
process.exit(failed === 0 ? 0 : 1);

async function measurements(): Promise<readonly Measurement[]> {
  const files = readdirSync(inRoot('scripts', 'bench')).filter((file) => file.endsWith('.ts'));
  const modules = files.map((file) => import(pathToFileURL(inRoot('scripts', 'bench', file)).href) as Promise<{ measurement: Measurement }>);
  return (await Promise.all(modules)).map(({ measurement }) => measurement);
}

function line({ what, value, unit, reach }: Figure): string {
  const number = Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
  const goal = reach === undefined ? '' : ` (at most ${reach}${value > reach ? ', MISSED' : ''})`;
  return `  ${number.padStart(9)} ${unit} · ${what}${goal}`;
}
