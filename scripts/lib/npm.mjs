import { spawn } from 'node:child_process';
import { Trouble } from './trouble.mjs';

const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/;

/**
 * Runs npm quietly. Install scripts of packages never run: nothing here needs them.
 *
 * @param {readonly string[]} args such as `['ci']`
 * @param {string} folder where npm runs
 * @param {(text: string) => void} progress told how many packages have arrived
 * @returns {Promise<void>}
 */
export function npm(args, folder, progress) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=http'];
  const onWindows = process.platform === 'win32';
  const child = spawn(onWindows ? 'npm.cmd' : 'npm', [...args, ...quiet], {
    cwd: folder,
    shell: onWindows,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    log += text;
    progress(`${log.match(/http (fetch GET 200|cache) \S+\.tgz/g)?.length ?? 0} packages`);
  });
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new Trouble('npm was not found; install Node.js together with npm, then try again.')));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Trouble(whatWentWrong(args, log)))));
  });
}

/**
 * @param {readonly string[]} args
 * @param {string} log what npm wrote
 */
function whatWentWrong(args, log) {
  if (unreachable.test(log))
    return 'The npm registry cannot be reached; check the network or the registry that npm is set to, then try again.';
  if (/ENOSPC/.test(log)) return 'The disk is full; make about 1.5 GB of room, then try again.';
  const said = log.split('\n').filter((line) => line.startsWith('npm error'));
  return [`npm ${args[0]} did not succeed:`, ...said.slice(0, 8)].join('\n');
}
