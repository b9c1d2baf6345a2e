import { parseWorkingSpan, type WorkingHours } from './nudge/workingHours.ts';
import { minutes, type Millis } from './time.ts';

export interface ReadValue<V> {
  readonly value: V;
  /** What is wrong with the raw value, and what is used in its place. */
  readonly problem?: string;
}

/** What the settings page has to know to offer a setting. */
export type SettingKind =
  | { readonly kind: 'minutes'; readonly range: readonly [least: number, most: number] }
  | { readonly kind: 'choice'; readonly choices: readonly (string | number)[] }
  | { readonly kind: 'switch' | 'routine' | 'workingHours' };

/** One setting: what it may be, and how its raw value becomes a `V`. */
export type Setting<V> = SettingKind & {
  /** As the person writes it. */
  readonly default: unknown;
  read(raw: unknown): ReadValue<V>;
};

/** Whole or part minutes, a `Millis` in the program. The key ends in `Minutes`. */
export const minutesSetting = (standard: number, range: readonly [least: number, most: number]): Setting<Millis> => ({
  kind: 'minutes',
  default: standard,
  range,
  read(raw) {
    const [least, most] = range;
    if (typeof raw !== 'number' || Number.isNaN(raw))
      return { value: minutes(standard), problem: `must be a number of minutes; ${standard} is used.` };
    const bounded = Math.min(most, Math.max(least, raw));
    if (bounded === raw) return { value: minutes(raw) };
    return { value: minutes(bounded), problem: `must be from ${least} to ${most} minutes; ${bounded} is used.` };
  },
});

export const switchSetting = (standard: boolean): Setting<boolean> => ({
  kind: 'switch',
  default: standard,
  read: (raw) =>
    typeof raw === 'boolean' ? { value: raw } : { value: standard, problem: `must be true or false; ${standard} is used.` },
});

/** One of some values. */
export const choiceSetting = <const V extends string | number>(standard: NoInfer<V>, choices: readonly V[]): Setting<V> => ({
  kind: 'choice',
  default: standard,
  choices,
  read(raw) {
    const value = choices.find((candidate) => candidate === raw);
    if (value !== undefined) return { value };
    return { value: standard, problem: `must be one of ${choices.join(', ')}; ${standard} is used.` };
  },
});

export const ROUTINE_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** The id of a routine. Whether there is one with this id is known only to the library. */
export const routineSetting = (standard: string): Setting<string> => ({
  kind: 'routine',
  default: standard,
  read: (raw) =>
    typeof raw === 'string' && ROUTINE_ID.test(raw)
      ? { value: raw }
      : { value: standard, problem: `must be the id of a routine, such as ${standard}; that one is used.` },
});

/** A list of texts such as `Mon-Fri 09:00-17:30`. A wrong entry is left out, the others count. */
export const workingHoursSetting: Setting<WorkingHours> = {
  kind: 'workingHours',
  default: [],
  read(raw) {
    if (!Array.isArray(raw)) return { value: [], problem: 'must be a list such as ["Mon-Fri 09:00-17:30"]; none is used.' };
    const spans = raw.map((entry: unknown) => (typeof entry === 'string' ? parseWorkingSpan(entry) : undefined));
    const value = spans.filter((span) => span !== undefined);
    if (value.length === spans.length) return { value };
    return { value, problem: 'must have entries such as "Mon-Fri 09:00-17:30"; the others are left out.' };
  },
};
