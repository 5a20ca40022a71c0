import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import type { Environment } from '../environment.ts';
import { reasonOf } from '../failure.ts';
import { removeLeftovers } from '../write/leftovers.ts';

const PREFIX = 'coursewright-browser-';

/** How to remove a profile: a browser that has just been killed may still hold a file for a moment. */
export const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };

/** Once in a run, before it has profiles of its own. */
let isSwept = false;

/** Removes the profiles that killed runs have left. */
export function sweepProfiles(): void {
  if (!isSwept) removeLeftovers(tmpdir(), PREFIX);
  isSwept = true;
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

/**
 * What a browser needs of an environment: where programs, libraries, fonts and the folders of a user are, and on Windows the system. Nothing
 * else is handed on: what stands there may be a secret, and whoever breaks into the browser could read it.
 */
const HANDED_ON = new Set(
  [
    'PATH HOME USER LOGNAME LANG LANGUAGE LC_ALL LC_CTYPE LC_MESSAGES TMPDIR TEMP TMP',
    'LD_LIBRARY_PATH DYLD_LIBRARY_PATH DYLD_FALLBACK_LIBRARY_PATH NIX_LD NIX_LD_LIBRARY_PATH FONTCONFIG_FILE FONTCONFIG_PATH',
    'XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_RUNTIME_DIR',
    'CHROME_DEVEL_SANDBOX CHROMIUM_FLAGS',
    'SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT PROGRAMFILES PROGRAMFILES(X86) PROGRAMW6432 PROGRAMDATA ALLUSERSPROFILE',
    'APPDATA LOCALAPPDATA USERPROFILE USERNAME HOMEDRIVE HOMEPATH',
  ].flatMap((names) => names.split(' ')),
);

/** Nobody is spoken to over the buses of the desktop: a browser that prints has nothing to ask there. */
const NO_BUS = { DBUS_SESSION_BUS_ADDRESS: 'disabled:', DBUS_SYSTEM_BUS_ADDRESS: 'disabled:' };

/** One folder each: of several, Chromium’s Vulkan loader looks for the second one below the working directory, under the name of `:`. */
const ONE_FOLDER = { XDG_DATA_DIRS: '/usr/share', XDG_CONFIG_DIRS: '/etc/xdg' };

/** The environment of a browser, in which all that it writes beside its profile goes there too, and no time zone matters. */
export function browserEnvironment(env: Environment, profile: string): Record<string, string | undefined> {
  const isLinux = process.platform === 'linux';
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => HANDED_ON.has(name.toUpperCase()))),
    TZ: 'UTC',
    ...(isLinux && { CHROME_CONFIG_HOME: profile, GSETTINGS_BACKEND: 'memory', ...NO_BUS, ...ONE_FOLDER }),
    ...(isLinux && profile.length <= ROOM_FOR_SOCKET && { TMPDIR: profile }),
  };
}
