import { defineConfig } from 'vitest/config';

/** The tests of each room, by the name in `ROOM`: those that load little and are done soon, for they run again for every mutant. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  sealing: ['tests/unit/emit/write-page.test.ts'],
  agenda: [
    'tests/unit/model/minutes.test.ts',
    'tests/unit/resolve/agenda-totals.test.ts',
    'tests/unit/check/day-problems.test.ts',
    'tests/unit/check/agenda-arithmetic.test.ts',
  ],
  files: [
    'tests/host/open-inside.test.ts',
    'tests/host/read-inside.test.ts',
    'tests/host/replace-folder.test.ts',
    'tests/host/refused-removal.test.ts',
    'tests/host/write-outputs.test.ts',
  ],
  load: ['tests/unit/load/load-sources.test.ts'],
};

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: [...(TESTS[process.env.ROOM ?? ''] ?? [])],
    env: { ROUNDS_SHARE: '0.02' },
    testTimeout: 120_000,
    setupFiles: ['tests/mutation/first-failure.ts'],
    // Mutants are tried in threads, which have no mask of their own.
    testNamePattern: /^(?!.*modes that the user wants)/,
  },
});
