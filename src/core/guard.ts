/**
 * Whether a value from outside is a `T`. Guards say nothing about what is wrong: they are for what only
 * programs write. Files that people write have parsers, in parse.ts, which tell every fault with its place.
 */
export type Guard<T> = (value: unknown) => value is T;

/** The type a guard lets through. */
export type Guarded<G> = G extends Guard<infer T> ? T : never;

/** A number within a closed range, both ends finite. */
export const isNumber =
  <T extends number = number>(min: number, max: number): Guard<T> =>
  (value): value is T =>
    typeof value === 'number' && value >= min && value <= max;

/** A whole number within a closed range. */
export const isWhole =
  <T extends number = number>(min: number, max: number): Guard<T> =>
  (value): value is T =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

/** Text of at least one character, without control characters. */
export const isText =
  (max: number): Guard<string> =>
  (value): value is string =>
    // eslint-disable-next-line no-control-regex
    typeof value === 'string' && value.length > 0 && value.length <= max && !/[\u0000-\u001f\u007f]/.test(value);

export const isBoolean: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

export const isOneOf =
  <const T extends string>(...words: readonly T[]): Guard<T> =>
  (value): value is T =>
    words.includes(value as T);

export const isListOf =
  <T>(item: Guard<T>, max: number): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= max && value.every(item);

/** What may also be missing. */
export const isMaybe =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || guard(value);

/** Anything with keys of its own, but no list. */
export const isObject: Guard<Readonly<Record<string, unknown>>> = (value): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Shape = Readonly<Record<string, Guard<unknown>>>;
type MaybeKeys<S> = { [K in keyof S]: undefined extends Guarded<S[K]> ? K : never }[keyof S];
export type Fields<S> = { readonly [K in Exclude<keyof S, MaybeKeys<S>>]: Guarded<S[K]> } & {
  readonly [K in MaybeKeys<S>]?: Exclude<Guarded<S[K]>, undefined>;
};

/** An object with these fields; others are let be. */
export const hasFields =
  <const S extends Shape>(shape: S): Guard<Fields<S>> =>
  (value): value is Fields<S> =>
    isObject(value) && Object.entries(shape).every(([key, guard]) => guard(value[key]));
