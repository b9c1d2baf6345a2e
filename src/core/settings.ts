import { choiceSetting, minutesSetting, routineSetting, switchSetting, workingHoursSetting, type Setting } from './settingKinds.ts';

/**
 * Every setting of the product, without the prefix `midback.`: its default and what it may be. The
 * settings page, with its sentences, is made of this by scripts/lib/settingsPage.ts.
 */
export const SETTINGS = {
  askAfterMinutes: minutesSetting(45, [20, 90]),
  cueAfterMinutes: minutesSetting(30, [15, 60]),
  maxWaitMinutes: minutesSetting(10, [0, 20]),
  laterMinutes: minutesSetting(10, [5, 30]),
  loudness: choiceSetting('notification', ['statusBar', 'notification', 'panel']),
  whileYouWait: switchSetting(true),
  standingEverySecondTime: switchSetting(false),
  workingHours: workingHoursSetting,
  awayAfterMinutes: minutesSetting(5, [2, 15]),
  elsewhereGraceMinutes: minutesSetting(10, [0, 60]),
  defaultRoutine: routineSetting('mid-back-break'),
  waitForReady: choiceSetting('auto', ['auto', 'always', 'never']),
  sound: switchSetting(false),
  'figure.view': choiceSetting('mirror', ['mirror', 'facing']),
  'figure.build': choiceSetting('neutral', ['neutral', 'fuller']),
  'figure.hair': choiceSetting('short', ['short', 'long']),
  'figure.skinTone': choiceSetting('peach', ['porcelain', 'peach', 'honey', 'bronze', 'ebony']),
  'figure.hairTone': choiceSetting('brown', ['black', 'brown', 'auburn', 'blond', 'grey']),
  'figure.frameRate': choiceSetting(30, [12, 24, 30]),
  useSystemIdleTime: switchSetting(true),
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

type Table = typeof SETTINGS;
export type SettingKey = keyof Table;

/** `askAfterMinutes` is `askAfter` in the program, where lengths have a type; `figure.view` is `figureView`. */
type NameOf<K> = K extends `${infer Length}Minutes`
  ? Length
  : K extends `${infer Head}.${infer Tail}`
    ? `${Head}${Capitalize<Tail>}`
    : K;

const nameOf = (key: string): string =>
  key.replace(/Minutes$/, '').replace(/\.(.)/, (_, letter: string) => letter.toUpperCase());

/** An immutable snapshot: every value checked and within its range, lengths in milliseconds. */
export type Settings = {
  readonly [K in SettingKey as NameOf<K>]: Table[K] extends Setting<infer V> ? V : never;
};

export interface SettingProblem {
  readonly key: SettingKey;
  /** What is used in place of the wrong value, as the program has it. */
  readonly used: unknown;
}

export interface SettingsRead {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
}

const entries = Object.entries(SETTINGS) as readonly (readonly [SettingKey, Setting<unknown>])[];

/**
 * Takes a snapshot. `raw` gives the value of a key as the person wrote it; undefined means not set.
 * A wrong type becomes the default, a number out of range its nearest bound, and is a problem.
 */
export function readSettings(raw: (key: SettingKey) => unknown): SettingsRead {
  const read = entries.map(([key, setting]) => ({ key, ...setting.read(raw(key) ?? setting.default) }));
  return {
    settings: Object.freeze(Object.fromEntries(read.map(({ key, value }) => [nameOf(key), value]))) as Settings,
    problems: read.flatMap(({ key, value, wrong }) => (wrong ? [{ key, used: value }] : [])),
  };
}
