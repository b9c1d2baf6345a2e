import { defineConfig } from 'vitest/config';

// Tests that drive an installed package from outside, as a person would: one VS Code at a time.
export default defineConfig({
  test: {
    include: ['test/host/installed/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
    chaiConfig: { truncateThreshold: 0 },
  },
});
