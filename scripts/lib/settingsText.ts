import { type Property, type Section, configuration } from './settingsPage.ts';
import { type Words, inWords } from './words.ts';

/** The text of package.json with the settings in their place. */
export function manifestWithSettings(text: string): string {
  const manifest = JSON.parse(text) as { contributes: { configuration: unknown } };
  manifest.contributes.configuration = configuration();
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;

function values({ minimum, maximum, enum: choices }: Property): string {
  if (choices) return choices.map(code).join(', ');
  return minimum === undefined ? '' : `${minimum} to ${maximum}`;
}

function table({ title, properties }: Section): string {
  const rows = Object.entries(properties).map(
    ([key, property]) => `| \`${key.replace('midback.', '')}\` | ${code(property.default)} | ${values(property)} | ${property.description} |`,
  );
  return [`**${title}**`, '', '| Setting | Default | Values | |', '|---|---|---|---|', ...rows].join('\n');
}

/** The text of the README with a table for each group of settings between its two marks. */
export function readmeWithSettings(text: string, words: Words): string {
  const tables = inWords(configuration(), words).map(table).join('\n\n');
  return text.replace(/<!-- settings -->[\s\S]*<!-- \/settings -->/, () => `<!-- settings -->\n${tables}\n<!-- /settings -->`);
}
