import { describe, expect, it } from 'vitest';
import { GROUPS, configuration } from '../../scripts/lib/settingsPage.ts';
import { inWords, manifestWords } from '../../scripts/lib/words.ts';
import { HAIR_TONES, SKIN_TONES } from '../../src/core/figure/displayList.ts';
import { LOUDNESS } from '../../src/core/nudge/rules.ts';
import { SETTINGS, readSettings, type SettingKey } from '../../src/core/settings.ts';

const sections = inWords(configuration(), manifestWords());
const properties = Object.assign({}, ...sections.map((section) => section.properties)) as (typeof sections)[number]['properties'];

describe('The settings page', () => {
  it('groups the settings as a person thinks, in order, each once', () => {
    expect(sections.map(({ title, order }) => [title, order])).toEqual([
      ['When to ask', 1],
      ['What counts as sitting', 2],
      ['Breaks', 3],
      ['Figure', 4],
      ['Privacy', 5],
    ]);
    expect(Object.values(GROUPS).flat()).toEqual(Object.keys(SETTINGS));
  });

  it.each(Object.entries(properties))('%s belongs to the person alone and says a plain sentence', (_, property) => {
    expect(property.scope).toBe('application');
    expect(property.description).toMatch(/^[A-Z][^!]{40,}\.$/);
    for (const meaning of property.enumDescriptions ?? []) expect(meaning).toMatch(/^[A-Z][^!%]+\.$/);
  });

  it.each(Object.entries(properties))('%s has a default within its own range', (key, property) => {
    const { problems } = readSettings((asked) => (asked === (key.replace('midback.', '') as SettingKey) ? property.default : undefined));
    expect(problems).toEqual([]);
    expect(property.enum ?? [property.default]).toContain(property.default);
  });

  it('has a range for every number of minutes', () => {
    const lengths = Object.entries(properties).filter(([key]) => key.endsWith('Minutes'));
    expect(lengths.length).toBeGreaterThan(5);
    for (const [, { minimum, maximum }] of lengths) expect(minimum).toBeLessThan(maximum!);
  });

  it('offers what the parts of the program know', () => {
    expect(properties['midback.loudness']?.enum).toEqual(LOUDNESS);
    expect(properties['midback.figure.skinTone']?.enum).toEqual(SKIN_TONES);
    expect(properties['midback.figure.hairTone']?.enum).toEqual(HAIR_TONES);
  });
});
