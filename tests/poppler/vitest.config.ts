import { defineConfig } from 'vitest/config';

/** Reads the PDFs back with poppler, a reader that is not ours; needs Debian's poppler-utils or the like. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    globalSetup: 'tests/poppler/build-reference.ts',
    include: ['tests/poppler/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 1,
  },
});
