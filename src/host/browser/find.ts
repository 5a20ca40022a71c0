import { constants, existsSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import type { Environment } from '../environment.ts';
import { BROWSER_NAMES, homeOf, placesOnPath, SHELL_NAMES, usualPlaces } from './places.ts';

/** A browser that may serve. `package` is the folder of the compressed one; it has to be unpacked before it can start. */
export interface BrowserCandidate {
  readonly origin: 'given' | 'installed' | 'puppeteer' | 'package';
  readonly path: string;
}

export interface BrowserSearch {
  /** What was found, the best first. */
  readonly candidates: readonly BrowserCandidate[];
  /** Where one was looked for, in words and in order: for `doctor` and for the message that there is none. */
  readonly looked: readonly string[];
}

/**
 * Looks for browsers; starts and downloads nothing. One that was named, by `--browser` or COURSEWRIGHT_BROWSER, is the only
 * candidate, and a mistake in it is a failure.
 */
export async function findBrowsers(browser: string | undefined, env: Environment): Promise<BrowserSearch> {
  const given = browser ?? (env.COURSEWRIGHT_BROWSER || undefined);
  if (given !== undefined) {
    const [name, path] = [browser === undefined ? 'COURSEWRIGHT_BROWSER' : '--browser', resolve(given)];
    if (!(await isProgram(path))) {
      throw new EnvironmentFailure(
        `${name} names ${given}, which is no program.`,
        'Give the path of a Chrome or Chromium executable.',
      );
    }
    return { candidates: [{ origin: 'given', path }], looked: [`${name} (${given})`] };
  }
  const cache = env.PUPPETEER_CACHE_DIR || join(homeOf(env), '.cache', 'puppeteer');
  const installed = [
    ...[...SHELL_NAMES, ...BROWSER_NAMES].flatMap((name) => placesOnPath(name, env)),
    ...usualPlaces(env),
  ];
  const candidates: BrowserCandidate[] = [];
  for (const path of installed) if (await isProgram(path)) candidates.push({ origin: 'installed', path });
  for (const path of await listPuppeteerCache(cache))
    if (await isProgram(path)) candidates.push({ origin: 'puppeteer', path });
  const packaged = findPackage();
  if (packaged) candidates.push({ origin: 'package', path: packaged });
  return {
    candidates,
    looked: [
      'the option --browser',
      'the variable COURSEWRIGHT_BROWSER',
      `${SHELL_NAMES.join(', ')} on the PATH`,
      'Chrome, Chromium or Edge on the PATH and in their usual places',
      `puppeteer’s cache (${cache})`,
      'the npm package @sparticuz/chromium',
    ],
  };
}

const isProgram = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};

/** Executables that `npx puppeteer browsers install` has put into its cache: headless shells first, the newest first. */
async function listPuppeteerCache(cacheDir: string): Promise<string[]> {
  if (!existsSync(cacheDir)) return [];
  const { getInstalledBrowsers } = await import('@puppeteer/browsers');
  const browsers = await getInstalledBrowsers({ cacheDir }).catch(() => []);
  return ['chrome-headless-shell', 'chrome', 'chromium'].flatMap((kind) =>
    browsers
      .filter((browser) => browser.browser === kind)
      .sort((a, b) => compareVersions(b.buildId, a.buildId))
      .map((browser) => browser.executablePath),
  );
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/** The folder with the compressed Chromium of the optional package, which is built for Linux on x64 alone. */
function findPackage(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    // The package's entry is `build/cjs/index.cjs`; nothing of its code is run.
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    return join(dirname(entry), '..', '..', 'bin');
  } catch {
    return undefined;
  }
}
