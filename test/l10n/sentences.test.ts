import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/places.ts';
import { bundleText, collectSentences } from '../../scripts/lib/sentences.ts';

describe('the words of the product', () => {
  it('are all in the bundle for translators (npm run manifest)', async () => {
    const { sentences } = await collectSentences();
    expect(sentences.length).toBeGreaterThan(100);
    expect(await readFile(inRoot('l10n', 'bundle.l10n.json'), 'utf8')).toBe(bundleText(sentences));
  });

  it('are said as plain texts, so that they can be collected', async () => {
    expect((await collectSentences()).unreadable).toEqual([]);
  });

  it('are calm and promise nothing', async () => {
    const { sentences } = await collectSentences();
    const loud = sentences.filter((sentence) => /!|\b(pain relief|heal|cure|prevents?|injur(y|ies) prevention|streak|score)\b/i.test(sentence));
    expect(loud).toEqual([]);
  });
});
