import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedScripts } from '../../scripts/lib/bundles.ts';
import { packageFaults } from '../../scripts/lib/packageExtension.ts';
import { zipEntries } from '../../scripts/lib/zipEntries.ts';

const complete = [
  'extension.vsixmanifest',
  '[Content_Types].xml',
  'extension/package.json',
  'extension/readme.md',
  'extension/changelog.md',
  'extension/LICENSE.txt',
  ...shippedScripts.map((file) => `extension/dist/${file}`),
  'extension/dist/library.json',
  'extension/media/icon.png',
  'extension/routines/poses/seated-neutral.json',
];

describe('what a person installs', () => {
  it('is bundles, pictures and routines', () => {
    expect(packageFaults(complete)).toEqual([]);
  });

  it('is refused with a source, a test, a map or a module of somebody else in it', () => {
    const wrong = [
      'extension/src/core/time.ts',
      'extension/media/sketch.ts',
      'extension/test/a.test.js',
      'extension/dist/node.cjs.map',
      'extension/node_modules/x/index.js',
    ];
    expect(packageFaults([...complete, ...wrong])).toEqual(wrong.map((name) => `${name} does not belong into it.`));
  });

  it('is refused without one of its entries', () => {
    expect(packageFaults(complete.filter((name) => !name.endsWith('web.js')))).toEqual(['extension/dist/web.js is missing.']);
  });
});

describe('the list of a zip archive', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'midback-zip-'))));
  afterAll(() => rm(folder, { recursive: true }));

  it('is read from its end', async () => {
    const name = Buffer.from('a/b.txt');
    const entry = Buffer.alloc(46);
    entry.write('PK\u0001\u0002', 'latin1');
    entry.writeUInt32LE(5, 20);
    entry.writeUInt32LE(9, 24);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.write('PK\u0005\u0006', 'latin1');
    end.writeUInt16LE(1, 10);
    await writeFile(path.join(folder, 'x.zip'), Buffer.concat([entry, name, end]));
    expect(await zipEntries(path.join(folder, 'x.zip'))).toEqual([{ name: 'a/b.txt', compressedBytes: 5, bytes: 9 }]);
  });

  it('is not to be had from another file', async () => {
    await writeFile(path.join(folder, 'x.txt'), 'no archive');
    await expect(zipEntries(path.join(folder, 'x.txt'))).rejects.toThrow('is not a zip archive');
  });
});
