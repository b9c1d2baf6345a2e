import { ROUTINE_ID, type Setting } from '../../src/core/settingKinds.ts';
import { SETTINGS, type SettingKey } from '../../src/core/settings.ts';

/** The groups of the settings page and what stands in them, in the order in which a person thinks of it. */
export const GROUPS: Readonly<Record<string, readonly SettingKey[]>> = {
  asking: [
    'askAfterMinutes',
    'cueAfterMinutes',
    'maxWaitMinutes',
    'laterMinutes',
    'loudness',
    'whileYouWait',
    'standingEverySecondTime',
    'workingHours',
  ],
  sitting: ['awayAfterMinutes', 'elsewhereGraceMinutes'],
  breaks: ['defaultRoutine', 'waitForReady', 'sound'],
  figure: ['figure.view', 'figure.build', 'figure.hair', 'figure.skinTone', 'figure.hairTone', 'figure.frameRate'],
  privacy: ['useSystemIdleTime'],
};

/** One setting as the manifest has it; its words are `%keys%` of package.nls.json. */
export interface Property {
  readonly type: string;
  readonly default: unknown;
  readonly scope: string;
  readonly order: number;
  readonly description: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
}

export interface Section {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, Property>>;
}

/** What `contributes.configuration` of the manifest must be. */
export const configuration = (): readonly Section[] =>
  Object.entries(GROUPS).map(([group, keys], index) => ({
    title: `%settings.${group}%`,
    order: index + 1,
    properties: Object.fromEntries(keys.map((key, place) => [`midback.${key}`, propertyOf(key, place + 1)])),
  }));

const propertyOf = (key: SettingKey, order: number): Property => ({
  ...schemaOf(key, SETTINGS[key]),
  default: SETTINGS[key].default,
  // A workspace must not change how a person is reminded.
  scope: 'application',
  order,
  description: `%setting.${key}%`,
});

const DAY = '(Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const SPAN = `^${DAY}(-${DAY})? \\d{1,2}:\\d{2}-\\d{1,2}:\\d{2}$`;

/** The JSON Schema that the settings page checks with. */
function schemaOf(key: SettingKey, setting: Setting<unknown>) {
  switch (setting.kind) {
    case 'minutes':
      return { type: 'number', minimum: setting.range[0], maximum: setting.range[1] };
    case 'choice':
      return {
        type: typeof setting.default,
        enum: setting.choices,
        enumDescriptions: setting.choices.map((choice) => `%setting.${key}.${choice}%`),
      };
    case 'switch':
      return { type: 'boolean' };
    case 'routine':
      return { type: 'string', pattern: ROUTINE_ID.source };
    case 'workingHours':
      return { type: 'array', items: { type: 'string', pattern: SPAN }, maxItems: 14 };
  }
}
