import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { pageHtml } from '../../../src/protocol/page.ts';
import { themeCss, themes } from './themes.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Builds a webview's script as the product does. */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}src/webview/${entry}.ts`],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    absWorkingDir: root,
  });
  return outputFiles[0]?.text ?? '';
}

/** Serves a webview's document as the host makes it, on loopback, with a theme in place of VS Code's own. */
export class Site {
  readonly #server: Server;
  readonly #scripts = new Map<string, string>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(...entries: readonly string[]): Promise<Site> {
    const site: Site = new Site(createServer((request, response) => {
      const { type, body } = site.#answer(new URL(request.url ?? '/', 'http://localhost').pathname);
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': type });
      response.end(body);
    }));
    for (const entry of entries) site.#scripts.set(entry, await bundle(entry));
    await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  /** Address of the document of a webview in a theme. */
  address(entry: string, theme: string): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/${entry}/${theme}`;
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(path: string): { readonly type: string; readonly body: string | undefined } {
    const [, first = '', second = ''] = path.split('/');
    if (first === 'media') return { type: 'text/css', body: readFileSync(`${root}media/${second}`, 'utf8') };
    if (first === 'theme') {
      const theme = themes.find((one) => `${one.name}.css` === second);
      return { type: 'text/css', body: theme && themeCss(theme) };
    }
    if (first === 'dist') return { type: 'text/javascript', body: this.#scripts.get(second.replace('.js', '')) };
    if (!this.#scripts.has(first)) return { type: 'text/plain', body: undefined };
    const page = pageHtml({
      title: 'Midback',
      lang: 'en',
      source: `'self'`,
      nonce: 'test',
      script: `/dist/${first}.js`,
      styles: [`/theme/${second}.css`, '/media/figure.css', `/media/${first}.css`],
    });
    return { type: 'text/html', body: page.replace('<body>', `<body class="${themes.find((one) => one.name === second)?.bodyClass}">`) };
  }
}
