import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runToEnd } from './children.ts';
import { bringPackage } from './npmPackage.ts';
import { Trouble } from './trouble.mjs';
import * as versions from './versions.ts';

/** Flags for tests and measurements: no sandbox (it refuses root), and no traffic of the browser's own. */
export const quietFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a Chromium stands on this machine: an installed one, or one that npm brings (Linux on x64). */
export async function findChromium(): Promise<string> {
  const told = process.env['CHROMIUM_PATH'];
  if (told && !existsSync(told))
    throw new Trouble(`CHROMIUM_PATH names ${told}, and there is no such file; name a Chrome, Chromium or Edge.`);
  if (told) return told;
  const installed = process.env['MIDBACK_OWN_CHROMIUM'] ? undefined : installedBrowser();
  if (installed) return installed;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Trouble('No Chrome, Chromium or Edge was found; install one, or name it in CHROMIUM_PATH.');
  return bringChromium();
}

function installedBrowser(): string | undefined {
  const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    linux: (process.env['PATH'] ?? '')
      .split(path.delimiter)
      .flatMap((folder) =>
        ['google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'].map((name) => path.join(folder, name)),
      ),
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
      ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((name) =>
        path.join(folder ?? 'C:\\Program Files', name),
      ),
    ),
  };
  return places[process.platform]?.find((file) => existsSync(file));
}

/**
 * The package carries the browser compressed and unpacks it, with a few fonts, into the folder for
 * temporary files: here one inside the package, once.
 */
async function bringChromium(): Promise<string> {
  const folder = await bringPackage({
    name: '@sparticuz/chromium',
    version: versions.chromium,
    title: `Chromium ${versions.chromium}`,
    prepare: async (packageFolder) => {
      const target = path.join(packageFolder, 'unpacked');
      await mkdir(target);
      await runToEnd(process.execPath, ['--input-type=module', '--eval', unpack(packageFolder)], {
        env: { ...process.env, TMPDIR: target },
      });
      await writeFile(path.join(target, 'fonts', 'fonts.conf'), fontList);
    },
  });
  if (!existsSync('/etc/fonts')) process.env['FONTCONFIG_PATH'] ??= path.join(folder, 'unpacked', 'fonts');
  return path.join(folder, 'unpacked', 'chromium');
}

const unpack = (packageFolder: string): string =>
  `import chromium from ${JSON.stringify(pathToFileURL(path.join(packageFolder, 'build', 'index.js')).href)};
   await chromium.executablePath();`;

/** For a machine that has no fonts of its own. */
const fontList = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;
