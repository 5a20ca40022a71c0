import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allowedLimits } from '../model/limits.ts';
import { readVersion } from './version.ts';

/** A name for the program that runs: its version, what its caller allows, and its files, whose names the build makes of what they hold. Undefined for the sources as they are. */
export function programKey(): string | undefined {
  const folder = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  if (files.length === 0) return undefined;
  return JSON.stringify([
    readVersion(),
    allowedLimits(),
    files.sort().map((name) => [name, statSync(join(folder, name)).size]),
  ]);
}
