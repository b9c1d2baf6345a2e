// npm start: VS Code with the built package installed and a small folder open. A desktop VS Code when
// there is one, otherwise one that npm brings, in a browser. `npm start -- --port 8080` fixes the port,
// `--browser` asks for the second way.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildBundles } from './lib/bundles.ts';
import { startCodeServer } from './lib/codeServer.ts';
import { findDesktopEditor, runDesktopEditor } from './lib/desktopEditor.ts';
import { longStep } from './lib/longStep.mjs';
import { packageExtension } from './lib/packageExtension.ts';
import { inCache, inRoot } from './lib/places.ts';
import { freePort } from './lib/port.ts';
import { newest } from './lib/versions.ts';

const { values } = parseArgs({ options: { port: { type: 'string' }, browser: { type: 'boolean' } } });

const port = values.port === undefined ? {} : { port: await freePort(values.port) };

const { file: vsix } = await longStep('Building the package', async () => {
  await buildBundles();
  return packageExtension();
});
const folder = inCache('start', 'sample');
if (!existsSync(folder)) await cp(inRoot('scripts', 'sample'), folder, { recursive: true });

const editor = values.browser ? undefined : findDesktopEditor();
if (editor) {
  console.log(`Opening ${path.basename(editor)} with its own settings and extensions. Ctrl+C here, or closing the window, ends it.`);
  await runDesktopEditor({ editor, dataFolder: inCache('start', 'desktop'), vsix, folder });
} else {
  const server = await startCodeServer({
    version: newest,
    dataFolder: inCache('start', 'server'),
    vsix: [vsix],
    ...port,
  });
  const address = server.address(folder);
  console.log(`VS Code ${newest} with Midback runs at\n\n    ${address}\n\nCtrl+C ends it.`);
  openBrowser(address);
}

/** Shows the page where a browser can be opened; the address is on the screen in any case. */
function openBrowser(address: string): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return;
  const openers: Partial<Record<NodeJS.Platform, readonly [command: string, ...args: string[]]>> = {
    darwin: ['open'],
    win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  };
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  const browser = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  browser.on('error', () => undefined); // there is none
  browser.unref();
}
