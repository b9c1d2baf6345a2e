// What VS Code calls as `extensionTestsPath`: runs vitest inside the extension host. It is plain
// CommonJS because that is what every VS Code can load; the tests themselves are TypeScript.
//
// vitest normally starts workers. Here its one worker is the extension host itself, because only
// there `require('vscode')` exists. The pool interface is experimental, so vitest's version is fixed.
const { EventEmitter } = require('node:events');
const { writeFile } = require('node:fs/promises');
const path = require('node:path');
const { Writable } = require('node:stream');
const { inspect } = require('node:util');
const vscode = require('vscode');

const root = path.resolve(__dirname, '..', '..', '..');
/** Where our own code runs from; VS Code itself and its extensions may lie below the root too. */
const ours = ['dist', 'src', 'test'].map((folder) => path.join(root, folder) + path.sep);
const isOurs = (/** @type {unknown} */ error) => error instanceof Error && ours.some((folder) => error.stack?.includes(folder));

exports.run = async function run() {
  const { startVitest } = await import('vitest/node');
  const said = /** @type {string[]} */ ([]);
  const faults = /** @type {unknown[]} */ ([]);
  for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, (error) => isOurs(error) && faults.push(error));
  const before = process.listeners('unhandledRejection');
  // vitest would end the process at any fault of VS Code and of other extensions, which live here too.
  const onTestRunStart = () => {
    for (const listener of process.listeners('unhandledRejection')) if (!before.includes(listener)) process.off('unhandledRejection', listener);
  };
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
      reporters: ['default', ['json', { outputFile: process.env.MIDBACK_REPORT }], { onTestRunStart }],
    },
    { plugins: [vscodeModule()] },
    { stdout: sink, stderr: sink },
  );
  const { state } = vitest;
  const modules = state.getTestModules();
  const passed = modules.length > 0 && modules.every((module) => module.ok()) && [...faults, ...state.getUnhandledErrors()].length === 0;
  await vitest.close();
  process.exitCode = 0;
  if (passed) return;
  await writeFile(String(process.env.MIDBACK_SAID), [...said, ...faults.map((fault) => `Outside any test: ${inspect(fault)}\n`)].join(''));
  throw new Error('The tests failed.');
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
