import { defineConfig } from 'vitest/config';

// The webviews in a real Chromium: one browser at a time, so that they do not slow each other down.
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/webview/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
  },
});
