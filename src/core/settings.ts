import { parseWorkingSpan, type WorkingHours } from './nudge/workingHours.ts';
import { LOUDNESS } from './nudge/rules.ts';
import { minutes, type Millis } from './time.ts';

/** The groups of the settings page, in the order in which a person thinks of them. */
const GROUPS = ['When to ask', 'What counts as sitting', 'Breaks', 'Figure', 'Privacy'] as const;
type Group = (typeof GROUPS)[number];

interface Common {
  readonly group: Group;
  /** A plain sentence, and why the default is what it is. */
  readonly says: string;
}

interface MinutesSetting extends Common {
  readonly type: 'minutes';
  readonly default: number;
  readonly range: readonly [least: number, most: number];
}

interface SwitchSetting extends Common {
  readonly type: 'switch';
  readonly default: boolean;
}

type ChoiceValue = string | number;

interface ChoiceSetting<V extends ChoiceValue = ChoiceValue> extends Common {
  readonly type: 'choice';
  readonly default: V;
  /** Each value and what it means. */
  readonly choices: readonly (readonly [value: V, says: string])[];
}

interface NameSetting extends Common {
  readonly type: 'name';
  readonly default: string;
}

interface WorkingHoursSetting extends Common {
  readonly type: 'workingHours';
  readonly default: readonly string[];
}

type Setting = MinutesSetting | SwitchSetting | ChoiceSetting | NameSetting | WorkingHoursSetting;

const choice = <const V extends ChoiceValue>(setting: Omit<ChoiceSetting<V>, 'type'>): ChoiceSetting<V> => ({
  type: 'choice',
  ...setting,
});

/**
 * Every setting of the product, without the prefix `midback.`, in the order of the settings page.
 * The manifest says the same: a test compares it with `configuration()`. Reasons of the defaults:
 * content.md 3.2.
 */
