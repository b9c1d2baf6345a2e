import { defineConfig } from 'vitest/config';

// The tests that mutation testing of the sitting time runs: all on moved time, none with processes.
export default defineConfig({
  test: {
    include: ['test/core/sitting/**/*.test.ts', 'test/core/history/**/*.test.ts', 'test/platform/**/*.test.ts'],
    exclude: ['test/platform/storm.test.ts', 'test/platform/idleTime.test.ts', 'test/platform/files.test.ts'],
  },
});
