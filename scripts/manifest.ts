// npm run manifest: writes the settings of src/core/settings.ts into package.json, with the words of
// package.nls.json into the README, and the sentences of the source into the bundle for translators.
import { readFile, writeFile } from 'node:fs/promises';
import { inRoot } from './lib/places.ts';
import { bundleText, collectSentences } from './lib/sentences.ts';
import { manifestWithSettings, readmeWithSettings } from './lib/settingsText.ts';
import { manifestWords } from './lib/words.ts';

const rewrite = async (file: string, change: (text: string) => string): Promise<void> => {
  const path = inRoot(file);
  await writeFile(path, change(await readFile(path, 'utf8')));
};

await rewrite('package.json', manifestWithSettings);
await rewrite('README.md', (text) => readmeWithSettings(text, manifestWords()));
console.log('package.json and README.md say what src/core/settings.ts says');
const { sentences } = await collectSentences();
await writeFile(inRoot('l10n', 'bundle.l10n.json'), bundleText(sentences));
console.log(`l10n/bundle.l10n.json has ${sentences.length} sentences to translate`);
