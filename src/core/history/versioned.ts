import type { Guard } from '../guard.ts';

/** What becomes of a file that cannot be used. */
export const FATES = {
  damaged: 'is damaged and is set aside under another name',
  newer: 'comes from a newer version and is left alone',
} as const;

/** Reads what a file of version 1 holds: `newer` when a later version of the product has written it. */
export function readVersioned<T>(content: string, isOne: Guard<T>): T | keyof typeof FATES {
  try {
    const value: unknown = JSON.parse(content);
    const version = (value as { readonly v?: unknown } | null)?.v;
    if (typeof version === 'number' && version > 1) return 'newer';
    return isOne(value) ? value : 'damaged';
  } catch {
    return 'damaged';
  }
}
