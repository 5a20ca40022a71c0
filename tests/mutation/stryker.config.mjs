/** How tests are tested: each mutant of a room must be noticed by them. See README.md. */
const ROOMS = {
  sealing: ['src/emit/write-page.ts', 'src/emit/page-grammar.ts'],
  agenda: [
    'src/model/minutes.ts',
    'src/resolve/agenda-totals.ts',
    'src/check/disputed-minutes.ts',
    'src/check/day-length.ts',
    'src/check/long-stretch.ts',
  ],
  files: [
    'src/host/read/open-inside.ts',
    'src/host/read/read-inside.ts',
    'src/host/write/staging.ts',
    'src/host/write/replace-folder.ts',
  ],
  load: ['src/load/*.ts'],
};

const room = process.env.ROOM ?? '';
if (!(room in ROOMS)) throw new RangeError(`Set ROOM to one of ${Object.keys(ROOMS).join(', ')}.`);

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: ROOMS[room],
  // What a message says is looked at elsewhere; here it is what is reckoned and where.
  mutator: { excludedMutations: room === 'agenda' ? ['StringLiteral'] : [] },
  concurrency: 1,
  coverageAnalysis: 'perTest',
  timeoutMS: 45_000,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: `.stryker-tmp/${room}.json` },
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  ignorePatterns: ['docs', 'dist', 'lib', 'design', 'bench'],
  disableTypeChecks: false,
};
