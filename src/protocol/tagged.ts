import type { DataError, Parser } from '../core/parse.ts';

type Tagged = { readonly type: string };

/** Reads one of several messages, told apart by `type`. Anything not known exactly is refused with its reason. */
export function tagged<M extends Tagged>(parsers: { readonly [K in M['type']]: Parser<M> }): Parser<M> {
  const isKnown = (type: unknown): type is M['type'] => typeof type === 'string' && Object.hasOwn(parsers, type);
  return (value, path, errors: DataError[]) => {
    const type = typeof value === 'object' && value !== null ? (value as { readonly type?: unknown }).type : undefined;
    if (isKnown(type)) return parsers[type](value, path, errors);
    errors.push({ path: 'type', message: `must be one of ${Object.keys(parsers).join(', ')}.` });
    return undefined;
  };
}
