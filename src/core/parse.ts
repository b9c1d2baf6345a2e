/** One fault in data from outside: where it stands, and what would be right. */
export interface DataError {
  /** Dotted path from the root of the value, such as `steps.2.pose`; empty for the root. */
  readonly path: string;
  readonly message: string;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly DataError[] };

/** Reads an unknown value at a path; puts faults into `errors` and then returns undefined. */
export type Parser<T> = (value: unknown, path: string, errors: DataError[]) => T | undefined;

/** The type a parser yields. */
export type Output<P> = P extends Parser<infer T> ? T : never;

/** Runs a parser over a whole value. Every fault is reported, not only the first. */
export function parse<T>(parser: Parser<T>, value: unknown): Parsed<T> {
  const errors: DataError[] = [];
  const result = parser(value, '', errors);
  return errors.length === 0 ? { ok: true, value: result as T } : { ok: false, errors };
}

/** `At steps.2.pose: must be text.` */
export const describeError = (error: DataError): string =>
  error.path === '' ? error.message : `At ${error.path}: ${error.message}`;

const join = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);

function fail(errors: DataError[], path: string, message: string): undefined {
  errors.push({ path, message });
  return undefined;
}

export interface TextLimits {
  readonly max?: number;
  readonly pattern?: RegExp;
}

/** Text of at least one character. Control characters are refused: data is shown to people. */
export const text =
  ({ max = 400, pattern }: TextLimits = {}): Parser<string> =>
  (value, path, errors) => {
    if (typeof value !== 'string') return fail(errors, path, 'must be text.');
    if (value.length === 0 || value.length > max) return fail(errors, path, `must have 1 to ${max} characters.`);
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u001f\u007f]/.test(value)) return fail(errors, path, 'must not contain control characters.');
    if (pattern && !pattern.test(value)) return fail(errors, path, `must match ${pattern.source}.`);
    return value;
  };

/** A finite number within a closed range. */
export const number =
  (min: number, max: number): Parser<number> =>
  (value, path, errors) =>
    typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max
      ? value
      : fail(errors, path, `must be a number from ${min} to ${max}.`);

/** A whole number within a closed range. */
export const whole =
  (min: number, max: number): Parser<number> =>
  (value, path, errors) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? (value as number)
      : fail(errors, path, `must be a whole number from ${min} to ${max}.`);

export const boolean: Parser<boolean> = (value, path, errors) =>
  typeof value === 'boolean' ? value : fail(errors, path, 'must be true or false.');

/** One of a fixed set of words. */
export const oneOf =
  <const T extends string>(...words: readonly T[]): Parser<T> =>
  (value, path, errors) =>
    words.includes(value as T) ? (value as T) : fail(errors, path, `must be one of ${words.join(', ')}.`);

/** A list with a bounded length. */
export const list =
  <T>(item: Parser<T>, { min = 0, max = 100 }: { readonly min?: number; readonly max?: number } = {}): Parser<readonly T[]> =>
  (value, path, errors) => {
    if (!Array.isArray(value)) return fail(errors, path, 'must be a list.');
    if (value.length < min || value.length > max) return fail(errors, path, `must have ${min} to ${max} entries.`);
    return value.map((entry, index) => item(entry, join(path, index), errors)) as T[];
  };

/** A list of exactly these parts, such as a point `[x, y, z]`. */
export const tuple =
  <const P extends readonly Parser<unknown>[]>(...parts: P): Parser<{ readonly [K in keyof P]: Output<P[K]> }> =>
  (value, path, errors) => {
    if (!Array.isArray(value) || value.length !== parts.length)
      return fail(errors, path, `must be a list of ${parts.length} entries.`);
    return parts.map((part, index) => part(value[index], join(path, index), errors)) as never;
  };

declare const optionalMark: unique symbol;
type Optional<T> = Parser<T | undefined> & { readonly [optionalMark]: true };

const optionals = new WeakSet<object>();

/** Marks a key of an object as one that may be left out. */
export const optional = <T>(parser: Parser<T>): Optional<T> => {
  const marked: Parser<T | undefined> = (value, path, errors) => parser(value, path, errors);
  optionals.add(marked);
  return marked as Optional<T>;
};

type Shape = Readonly<Record<string, Parser<unknown>>>;
type OptionalKeys<S> = { [K in keyof S]: S[K] extends Optional<unknown> ? K : never }[keyof S];
export type Fields<S> = { readonly [K in Exclude<keyof S, OptionalKeys<S>>]: Output<S[K]> } & {
  readonly [K in OptionalKeys<S>]?: Exclude<Output<S[K]>, undefined>;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An object with exactly these keys, rebuilt key by key: nothing that was not asked for, such as
 * `__proto__`, passes through. An unknown key is a fault, because it is most often a misspelling.
 * `$schema` is always allowed and dropped.
 */
export const object =
  <const S extends Shape>(shape: S): Parser<Fields<S>> =>
  (value, path, errors) => {
    if (!isRecord(value)) return fail(errors, path, 'must be an object.');
    for (const key of Object.keys(value))
      if (!Object.hasOwn(shape, key) && key !== '$schema')
        fail(errors, join(path, key), `is not known here. Known: ${Object.keys(shape).join(', ')}.`);
    const result: Record<string, unknown> = {};
    for (const [key, parser] of Object.entries(shape)) {
      if (value[key] !== undefined && Object.hasOwn(value, key)) result[key] = parser(value[key], join(path, key), errors);
      else if (!optionals.has(parser)) fail(errors, join(path, key), 'is missing.');
    }
    return result as Fields<S>;
  };

/** Parses further what has parsed: `check` returns a message when the value is still wrong. */
export const checked =
  <T>(parser: Parser<T>, check: (value: T) => string | undefined): Parser<T> =>
  (value, path, errors) => {
    const before = errors.length;
    const result = parser(value, path, errors);
    if (errors.length > before) return undefined;
    const message = check(result as T);
    return message === undefined ? result : fail(errors, path, message);
  };

/** Turns what has parsed into another shape. */
export const mapped =
  <A, B>(parser: Parser<A>, map: (value: A) => B): Parser<B> =>
  (value, path, errors) => {
    const before = errors.length;
    const result = parser(value, path, errors);
    return errors.length > before ? undefined : map(result as A);
  };

/** The first of several shapes, chosen by whether the value has `key`. */
export const either =
  <A, B>(key: string, withKey: Parser<A>, without: Parser<B>): Parser<A | B> =>
  (value, path, errors) =>
    isRecord(value) && Object.hasOwn(value, key) ? withKey(value, path, errors) : without(value, path, errors);
