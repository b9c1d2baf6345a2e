import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { type AddressInfo, type Server, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/places.ts';
import { Clone } from './support/clone.ts';

const clones: Clone[] = [];
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await Promise.all(clones.splice(0).map((clone) => clone.remove()));
});

async function cloned(options: { readonly packages: boolean }): Promise<Clone> {
  const clone = await Clone.make(options);
  clones.push(clone);
  return clone;
}

/** A port of this machine on which somebody listens. */
async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return (server.address() as AddressInfo).port;
}

/** A registry at which nobody answers. */
async function noRegistry(): Promise<Record<string, string>> {
  const port = await takenPort();
  await new Promise((resolve) => servers.pop()?.close(resolve));
  return { npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_fetch_retries: '0' };
}

const as = (machine: { readonly node?: string; readonly arch?: string }): Record<string, string> => ({
  NODE_OPTIONS: `--require=${inRoot('test', 'scripts', 'support', 'otherMachine.cjs')}`,
  ...(machine.node && { MIDBACK_AS_NODE: machine.node }),
  ...(machine.arch && { MIDBACK_AS_ARCH: machine.arch }),
});

const UNREACHABLE = 'The npm registry cannot be reached; check the network or the registry that npm is set to, then try again.';

describe('without a registry', () => {
  it.each(['start', 'test'])('npm %s on a fresh clone says so in one sentence', async (script) => {
    const clone = await cloned({ packages: false });
    const { code, said } = await clone.npm([script], await noRegistry());
    expect([code, said.split('\n').at(-1)]).toEqual([1, UNREACHABLE]);
    expect(said).toMatch(/^Installing packages …\nInstalling packages · .*\n[^\n]*$/);
  });

  it.each([
    ['start', {}],
    ['test', { CHROMIUM_PATH: process.execPath }],
  ])('npm %s says so when VS Code has yet to be fetched, and leaves nothing half-done', async (script, env) => {
    const clone = await cloned({ packages: true });
    const { code, said } = await clone.npm([script, ...(script === 'start' ? ['--', '--browser'] : [])], { ...env, ...(await noRegistry()) });
    expect([code, said.split('\n').at(-1)]).toEqual([1, UNREACHABLE]);
    const cached = await readdir(clone.in('.vscode-test')).catch(() => []);
    expect(cached.filter((name) => name.startsWith('code-server'))).toEqual([]);
  });
});

describe('a port', () => {
  it('that is taken is named before anything else is done', async () => {
    const clone = await cloned({ packages: true });
    const port = await takenPort();
    const { code, said } = await clone.npm(['start', '--', '--browser', '--port', String(port)]);
    expect([code, said]).toEqual([1, `Port ${port} is taken; end the program that uses it, or choose another port.`]);
  });

  it('that is none is refused', async () => {
    const clone = await cloned({ packages: true });
    const { code, said } = await clone.npm(['start', '--', '--browser', '--port', '99999']);
    expect([code, said]).toEqual([1, '"99999" is not a port; choose a number from 1 to 65535.']);
  });
});

describe('an old Node', () => {
  it.each(['start', 'test'])('is told by npm %s, with what is needed', async (script) => {
    const clone = await cloned({ packages: false });
    const { code, said } = await clone.npm([script], as({ node: '18.20.4' }));
    // npm has its own opinion of such a Node, before.
    expect([code, said.split('\n').at(-1)]).toEqual([1, 'Midback needs Node 20 or newer, and this is v18.20.4; install a newer one.']);
  });

  it('is not enough on systems for which npm brings none', async () => {
    const clone = await cloned({ packages: false });
    await mkdir(clone.in('node_modules'));
    await writeFile(clone.in('node_modules', '.package-lock.json'), '{}');
    const { code, said } = await clone.npm(['test'], as({ node: '20.11.0' }));
    expect([code, said.split('\n').at(-1)]).toEqual([
      1,
      "Midback's scripts need Node 22.18 or newer on this system, and this is v20.11.0; install a newer one.",
    ]);
  });
});

describe('without a Chromium', () => {
  it('npm test says what to install where npm brings none', async () => {
    const clone = await cloned({ packages: true });
    const { code, said } = await clone.npm(['test'], { ...as({ arch: 'arm64' }), MIDBACK_OWN_CHROMIUM: '1' });
    expect([code, said]).toEqual([1, 'No Chrome, Chromium or Edge was found; install one, or name it in CHROMIUM_PATH.']);
  });

  it('npm test says when the one it was told of is not there', async () => {
    const clone = await cloned({ packages: true });
    const { code, said } = await clone.npm(['test'], { CHROMIUM_PATH: '/nowhere/chromium' });
    expect([code, said]).toEqual([1, 'CHROMIUM_PATH names /nowhere/chromium, and there is no such file; name a Chrome, Chromium or Edge.']);
  });
});
