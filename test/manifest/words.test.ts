import { describe, expect, it } from 'vitest';
import { inWords, keysIn, manifestWords } from '../../scripts/lib/words.ts';
import { manifest } from './manifest.ts';

const words = manifestWords();

describe('the words of the manifest', () => {
  it('are all there, and all used', () => {
    const keys = keysIn(manifest);
    expect(keys.length).toBeGreaterThan(50);
    expect([...new Set(keys)].toSorted()).toEqual(Object.keys(words).toSorted());
  });

  it('are not spelled in the manifest itself: they could not be translated', () => {
    const { commands, configuration, walkthroughs = [] } = manifest.contributes;
    const said = JSON.stringify([manifest.description, commands, configuration, walkthroughs]);
    const spelled = said.matchAll(/"(?:description|title|altText)":"([^"]*)"/g);
    expect([...spelled].map(([, text = '']) => text).filter((text) => !/^%.+%$/.test(text))).toEqual([]);
  });

  it('are calm', () => {
    expect(Object.values(words).filter((text) => text === '' || text.includes('!'))).toEqual([]);
  });

  it('stand in place of their keys for whoever reads them', () => {
    expect(inWords({ a: ['%one%', 'two', 3] }, { one: '1' })).toEqual({ a: ['1', 'two', 3] });
  });
});
