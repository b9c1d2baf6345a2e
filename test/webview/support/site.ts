import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compilePages } from '../../../scripts/lib/bundles.ts';
import { pageHtml } from '../../../src/protocol/page.ts';
import { themeCss, themes } from './themes.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Serves a webview's document as the host makes it, on loopback, with a theme in place of VS Code's own. */
export class Site {
  readonly #server: Server;
  readonly #scripts = new Map<string, string>();
  readonly #pages: readonly string[];

  private constructor(server: Server, pages: readonly string[]) {
    this.#server = server;
    this.#pages = pages;
  }

  static async open(...pages: readonly string[]): Promise<Site> {
    const site: Site = new Site(createServer((request, response) => {
      const { type, body } = site.#answer(new URL(request.url ?? '/', 'http://localhost').pathname);
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': type });
      response.end(body);
    }), pages);
    for (const { file, code } of await compilePages()) site.#scripts.set(file, Buffer.from(code).toString());
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
    if (first === 'media') return { type: second.endsWith('.svg') ? 'image/svg+xml' : 'text/css', body: readFileSync(`${root}media/${second}`, 'utf8') };
    if (first === 'theme') {
      const theme = themes.find((one) => `${one.name}.css` === second);
      return { type: 'text/css', body: theme && themeCss(theme) };
    }
    if (first === 'dist') return { type: 'text/javascript', body: this.#scripts.get(second) };
    if (!this.#pages.includes(first)) return { type: 'text/plain', body: undefined };
    const page = pageHtml({
      title: 'Midback',
      lang: 'en',
      source: `'self'`,
      nonce: 'test',
      script: `/dist/${first}.js`,
      imports: ['/dist/figure.js'],
      styles: [`/theme/${second}.css`, '/media/figure.css', `/media/${first}.css`],
    });
    return { type: 'text/html', body: page.replace('<body>', `<body class="${themes.find((one) => one.name === second)?.bodyClass}">`) };
  }
}
