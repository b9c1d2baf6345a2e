import {
  GROUPS,
  choiceSetting,
  minutesSetting,
  routineSetting,
  switchSetting,
  workingHoursSetting,
  type Group,
  type Setting,
} from './settingKinds.ts';

/**
 * Every setting of the product, without the prefix `midback.`, in the order of the settings page.
 * The manifest says the same: a test compares it with `configuration()`.
 */
export const SETTINGS = {
  askAfterMinutes: minutesSetting({
    group: 'When to ask',
    default: 45,
    range: [20, 90],
    says: 'Minutes of sitting after which Midback asks for a break. 45 lies between the 30 of most studies and the 50 to 60 of most guidance; no number is proven.',
  }),
  cueAfterMinutes: minutesSetting({
    group: 'When to ask',
    default: 30,
    range: [15, 60],
    says: 'Minutes of sitting after which the status bar suggests a stretch, without a notification. Quiet feedback first lets you choose your own moment.',
  }),
  maxWaitMinutes: minutesSetting({
    group: 'When to ask',
    default: 10,
    range: [0, 20],
    says: 'Minutes that a due reminder may wait for a good moment, such as the end of a test run. After 10 most good moments have come.',
  }),
  laterMinutes: minutesSetting({
    group: 'When to ask',
    default: 10,
    range: [5, 30],
    says: 'Minutes that the “In 10 minutes” button stands for. 10 is long enough to finish a thought.',
  }),
  loudness: choiceSetting({
    group: 'When to ask',
    default: 'notification',
    choices: [
      ['statusBar', 'Only the status bar says that a break is due.'],
      ['notification', 'One notification with Start, later and Skip.'],
      ['panel', 'The break panel opens without taking the focus, and waits for Start.'],
    ],
    says: 'How Midback asks. A notification is seen, and is easy to leave alone. Nothing ever takes the focus.',
  }),
  whileYouWait: switchSetting({
    group: 'When to ask',
    default: true,
    says: 'Offer a one-minute stretch a little earlier while a task, a terminal command or an agent is running. On, because that time is free anyway; it is offered at most once between two breaks.',
  }),
  standingEverySecondTime: switchSetting({
    group: 'When to ask',
    default: false,
    says: 'Offer a standing routine every second time. Off, because not everyone can stand up where they work; standing up is good for you if you can.',
  }),
  workingHours: workingHoursSetting({
    group: 'When to ask',
    default: [],
    says: 'When reminders may come, for example "Mon-Fri 09:00-17:30". Days that are not named are days off. Empty means always, because sitting does not keep office hours.',
  }),
  awayAfterMinutes: minutesSetting({
    group: 'What counts as sitting',
    default: 5,
    range: [2, 15],
    says: 'Minutes without any sign of you after which you are away, counted from the last sign. 5 leaves time for reading, and an absence of that length is as good as a break.',
  }),
  elsewhereGraceMinutes: minutesSetting({
    group: 'What counts as sitting',
    default: 10,
    range: [0, 60],
    says: 'Minutes that still count as sitting while another program is in front. After 10 nobody can know, so Midback asks you when you come back.',
  }),
  defaultRoutine: routineSetting({
    group: 'Breaks',
    default: 'mid-back-break',
    says: 'The routine that “Start mid-back break” plays, by its id. The default takes 2 minutes and 20 seconds: breaks of about three minutes are liked better than very short ones.',
  }),
  waitForReady: choiceSetting({
    group: 'Breaks',
    default: 'auto',
    choices: [
      ['auto', 'A stretch waits the first three times you meet it, and always with a screen reader.'],
      ['always', 'Every stretch waits until you are ready.'],
      ['never', 'Stretches follow one another without waiting.'],
    ],
    says: 'Whether a stretch waits for Space or the Ready button before it moves. New stretches take time to read, known ones do not.',
  }),
  sound: switchSetting({
    group: 'Breaks',
    default: false,
    says: 'Play a soft tone at each change of a stretch, for when you look away from the screen. Off, because many people share an office.',
  }),
  'figure.view': choiceSetting({
    group: 'Figure',
    default: 'mirror',
    choices: [
      ['mirror', 'Like a mirror: when you turn to your left, the figure turns to the left of the picture.'],
      ['facing', 'Like a person facing you: its left is on the right of the picture.'],
    ],
    says: 'How the figure shows left and right. A mirror is easiest to follow.',
  }),
  'figure.build': choiceSetting({
    group: 'Figure',
    default: 'neutral',
    choices: [
      ['neutral', 'A medium build.'],
      ['fuller', 'A fuller build.'],
    ],
    says: 'The build of the figure. The medium one shows the joints most clearly.',
  }),
  'figure.hair': choiceSetting({
    group: 'Figure',
    default: 'short',
    choices: [
      ['short', 'Short hair.'],
      ['long', 'Long hair, tied back.'],
    ],
    says: 'The hair of the figure. Short hair leaves the neck in view.',
  }),
  'figure.skinTone': choiceSetting({
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
  'figure.hairTone': choiceSetting({
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
  'figure.frameRate': choiceSetting({
    group: 'Figure',
    default: 30,
    choices: [
      [12, 'Least work for the computer.'],
      [24, 'As in films.'],
      [30, 'Smoothest.'],
    ],
    says: 'How many pictures a second the moving figure has at most. 30 looks smooth and costs little, because nothing is drawn during a hold.',
  }),
  useSystemIdleTime: switchSetting({
    group: 'Privacy',
    default: true,
    says: 'While another program is in front, ask the operating system how long nobody has touched mouse or keyboard (Linux and macOS). On, because it makes the sitting time more honest; only the length is read, and nothing leaves this computer.',
  }),
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
  /** A sentence for the person: "midback.askAfterMinutes must be from 20 to 90 minutes; 90 is used." */
  readonly message: string;
}

export interface SettingsRead {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
}

const entries = Object.entries(SETTINGS) as readonly (readonly [SettingKey, Setting<unknown>])[];

/**
 * Takes a snapshot. `raw` gives the value of a key as the person wrote it; undefined means not set.
 * A wrong type becomes the default, a number out of range its nearest bound, with one message each.
 */
export function readSettings(raw: (key: SettingKey) => unknown): SettingsRead {
  const read = entries.map(([key, setting]) => ({ key, ...setting.read(raw(key) ?? setting.default) }));
  return {
    settings: Object.freeze(Object.fromEntries(read.map(({ key, value }) => [nameOf(key), value]))) as Settings,
    problems: read.flatMap(({ key, problem }) =>
      problem === undefined ? [] : [{ key, message: `midback.${key} ${problem}` }],
    ),
  };
}

/** What `contributes.configuration` of the manifest must be. */
export const configuration = (): readonly object[] =>
  GROUPS.map((title, index) => ({ title, order: index + 1, properties: propertiesOf(title) }));

function propertiesOf(group: Group): object {
  const members = entries.filter(([, setting]) => setting.group === group);
  return Object.fromEntries(
    members.map(([key, setting], index) => [
      `midback.${key}`,
      {
        ...setting.schema,
        default: setting.default,
        // A workspace must not change how a person is reminded.
        scope: 'application',
        order: index + 1,
        description: setting.says,
      },
    ]),
  );
}