export const SETTINGS = {
  askAfterMinutes: {
    type: 'minutes',
    group: 'When to ask',
    default: 45,
    range: [20, 90],
    says: 'Minutes of sitting after which Midback asks for a break. 45 lies between the 30 of most studies and the 50 to 60 of most guidance; no number is proven.',
  },
  cueAfterMinutes: {
    type: 'minutes',
    group: 'When to ask',
    default: 30,
    range: [15, 60],
    says: 'Minutes of sitting after which the status bar suggests a stretch, without a notification. Quiet feedback first lets you choose your own moment.',
  },
  maxWaitMinutes: {
    type: 'minutes',
    group: 'When to ask',
    default: 10,
    range: [0, 20],
    says: 'Minutes that a due reminder may wait for a good moment, such as the end of a test run. After 10 most good moments have come.',
  },
  laterMinutes: {
    type: 'minutes',
    group: 'When to ask',
    default: 10,
    range: [5, 30],
    says: 'Minutes that the “In 10 minutes” button stands for. 10 is long enough to finish a thought.',
  },
  loudness: choice({
    group: 'When to ask',
    default: 'notification',
    choices: [
      [LOUDNESS[0], 'Only the status bar says that a break is due.'],
      [LOUDNESS[1], 'One notification with Start, later and Skip.'],
      [LOUDNESS[2], 'The break panel opens without taking the focus, and waits for Start.'],
    ],
    says: 'How Midback asks. A notification is seen, and is easy to leave alone. Nothing ever takes the focus.',
  }),
  whileYouWait: {
    type: 'switch',
    group: 'When to ask',
    default: true,
    says: 'Offer a one-minute stretch a little earlier while a task, a terminal command or an agent is running. On, because that time is free anyway; it is offered at most once between two breaks.',
  },
  standingEverySecondTime: {
    type: 'switch',
    group: 'When to ask',
    default: false,
    says: 'Offer a standing routine every second time. Off, because not everyone can stand up where they work; standing up is good for you if you can.',
  },
  workingHours: {
    type: 'workingHours',
    group: 'When to ask',
    default: [],
    says: 'When reminders may come, for example "Mon-Fri 09:00-17:30". Days that are not named are days off. Empty means always, because sitting does not keep office hours.',
  },
  awayAfterMinutes: {
    type: 'minutes',
    group: 'What counts as sitting',
    default: 5,
    range: [2, 15],
    says: 'Minutes without any sign of you after which you are away, counted from the last sign. 5 leaves time for reading, and an absence of that length is as good as a break.',
  },
  elsewhereGraceMinutes: {
    type: 'minutes',
    group: 'What counts as sitting',
    default: 10,
    range: [0, 60],
    says: 'Minutes that still count as sitting while another program is in front. After 10 nobody can know, so Midback asks you when you come back.',
  },
  defaultRoutine: {
    type: 'name',
    group: 'Breaks',
    default: 'mid-back-break',
    says: 'The routine that “Start mid-back break” plays, by its id. The default takes 2 minutes and 20 seconds: breaks of about three minutes are liked better than very short ones.',
  },
  waitForReady: choice({
    group: 'Breaks',
    default: 'auto',
    choices: [
      ['auto', 'A stretch waits the first three times you meet it, and always with a screen reader.'],
      ['always', 'Every stretch waits until you are ready.'],
      ['never', 'Stretches follow one another without waiting.'],
    ],
    says: 'Whether a stretch waits for Space or the Ready button before it moves. New stretches take time to read, known ones do not.',
  }),
  sound: {
    type: 'switch',
    group: 'Breaks',
    default: false,
    says: 'Play a soft tone at each change of a stretch, for when you look away from the screen. Off, because many people share an office.',
  },
  'figure.view': choice({
    group: 'Figure',
    default: 'mirror',
    choices: [
      ['mirror', 'Like a mirror: when you turn to your left, the figure turns to the left of the picture.'],
      ['facing', 'Like a person facing you: its left is on the right of the picture.'],
    ],
    says: 'How the figure shows left and right. A mirror is easiest to follow.',
  }),
  'figure.build': choice({
    group: 'Figure',
    default: 'neutral',
    choices: [
      ['neutral', 'A medium build.'],
      ['fuller', 'A fuller build.'],
    ],
    says: 'The build of the figure. The medium one shows the joints most clearly.',
  }),
  'figure.hair': choice({
    group: 'Figure',
    default: 'short',
    choices: [
      ['short', 'Short hair.'],
      ['long', 'Long hair, tied back.'],
    ],
    says: 'The hair of the figure. Short hair leaves the neck in view.',
  }),
  'figure.skinTone': choice({
    group: 'Figure',
    default: 'peach',
    choices: [
      ['porcelain', 'Very light skin.'],
      ['peach', 'Light skin.'],
      ['honey', 'Medium skin.'],
      ['bronze', 'Brown skin.'],
      ['ebony', 'Dark skin.'],
    ],
    says: 'The skin of the figure. Choose the one you like to look at; peach is only the first drawn. High contrast themes have colours of their own.',
  }),
  'figure.hairTone': choice({
    group: 'Figure',
    default: 'brown',
    choices: [
      ['black', 'Black hair.'],
      ['brown', 'Brown hair.'],
      ['auburn', 'Auburn hair.'],
      ['blond', 'Blond hair.'],
      ['grey', 'Grey hair.'],
    ],
    says: 'The colour of the figure’s hair. Brown stands out from every skin.',
  }),
  'figure.frameRate': choice({
    group: 'Figure',
    default: 30,
    choices: [
      [12, 'Least work for the computer.'],
      [24, 'As in films.'],
      [30, 'Smoothest.'],
    ],
    says: 'How many pictures a second the moving figure has at most. 30 looks smooth and costs little, because nothing is drawn during a hold.',
  }),
  useSystemIdleTime: {
    type: 'switch',
    group: 'Privacy',
    default: true,
    says: 'While another program is in front, ask the operating system how long nobody has touched mouse or keyboard (Linux and macOS). On, because it makes the sitting time more honest; only the length is read, and nothing leaves this computer.',
  },
} as const satisfies Readonly<Record<string, Setting>>;

type Table = typeof SETTINGS;
export type SettingKey = keyof Table;

type ValueOf<S> = S extends MinutesSetting
  ? Millis
  : S extends SwitchSetting
    ? boolean
    : S extends ChoiceSetting<infer V>
      ? V
      : S extends NameSetting
        ? string
        : WorkingHours;

/** `askAfterMinutes` is `askAfter` in the program, where lengths have a type; `figure.view` is `figureView`. */
type NameOf<K> = K extends `${infer Length}Minutes`
  ? Length
  : K extends `${infer Head}.${infer Tail}`
    ? `${Head}${Capitalize<Tail>}`
    : K;

/** An immutable snapshot: every value checked and within its range, lengths in milliseconds. */
export type Settings = { readonly [K in SettingKey as NameOf<K>]: ValueOf<Table[K]> };

export interface SettingProblem {
  readonly key: SettingKey;
  readonly message: string;
}

