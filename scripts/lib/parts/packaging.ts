import { buildBundles } from '../bundles.ts';
import { packageExtension } from '../packageExtension.ts';
import type { Part } from './part.ts';

/** Builds the bundles and the package that later parts install. */
export const packaging: Part = {
  name: 'Build and package',
  unit: 'files',
  async run() {
    await buildBundles();
    const { entries } = await packageExtension();
    return { passed: entries.length, failed: 0, details: '' };
  },
};
