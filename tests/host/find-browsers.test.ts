import { chmodSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentFailure } from '../../src/diagnostics/environment-failure.ts';
import { findBrowsers } from '../../src/host/browser/find.ts';
import { openBrowser } from '../../src/host/browser/print.ts';
import { makeFolder } from './support/folder.ts';

/** A folder with programs that do nothing. */
function programs(...names: string[]): string {
  const folder = makeFolder(Object.fromEntries(names.map((name) => [name, '#!/bin/sh\n'])));
  for (const name of names) chmodSync(join(folder, name), 0o755);
  return folder;
}

/** Nothing of this machine but its usual places: no PATH, no home. */
const bare = (env: Record<string, string> = {}) => ({ HOME: makeFolder(), PATH: '', ...env });

describe('looking for a browser', () => {
  it('takes the option before the variable, and nothing else', async () => {
    const folder = programs('one', 'two', 'chrome-headless-shell');
    const env = bare({ PATH: folder, COURSEWRIGHT_BROWSER: join(folder, 'two') });
    expect(await findBrowsers(join(folder, 'one'), env)).toEqual({
      candidates: [{ origin: 'given', path: join(folder, 'one') }],
      looked: [`--browser (${folder}/one)`],
    });
    expect((await findBrowsers(undefined, env)).candidates).toEqual([{ origin: 'given', path: join(folder, 'two') }]);
  });

  it('fails for a browser that was named and is none', async () => {
    const folder = makeFolder({ 'text.txt': 'x', 'sub/x': 'x' });
    for (const path of [join(folder, 'nowhere'), join(folder, 'text.txt'), join(folder, 'sub')]) {
      await expect(findBrowsers(path, bare())).rejects.toThrow(`--browser names ${path}, which is no program.`);
      await expect(findBrowsers(undefined, bare({ COURSEWRIGHT_BROWSER: path }))).rejects.toThrow(EnvironmentFailure);
    }
  });

  it('takes headless shells on the PATH first, then whole browsers, then puppeteer’s cache, then the package', async () => {
    const [first, second] = [
      programs('chromium', 'google-chrome'),
      programs('headless_shell', 'chromium-headless-shell'),
    ];
    const cache = programs(
      'chrome-headless-shell/linux-99.0.1.1/chrome-headless-shell-linux64/chrome-headless-shell',
      'chrome-headless-shell/linux-140.0.7259.2/chrome-headless-shell-linux64/chrome-headless-shell',
      'chrome/linux-141.0.1.1/chrome-linux64/chrome',
    );
    const { candidates } = await findBrowsers(
      undefined,
      bare({ PATH: `${first}:${second}`, PUPPETEER_CACHE_DIR: cache }),
    );
    const ours = candidates.filter(
      ({ path, origin }) => origin !== 'installed' || path.startsWith(first) || path.startsWith(second),
    );
    const expected = [
      `installed ${second}/chromium-headless-shell`,
      `installed ${second}/headless_shell`,
      `installed ${first}/google-chrome`,
      `installed ${first}/chromium`,
    ];
    if (process.platform === 'linux' && process.arch === 'x64') {
      expected.push(
        `puppeteer ${cache}/chrome-headless-shell/linux-140.0.7259.2/chrome-headless-shell-linux64/chrome-headless-shell`,
        `puppeteer ${cache}/chrome-headless-shell/linux-99.0.1.1/chrome-headless-shell-linux64/chrome-headless-shell`,
        `puppeteer ${cache}/chrome/linux-141.0.1.1/chrome-linux64/chrome`,
      );
    }
    const known = ours.filter(
      ({ origin }) => origin === 'installed' || (origin === 'puppeteer' && process.platform === 'linux'),
    );
    expect(known.map(({ origin, path }) => `${origin} ${path}`)).toEqual(expected);
    expect(candidates.at(-1)?.origin).toBe(
      process.platform === 'linux' && process.arch === 'x64' ? 'package' : 'installed',
    );
  });

  it('passes over relative folders on the PATH', async () => {
    const folder = relative(process.cwd(), programs('chrome-headless-shell'));
    const { candidates } = await findBrowsers(undefined, bare({ PATH: `${folder}:.:` }));
    expect(candidates.filter(({ path }) => path.includes('chrome-headless-shell'))).toEqual([]);
  });

  it('says where it looked', async () => {
    const { looked } = await findBrowsers(undefined, bare({ PUPPETEER_CACHE_DIR: '/some/cache' }));
    expect(looked).toHaveLength(6);
    expect(looked.join()).toMatch(
      /--browser.*COURSEWRIGHT_BROWSER.*chrome-headless-shell.*Edge.*\/some\/cache.*@sparticuz\/chromium/,
    );
  });

  it('puts that into the message when there is none, with ways out', async () => {
    const { BrowserMissing } = await import('../../src/host/browser/failures.ts');
    const failure = new BrowserMissing(['here', 'there']);
    expect(failure).toBeInstanceOf(EnvironmentFailure);
    expect(failure.message).toBe('There is no browser to print PDFs with. Looked for: here; there.');
    expect(failure.hint).toContain('--formats html');
    await expect(openBrowser({ browser: '/nowhere', env: bare(), say: () => {} })).rejects.toThrow(
      'which is no program',
    );
  });
});
