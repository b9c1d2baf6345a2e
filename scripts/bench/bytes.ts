import { buildBundles } from '../lib/bundles.ts';
import type { Measurement } from '../lib/measurement.ts';
import { packageExtension } from '../lib/packageExtension.ts';

/** Kilobytes. */
const reach: Readonly<Record<string, number>> = {
  'node.cjs': 60,
  'web.js': 60,
  'breakPanel.js': 130,
  'poseBrowser.js': 150,
  'midback.vsix': 400,
};

/** What is shipped. */
export const measurement: Measurement = {
  name: 'bytes',
  async measure() {
    const files = [...(await buildBundles()), { file: 'midback.vsix', bytes: (await packageExtension()).bytes }];
    return files.map(({ file, bytes }) => ({ what: `dist/${file}`, value: bytes / 1_024, unit: 'KB', reach: reach[file] }));
  },
};
