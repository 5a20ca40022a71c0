import { defineConfig } from 'vitest/config';

/** The harnesses in their long form, one after the other: hours. Their short form runs with all other tests. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    env: { SOAK: '1' },
    include: ['tests/soak/**/*.test.ts'],
    testTimeout: 4 * 3_600_000,
    hookTimeout: 600_000,
    maxWorkers: 1,
  },
});
