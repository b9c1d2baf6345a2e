import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/core/parse.ts';
import { english } from '../../src/core/say.ts';
import { fromPanelParser, type FromPanel } from '../../src/protocol/breakPanel.ts';
import { pageHtml } from '../../src/protocol/page.ts';
import { browserWords, fromBrowserParser, type FromBrowser } from '../../src/protocol/poseBrowser.ts';
import { fillIn, panelWords } from '../../src/protocol/words.ts';

const panelMessages: readonly FromPanel[] = [
  { type: 'ready', screenReader: true },
  { type: 'act', act: 'pause' },
  { type: 'back' },
  { type: 'sound', on: true },
  { type: 'alive' },
  { type: 'failed', message: 'Something broke.' },
];

const browserMessages: readonly FromBrowser[] = [
  { type: 'ready' },
  { type: 'try', stretch: 'seated-twist' },
  { type: 'alive' },
  { type: 'failed', message: 'Something broke.' },
];

describe('a message from a webview', () => {
  it('is read as it was sent', () => {
    expect(panelMessages.map((message) => parse(fromPanelParser, message))).toEqual(panelMessages.map((value) => ({ ok: true, value })));
    expect(browserMessages.map((message) => parse(fromBrowserParser, message))).toEqual(browserMessages.map((value) => ({ ok: true, value })));
  });

  it.each([
    ['an unknown kind', { type: 'format', disk: 'c' }],
    ['a name every object has', { type: 'constructor' }],
    ['an unknown act', { type: 'act', act: 'delete' }],
    ['more than was asked for', { type: 'back', to: '/etc/passwd' }],
    ['too many words', { type: 'failed', message: 'x'.repeat(3_000) }],
    ['no kind at all', {}],
    ['nothing', null],
  ])('with %s is refused, with the reason', (_, message) => {
    const parsed = parse(fromPanelParser, message);
    expect(parsed.ok ? [] : parsed.errors.length).toBeGreaterThan(0);
  });

  it('that is anything at all never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(typeof parse(fromPanelParser, message).ok).toBe('boolean');
        expect(typeof parse(fromBrowserParser, message).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});

describe('the document of a webview', () => {
  const page = pageHtml({ title: 'A <b>break</b>', lang: 'en', source: 'https://x.test', nonce: 'n0nce', script: '/a.js?x="1"', imports: ['/b.js'], styles: ['/a.css'] });

  it('lets in one script by its nonce, styles of its own, and nothing else', () => {
    expect(page.match(/content="default-src[^"]*"/)?.[0].replaceAll('&#39;', "'")).toBe(
      `content="default-src 'none'; script-src 'nonce-n0nce'; style-src https://x.test; img-src https://x.test; font-src https://x.test"`,
    );
  });

  it('has no inline style, and keeps its values out of the markup', () => {
    expect([/style=/.test(page), page.includes('<b>'), page.includes('x="1"')]).toEqual([false, false, false]);
  });
});

describe('words', () => {
  const sentences = (value: unknown): readonly string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(sentences);

  it('go through the translation one by one', () => {
    const words = [panelWords(() => 'x'), browserWords(() => 'x')];
    expect(new Set(words.flatMap(sentences))).toEqual(new Set(['x']));
  });

  it('are plain: no exclamation marks, no promises of a cure', () => {
    const all = [panelWords(english), browserWords(english)].flatMap(sentences);
    expect(all.filter((words) => /!|\b(cures?|heals?|fix(es)?|prevents?)\b/i.test(words))).toEqual([]);
  });

  it('are filled in at their places, and a place without a value stays', () => {
    expect(fillIn('{0} of {1}, {0}, {2}', 1, 'two')).toBe('1 of two, 1, {2}');
  });
});
