import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import type { Environment } from '../environment.ts';
import { reasonOf } from '../failure.ts';
import { sweepLeftovers } from '../leftovers.ts';

const PREFIX = 'coursewright-browser-';

/** How to remove a profile: a browser that has just been killed may still hold a file for a moment. */
export const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };

/** Once in a run, before it has profiles of its own. */
let swept: Promise<void> | undefined;

/** Removes the profiles that killed runs have left. */
export function sweepProfiles(): Promise<void> {
  swept ??= sweepLeftovers(tmpdir(), PREFIX);
  return swept;
}

/** A folder for all that a browser writes. Synchronous, so that no signal comes between making it and knowing of it. */
export function makeProfile(): string {
  try {
    return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  } catch (error) {
    throw new EnvironmentFailure(`There is no room for the browser’s profile in ${tmpdir()}: ${reasonOf(error)}.`);
  }
}

/** A socket's path has 107 bytes at most; Chromium makes one of this length among its temporary files. */
const ROOM_FOR_SOCKET = 107 - '/org.chromium.Chromium.a1B2c3/SingletonSocket'.length;

/** The environment of a browser, in which all that it writes beside its profile goes there too, and no time zone matters. */
export function browserEnvironment(env: Environment, profile: string): Record<string, string | undefined> {
  const isLinux = process.platform === 'linux';
  return {
    ...env,
    TZ: 'UTC',
    ...(isLinux && { CHROME_CONFIG_HOME: profile, GSETTINGS_BACKEND: 'memory' }),
    ...(isLinux && profile.length <= ROOM_FOR_SOCKET && { TMPDIR: profile }),
  };
}
