import { type BuiltBundle, buildBundles } from '../lib/bundles.ts';
import type { Measurement } from '../lib/measurement.ts';
import { packageExtension } from '../lib/packageExtension.ts';

/** Kilobytes; each for one script, or for several that are loaded together. */
export const byteLimits: readonly { readonly scripts: readonly string[]; readonly reach: number }[] = [
  { scripts: ['node.cjs', 'productRoom.cjs'], reach: 60 },
  { scripts: ['web.js', 'productRoom.cjs'], reach: 60 },
  { scripts: ['breakPanel.js', 'figure.js'], reach: 130 },
  { scripts: ['breakPanel.js', 'poseBrowser.js', 'figure.js'], reach: 150 },
];

/** Kilobytes of some of the scripts together. */
export const kilobytes = (built: readonly BuiltBundle[], scripts: readonly string[]): number =>
  built.filter(({ file }) => scripts.includes(file)).reduce((sum, { bytes }) => sum + bytes, 0) / 1_024;

/** What is shipped. */
export const measurement: Measurement = {
  name: 'bytes',
  async measure() {
    const built = await buildBundles();
    const { bytes } = await packageExtension();
    const unit = 'KB';
    return [
      ...built.filter(({ file }) => !byteLimits.some(({ scripts }) => scripts.join() === file)).map(({ file }) => ({ what: `dist/${file}`, value: kilobytes(built, [file]), unit })),
      ...byteLimits.map(({ scripts, reach }) => ({ what: `dist/${scripts.join(' and ')}`, value: kilobytes(built, scripts), unit, reach })),
      { what: 'dist/midback.vsix', value: bytes / 1_024, unit, reach: 400 },
    ];
  },
};
