import { readFileSync } from 'node:fs';

/** The version of Coursewright. The command line runs from `lib/`, beside which `package.json` stands. */
export const readVersion = (): string =>
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
