import { defineConfig } from 'vitest/config';

// Tests without an editor or a browser. Tests in a real browser (test/webview) and in a real
// VS Code (test/host) have runners of their own, started by scripts/test.mjs.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/webview/**', 'test/host/**'],
    passWithNoTests: false,
    testTimeout: 60_000, // for what hangs: how fast a test runs says nothing
    chaiConfig: { truncateThreshold: 0 }, // a fault is to be read in full
  },
});
