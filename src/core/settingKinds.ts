import { parseWorkingSpan, type WorkingHours } from './nudge/workingHours.ts';
import { minutes, type Millis } from './time.ts';

/** The groups of the settings page, in the order in which a person thinks of them. */
export const GROUPS = ['When to ask', 'What counts as sitting', 'Breaks', 'Figure', 'Privacy'] as const;
export type Group = (typeof GROUPS)[number];

export interface ReadValue<V> {
  readonly value: V;
  /** What is wrong with the raw value, and what is used in its place. */
  readonly problem?: string;
}

/** One setting: where it stands, what it says to the person, and how its raw value becomes a `V`. */
export interface Setting<V> {
  readonly group: Group;
  /** A plain sentence, with the reason of the default. */
  readonly says: string;
  /** As written in the manifest and by the person. */
  readonly default: unknown;
  /** The JSON Schema that the settings page checks with. */
  readonly schema: object;
  read(raw: unknown): ReadValue<V>;
}

interface Said<D> {
  readonly group: Group;
  readonly default: D;
  readonly says: string;
}

/** Whole or part minutes, a `Millis` in the program. The key ends in `Minutes`. */
export function minutesSetting(said: Said<number> & { readonly range: readonly [least: number, most: number] }): Setting<Millis> {
  const { range: [least, most], ...setting } = said;
  return {
    ...setting,
    schema: { type: 'number', minimum: least, maximum: most },
    read(raw) {
      if (typeof raw !== 'number' || Number.isNaN(raw))
        return { value: minutes(said.default), problem: `must be a number of minutes; ${said.default} is used.` };
      const bounded = Math.min(most, Math.max(least, raw));
      if (bounded === raw) return { value: minutes(raw) };
      return { value: minutes(bounded), problem: `must be from ${least} to ${most} minutes; ${bounded} is used.` };
    },
  };
}

export const switchSetting = (setting: Said<boolean>): Setting<boolean> => ({
  ...setting,
  schema: { type: 'boolean' },
  read: (raw) =>
    typeof raw === 'boolean'
      ? { value: raw }
      : { value: setting.default, problem: `must be true or false; ${setting.default} is used.` },
});

/** One of some values; each says what it means. */
export function choiceSetting<const V extends string | number>(
  said: Said<NoInfer<V>> & { readonly choices: readonly (readonly [value: V, says: string])[] },
): Setting<V> {
  const { choices, ...setting } = said;
  const values = choices.map(([value]) => value);
  return {
    ...setting,
    schema: { type: typeof said.default, enum: values, enumDescriptions: choices.map(([, says]) => says) },
    read(raw) {
      const value = values.find((candidate) => candidate === raw);
      if (value !== undefined) return { value };
      return { value: said.default, problem: `must be one of ${values.join(', ')}; ${said.default} is used.` };
    },
  };
}

const ROUTINE_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** The id of a routine. Whether there is one with this id is known only to the library. */
export const routineSetting = (setting: Said<string>): Setting<string> => ({
  ...setting,
  schema: { type: 'string', pattern: ROUTINE_ID.source },
  read: (raw) =>
    typeof raw === 'string' && ROUTINE_ID.test(raw)
      ? { value: raw }
      : { value: setting.default, problem: `must be the id of a routine, such as ${setting.default}; that one is used.` },
});

const DAY = '(Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const SPAN = `^${DAY}(-${DAY})? \\d{1,2}:\\d{2}-\\d{1,2}:\\d{2}$`;

/** A list of texts such as `Mon-Fri 09:00-17:30`. A wrong entry is left out, the others count. */
export const workingHoursSetting = (setting: Said<readonly string[]>): Setting<WorkingHours> => ({
  ...setting,
  schema: { type: 'array', items: { type: 'string', pattern: SPAN }, maxItems: 14 },
  read(raw) {
    if (!Array.isArray(raw)) return { value: [], problem: 'must be a list such as ["Mon-Fri 09:00-17:30"]; none is used.' };
    const spans = raw.map((entry: unknown) => (typeof entry === 'string' ? parseWorkingSpan(entry) : undefined));
    const value = spans.filter((span) => span !== undefined);
    if (value.length === spans.length) return { value };
    return { value, problem: 'must have entries such as "Mon-Fri 09:00-17:30"; the others are left out.' };
  },
});
