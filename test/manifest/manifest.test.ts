import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundles } from '../../scripts/lib/bundles.ts';
import { inRoot } from '../../scripts/lib/places.ts';
import { configuration } from '../../scripts/lib/settingsPage.ts';
import { oldest } from '../../scripts/lib/versions.ts';
import { manifestWords } from '../../scripts/lib/words.ts';
import { COMMANDS, commandId } from '../../src/host/commandIds.ts';
import { modulesIn } from '../architecture/modules.ts';
import { manifest } from './manifest.ts';

const { contributes } = manifest;
const ids = COMMANDS.map(commandId);
const idsIn = (source: string, pattern: RegExp): readonly string[] => [...source.matchAll(pattern)].map(([, id = '']) => id);

describe('the manifest and the code', () => {
  it('name the same commands', () => {
    expect(contributes.commands.map(({ command }) => command).toSorted()).toEqual([...ids].toSorted());
  });

  it('say the same about every setting', () => {
    expect(contributes.configuration).toEqual(configuration());
  });

  it('name no command anywhere that does not exist', () => {
    const inLinks = Object.values(manifestWords()).flatMap((text) => idsIn(text, /command:(midback\.\w+)/g));
    expect(inLinks.length).toBeGreaterThan(2);
    const inMenus = Object.values(contributes.menus ?? {}).flatMap((menu) => menu.map(({ command }) => command));
    expect([...inLinks, ...inMenus].filter((id) => !ids.some((known) => known === id))).toEqual([]);
  });

  it('spell a command only in commandIds.ts', () => {
    const spelled = modulesIn('src')
      .filter(({ text: source }) => /(?:Command\(\s*'|command:)midback\./.test(source))
      .map(({ file }) => file);
    expect(spelled).toEqual([]);
  });

  it('know the same context keys', () => {
    const written = idsIn(readFileSync(inRoot('src/host/contextKeys.ts'), 'utf8'), /readonly (\w+): (?:string|boolean);/g);
    const conditions = [
      ...contributes.commands.map(({ enablement = '' }) => enablement),
      ...Object.values(contributes.menus ?? {}).flatMap((menu) => menu.map(({ when = '' }) => when)),
    ];
    const read = conditions.flatMap((condition) => idsIn(condition, /\bmidback\.(\w+)/g));
    expect(read.filter((key) => !written.includes(key))).toEqual([]);
  });
});

describe('the manifest', () => {
  it('asks for the oldest VS Code that the tests run in, and is typed against that one', () => {
    const minor = oldest.split('.').slice(0, 2).join('.');
    expect([manifest.engines.vscode, manifest.devDependencies['@types/vscode']]).toEqual([`^${minor}.0`, `${minor}.0`]);
  });

  it('starts quietly, beside the person, in any folder', () => {
    const { extensionKind, activationEvents, capabilities } = manifest;
    expect({ extensionKind, activationEvents, capabilities }).toEqual({
      extensionKind: ['ui'],
      activationEvents: ['onStartupFinished'],
      capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
    });
  });

  it('loads what is built, and brings no package along', () => {
    expect(bundles.map(({ file }) => `./dist/${file}`)).toEqual(expect.arrayContaining([manifest.main, manifest.browser]));
    expect(manifest.dependencies).toBeUndefined();
  });

  it('points only at files that exist', () => {
    const media = (contributes.walkthroughs ?? []).flatMap(({ steps }) =>
      steps.flatMap(({ media: { image, svg, markdown } }) => [
        ...(typeof image === 'string' ? [image] : Object.values(image ?? {}).map(String)),
        ...[svg, markdown].filter((file) => file !== undefined),
      ]),
    );
    const files = [manifest.icon, manifest.l10n, ...media, ...contributes.jsonValidation.map(({ url }) => url)];
    expect(files.filter((file) => !existsSync(inRoot(file)))).toEqual([]);
  });

  it('lists every command under the name of the product', () => {
    expect(contributes.commands.filter(({ category, title }) => category !== 'Midback' || title === '')).toEqual([]);
  });

  it('has a script behind every name', () => {
    const scripts = Object.entries(manifest.scripts);
    expect(scripts.filter(([name, line]) => line !== `node scripts/run.mjs ${name}`)).toEqual([]);
    expect(scripts.map(([name]) => name).filter((name) => !existsSync(inRoot('scripts', `${name}.ts`)))).toEqual([]);
  });
});
