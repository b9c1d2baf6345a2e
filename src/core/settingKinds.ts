import { parseWorkingSpan, type WorkingHours } from './nudge/workingHours.ts';
import { minutes, type Millis } from './time.ts';

export interface ReadValue<V> {
  readonly value: V;
  /** The raw value was wrong, and `value` is used in its place. */
  readonly wrong?: boolean;
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
    if (typeof raw !== 'number' || Number.isNaN(raw)) return { value: minutes(standard), wrong: true };
    const bounded = Math.min(most, Math.max(least, raw));
    return { value: minutes(bounded), wrong: bounded !== raw };
  },
});

export const switchSetting = (standard: boolean): Setting<boolean> => ({
  kind: 'switch',
  default: standard,
  read: (raw) => (typeof raw === 'boolean' ? { value: raw } : { value: standard, wrong: true }),
});

/** One of some values. */
export const choiceSetting = <const V extends string | number>(standard: NoInfer<V>, choices: readonly V[]): Setting<V> => ({
  kind: 'choice',
  default: standard,
  choices,
  read(raw) {
    const value = choices.find((candidate) => candidate === raw);
    return value === undefined ? { value: standard, wrong: true } : { value };
  },
});

export const ROUTINE_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** The id of a routine. Whether there is one with this id is known only to the library. */
export const routineSetting = (standard: string): Setting<string> => ({
  kind: 'routine',
  default: standard,
  read: (raw) => (typeof raw === 'string' && ROUTINE_ID.test(raw) ? { value: raw } : { value: standard, wrong: true }),
});

/** A list of texts such as `Mon-Fri 09:00-17:30`. A wrong entry is left out, the others count. */
export const workingHoursSetting: Setting<WorkingHours> = {
  kind: 'workingHours',
  default: [],
  read(raw) {
    if (!Array.isArray(raw)) return { value: [], wrong: true };
    const spans = raw.map((entry: unknown) => (typeof entry === 'string' ? parseWorkingSpan(entry) : undefined));
    const value = spans.filter((span) => span !== undefined);
    return { value, wrong: value.length < spans.length };
  },
};
