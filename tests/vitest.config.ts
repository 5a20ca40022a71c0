import { defineConfig } from 'vitest/config';

/** Everything that needs Node alone; real browser and real files included. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/poppler/**'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Two at a time: each browser test keeps a core busy.
    maxWorkers: 2,
  },
});
