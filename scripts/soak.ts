import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { buildBundles } from './lib/bundles.ts';
import { packageExtension } from './lib/packageExtension.ts';
import { canHurry } from '../test/storm/fastEditor.ts';
import { fastWindows, isRight } from '../test/storm/fastWindows.ts';
import { type Aftermath, Storm } from '../test/storm/storm.ts';

// Ten real processes on one folder, killed and stopped at random: on a normal folder, on one of
// 256 KB, and on one that turns read-only half way. The last two need the right to mount.
// Then two windows of a real VS Code at 20 times speed, where the program `faketime` is installed.

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, processes: { type: 'string', default: '10' } } });
const [seconds, processes] = [Number(values.seconds), Number(values.processes)];
const run = promisify(execFile);

const root = await mkdtemp(join(tmpdir(), 'midback-soak-'));
const mounted: string[] = [];

async function mountSmall(name: string, size: string): Promise<string> {
  const folder = join(root, name);
  await mkdir(folder);
  await run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  mounted.push(folder);
  return folder;
}

/** Not while a file is being written: then it is tried again. */
async function turnReadOnly(folder: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++)
    try {
      await run('mount', ['-o', 'remount,ro', folder]);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  throw new Error('The folder is never at rest.');
}

const storms: readonly (readonly [name: string, storm: () => Promise<Storm>])[] = [
  ['a normal folder', async () => new Storm({ folder: join(root, 'normal'), processes, seconds })],
  ['a disk of 256 KB', async () => new Storm({ folder: await mountSmall('small', '256k'), processes, seconds })],
  [
    'a disk that turns read-only half way',
    async () => {
      const folder = await mountSmall('readOnly', '64m');
      return new Storm({ folder, processes, seconds, halfWay: () => turnReadOnly(folder) });
    },
  ],
];

function report(name: string, { kills, stops, keptFacts, wonClaims, ...faults }: Aftermath): number {
  console.log(`${name}: ${kills} kills, ${stops} stops, ${keptFacts} facts acknowledged, ${wonClaims} claims won`);
  for (const [fault, cases] of Object.entries(faults)) console.log(`  ${fault}: ${cases.length}${cases.length > 0 ? ` (${cases.slice(0, 3).join('; ')})` : ''}`);
  return Object.values(faults).reduce((sum, cases) => sum + cases.length, 0);
}

let [passed, failed] = [0, 0];
for (const [name, make] of storms)
  try {
    if (report(name, await (await make()).rage()) === 0) passed++;
    else failed++;
  } catch (error) {
    console.log(`${name}: could not run: ${String(error)}`);
    failed++;
  }
for (const folder of mounted) await run('umount', [folder]).catch(() => undefined);
await rm(root, { recursive: true, force: true });

if (canHurry()) {
  await buildBundles();
  await packageExtension();
  for (const reading of await fastWindows()) {
    const right = isRight(reading);
    console.log(`${reading.when}: says ${reading.said.join(' and ')}, truth ${reading.truth.toFixed(1)} min${right ? '' : ': WRONG'}`);
    if (right) passed++;
    else failed++;
  }
} else console.log('Two windows at 20 times speed: left out, faketime is not installed.');

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
