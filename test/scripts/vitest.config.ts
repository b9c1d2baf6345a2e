import { defineConfig } from 'vitest/config';

// `npm start` and `npm test` as a person runs them, in clones of the project.
export default defineConfig({
  test: {
    include: ['test/scripts/**/*.test.ts'],
    passWithNoTests: false,
    chaiConfig: { truncateThreshold: 0 }, // a fault is to be read in full
    testTimeout: 120_000,
  },
});