type Read = { readonly value: unknown; readonly problem?: string };

function readMinutes({ default: usual, range: [least, most] }: MinutesSetting, raw: unknown): Read {
  if (typeof raw !== 'number' || Number.isNaN(raw))
    return { value: minutes(usual), problem: `must be a number of minutes; ${usual} is used.` };
  const bounded = Math.min(most, Math.max(least, raw));
  if (bounded === raw) return { value: minutes(raw) };
  return { value: minutes(bounded), problem: `must be from ${least} to ${most} minutes; ${bounded} is used.` };
}

function readChoice({ default: usual, choices }: ChoiceSetting, raw: unknown): Read {
  const values = choices.map(([value]) => value);
  if (values.some((value) => value === raw)) return { value: raw };
  return { value: usual, problem: `must be one of ${values.join(', ')}; ${usual} is used.` };
}

function readName({ default: usual }: NameSetting, raw: unknown): Read {
  if (typeof raw === 'string' && NAME.test(raw)) return { value: raw };
  return { value: usual, problem: `must be the id of a routine, such as ${usual}; that one is used.` };
}

function readWorkingHours(raw: unknown): Read {
  if (!Array.isArray(raw)) return { value: [], problem: 'must be a list such as ["Mon-Fri 09:00-17:30"]; none is used.' };
  const spans = raw.map((entry) => (typeof entry === 'string' ? parseWorkingSpan(entry) : undefined));
  const value = spans.filter((span) => span !== undefined);
  const wrong = raw[spans.indexOf(undefined)];
  if (value.length === spans.length) return { value };
  return { value, problem: `has an entry that is not like "Mon-Fri 09:00-17:30": ${JSON.stringify(wrong)}. It is left out.` };
}

function read(setting: Setting, raw: unknown): Read {
  switch (setting.type) {
    case 'minutes':
      return readMinutes(setting, raw);
    case 'switch':
      return typeof raw === 'boolean'
        ? { value: raw }
        : { value: setting.default, problem: `must be true or false; ${setting.default} is used.` };
    case 'choice':
      return readChoice(setting, raw);
    case 'name':
      return readName(setting, raw);
    case 'workingHours':
      return readWorkingHours(raw);
  }
}

const nameOf = (key: string): string =>
  key.replace(/Minutes$/, '').replace(/\.(.)/, (_, letter: string) => letter.toUpperCase());

/** Every setting with its definition, in order. */
export const settingEntries = Object.entries(SETTINGS) as readonly (readonly [SettingKey, Setting])[];

/**
 * Takes a snapshot. `raw` gives the value of a key as the person wrote it; undefined means not set.
 * A wrong type becomes the default, a number out of range its nearest bound, with one message each.
 */
export function readSettings(raw: (key: SettingKey) => unknown): {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
} {
  const problems: SettingProblem[] = [];
  const values = settingEntries.map(([key, setting]) => {
    const { value, problem } = read(setting, raw(key) ?? setting.default);
    if (problem !== undefined) problems.push({ key, message: `midback.${key} ${problem}` });
    return [nameOf(key), value] as const;
  });
  return { settings: Object.freeze(Object.fromEntries(values)) as Settings, problems };
}

const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;
const SPAN = '^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))? \\d{1,2}:\\d{2}-\\d{1,2}:\\d{2}$';

function schemaOf(setting: Setting): object {
  switch (setting.type) {
    case 'minutes':
      return { type: 'number', minimum: setting.range[0], maximum: setting.range[1] };
    case 'switch':
      return { type: 'boolean' };
    case 'choice':
      return {
        type: typeof setting.default,
        enum: setting.choices.map(([value]) => value),
        enumDescriptions: setting.choices.map(([, says]) => says),
      };
    case 'name':
      return { type: 'string', pattern: NAME.source };
    case 'workingHours':
      return { type: 'array', items: { type: 'string', pattern: SPAN }, maxItems: 14 };
  }
}

/** What `contributes.configuration` of the manifest must be. */
export function configuration(): readonly object[] {
  const properties = (group: Group): object =>
    Object.fromEntries(
      settingEntries
        .filter(([, setting]) => setting.group === group)
        .map(([key, setting], index) => [
          `midback.${key}`,
          {
            ...schemaOf(setting),
            default: setting.default,
            // A workspace must not change how a person is reminded.
            scope: 'application',
            order: index + 1,
            description: setting.says,
          },
        ]),
    );
  return GROUPS.map((title, index) => ({ title, order: index + 1, properties: properties(title) }));
}
