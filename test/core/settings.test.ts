import { describe, expect, expectTypeOf, it } from 'vitest';
import { DEFAULT_RULES, type Loudness } from '../../src/core/nudge/rules.ts';
import { english } from '../../src/core/say.ts';
import { SETTINGS, readSettings, type SettingKey, type SettingProblem, type Settings } from '../../src/core/settings.ts';
import { problemWords } from '../../src/core/settingWords.ts';
import { minutes, type Millis } from '../../src/core/time.ts';

const keys = Object.keys(SETTINGS) as SettingKey[];
const untouched = readSettings(() => undefined);

const complaints = (problems: readonly SettingProblem[]): readonly string[] => problems.map((problem) => problemWords(problem, english));
const withRaw = (key: SettingKey, value: unknown) => readSettings((asked) => (asked === key ? value : undefined));

describe('Settings that nobody touched', () => {
  it('give a snapshot with lengths in milliseconds, and no complaint', () => {
    expect(untouched).toEqual({
      problems: [],
      settings: {
        askAfter: minutes(45),
        cueAfter: minutes(30),
        maxWait: minutes(10),
        later: minutes(10),
        loudness: 'notification',
        whileYouWait: true,
        standingEverySecondTime: false,
        workingHours: [],
        awayAfter: minutes(5),
        elsewhereGrace: minutes(10),
        defaultRoutine: 'mid-back-break',
        waitForReady: 'auto',
        sound: false,
        figureView: 'mirror',
        figureBuild: 'neutral',
        figureHair: 'short',
        figureSkinTone: 'peach',
        figureHairTone: 'brown',
        figureFrameRate: 30,
        useSystemIdleTime: true,
      },
    });
  });

  it('are the default rules of reminding', () => {
    const { defaultRoutine, ...settings } = untouched.settings;
    const shared = Object.entries(settings).filter(([name]) => name in DEFAULT_RULES);
    expect(DEFAULT_RULES).toMatchObject({ ...Object.fromEntries(shared), routines: { usual: defaultRoutine } });
    expect(shared).toHaveLength(8);
  });

  it('cannot be changed by whoever holds the snapshot', () => {
    expect(Object.isFrozen(untouched.settings)).toBe(true);
  });

  it('have precise types', () => {
    expectTypeOf<Settings['askAfter']>().toEqualTypeOf<Millis>();
    expectTypeOf<Settings['loudness']>().toEqualTypeOf<Loudness>();
    expectTypeOf<Settings['figureFrameRate']>().toEqualTypeOf<12 | 24 | 30>();
  });
});

describe('A setting', () => {
  it.each(keys)('midback.%s of a wrong type is its default, with one message', (key) => {
    for (const wrong of [{}, [{}], Symbol('x'), Number.NaN, 'no such value', -1n]) {
      const { settings, problems } = withRaw(key, wrong);
      expect(settings).toEqual(untouched.settings);
      expect(complaints(problems)).toEqual([expect.stringMatching(SETTINGS[key].kind === 'workingHours' ? /left out\.$/ : / must be .* is used\.$/)]);
    }
  });

  it('out of range is its nearest bound, and says so', () => {
    const { settings, problems } = withRaw('askAfterMinutes', 500);
    expect(settings.askAfter).toBe(minutes(90));
    expect(complaints(problems)).toEqual([
      'midback.askAfterMinutes must be a number of minutes from 20 to 90; 90 is used.',
    ]);
    expect(withRaw('laterMinutes', Number.NEGATIVE_INFINITY).settings.later).toBe(minutes(5));
  });

  it('keeps the right working hours when one of them is wrong', () => {
    const { settings, problems } = withRaw('workingHours', ['Mon-Fri 09:00-17:30', 'Funday 1:00-2:00']);
    expect(settings.workingHours).toEqual([{ days: [0, 1, 2, 3, 4], from: 540, to: 1050 }]);
    expect(problems).toHaveLength(1);
  });

  it('null counts as not set', () => {
    expect(withRaw('sound', null)).toEqual(untouched);
  });
});
