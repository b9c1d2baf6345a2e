import { copyFile, chmod, mkdir, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/places.ts';
import { zipEntries } from '../../scripts/lib/zipEntries.ts';
import { Clone } from './support/clone.ts';

let clone: Clone;
beforeEach(async () => void (clone = await Clone.make({ packages: true })));
afterEach(() => clone.remove());

/** Puts a stand-in for a desktop editor first on the PATH, and tells where it notes its calls. */
async function withEditor(name: string): Promise<Record<string, string>> {
  const folder = path.join(clone.folder, '..', 'bin');
  await mkdir(folder);
  await copyFile(inRoot('test', 'scripts', 'support', 'editor.sh'), path.join(folder, name));
  await chmod(path.join(folder, name), 0o755);
  return { PATH: `${folder}${path.delimiter}${process.env['PATH']}`, DISPLAY: ':99', MIDBACK_CALLS: path.join(folder, 'calls') };
}

/** The arguments of every call, in order. */
const callsIn = async (file: string): Promise<readonly (readonly string[])[]> =>
  (await readFile(file, 'utf8')).split('\n').filter(Boolean).map((line) => line.split('\t').slice(0, -1));

describe('npm start with a desktop editor', () => {
  it.each(['code', 'codium'])('gives %s folders of its own, installs the package there, opens the sample and touches nothing else', async (name) => {
    const env = await withEditor(name);
    const { code, said } = await clone.npm(['start'], env);
    expect([code, said.split('\n').at(-1)]).toEqual([
      0,
      `Opening ${name} with its own settings and extensions. Ctrl+C here, or closing the window, ends it.`,
    ]);
    const desktop = clone.in('.vscode-test', 'start', 'desktop');
    const own = ['--user-data-dir', path.join(desktop, 'user'), '--extensions-dir', path.join(desktop, 'extensions')];
    expect(await callsIn(env['MIDBACK_CALLS']!)).toEqual([
      [...own, '--install-extension', clone.in('dist', 'midback.vsix'), '--force'],
      [...own, '--new-window', '--wait', clone.in('.vscode-test', 'start', 'sample')],
    ]);
    expect((await zipEntries(clone.in('dist', 'midback.vsix'))).length).toBeGreaterThan(100);
    // Nothing is touched that is the person's own.
    expect(await readdir(clone.home, { recursive: true })).toEqual([]);
  });

  it('says so when the editor refuses the package', async () => {
    const { code, said } = await clone.npm(['start'], { ...(await withEditor('code')), MIDBACK_REFUSES: '3' });
    expect([code, said.split('\n').at(-1)]).toEqual([1, 'code refused the package:']);
  });
});
