import { defineConfig } from 'vitest/config';

// Tests without an editor or a browser. Tests in a real browser (test/webview), in a real VS Code
// (test/host) and of what a person types in a terminal (test/scripts) are parts of `npm test` of their own.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/webview/**', 'test/host/**', 'test/scripts/**'],
    passWithNoTests: false,
    testTimeout: 60_000, // for what hangs: how fast a test runs says nothing
    chaiConfig: { truncateThreshold: 0 }, // a fault is to be read in full
  },
});
