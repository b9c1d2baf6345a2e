// What VS Code calls as `extensionTestsPath`: runs vitest inside the extension host. It is plain
// CommonJS because that is what every VS Code can load; the tests themselves are TypeScript.
//
// vitest normally starts workers. Here its one worker is the extension host itself, because only
// there `require('vscode')` exists. The pool interface is experimental, so vitest's version is fixed.
const { EventEmitter } = require('node:events');
const path = require('node:path');
const { Writable } = require('node:stream');
const vscode = require('vscode');

const root = path.resolve(__dirname, '..', '..', '..');

exports.run = async function run() {
  const { startVitest } = await import('vitest/node');
  const said = /** @type {string[]} */ ([]);
  const sink = new Writable({ write: (chunk, _encoding, done) => done(void said.push(String(chunk))) });
  const vitest = await startVitest(
    'test',
    [],
    {
      root,
      config: false,
      watch: false,
      include: [String(process.env.MIDBACK_INCLUDE)],
      pool: await inThisProcess(),
      isolate: false,
      fileParallelism: false,
      testTimeout: 20_000,
      chaiConfig: { truncateThreshold: 0 },
      reporters: ['default', ['json', { outputFile: process.env.MIDBACK_REPORT }]],
      onUnhandledError: (error) => Boolean(error.stack?.includes(root)), // other extensions live here too
    },
    { plugins: [vscodeModule()] },
    { stdout: sink, stderr: sink },
  );
  const passed = process.exitCode !== 1 && vitest.state.getFiles().length > 0;
  await vitest.close();
  process.exitCode = 0;
  if (!passed) throw new Error(said.join(''));
};

/** `import * as vscode from 'vscode'` in a test is the module that VS Code gave to this file. */
function vscodeModule() {
  const id = '\0vscode';
  Object.assign(globalThis, { [Symbol.for('vscode')]: vscode });
  return {
    name: 'vscode',
    enforce: /** @type {const} */ ('pre'),
    resolveId: (/** @type {string} */ source) => (source === 'vscode' ? id : undefined),
    load: (/** @type {string} */ loaded) =>
      loaded === id
        ? `export const { ${Object.keys(vscode).join(', ')} } = globalThis[Symbol.for('vscode')];`
        : undefined,
  };
}

/** A pool of one worker, which is this process. Messages are cloned, as between real processes. */
async function inThisProcess() {
  const { init, runBaseTests, setupEnvironment } = await import('vitest/worker');
  const toMain = new EventEmitter();
  const toWorker = new EventEmitter();
  const send = (/** @type {EventEmitter} */ target) => (/** @type {unknown} */ message) => {
    const clone = structuredClone(message);
    setImmediate(() => target.emit('message', clone));
  };
  const name = 'extension host';
  return {
    name,
    createPoolWorker: () => ({
      name,
      on: toMain.on.bind(toMain),
      off: toMain.off.bind(toMain),
      send: send(toWorker),
      deserialize: (/** @type {unknown} */ data) => data,
      start: async () =>
        init({
          post: send(toMain),
          on: (callback) => toWorker.on('message', callback),
          off: (callback) => toWorker.off('message', callback),
          setup: setupEnvironment,
          runTests: (state, traces) => runBaseTests('run', state, traces),
          collectTests: (state, traces) => runBaseTests('collect', state, traces),
        }),
      stop: async () => void toWorker.removeAllListeners(),
    }),
  };
}
