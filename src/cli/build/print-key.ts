import { axeVersion } from '../../host/browser/audit-page.ts';
import type { Environment } from '../../host/environment.ts';
import { fontStamp } from '../../host/font-stamp.ts';
import { programKey } from '../program-key.ts';

/** A name for all that prints rest on beside their pages: the program, the browser, the fonts. Undefined where the program has none. */
export function printKey(browser: string | undefined, env: Environment): string | undefined {
  const program = programKey();
  return program && JSON.stringify([program, browser ?? null, axeVersion(), process.versions.v8, fontStamp(env)]);
}
