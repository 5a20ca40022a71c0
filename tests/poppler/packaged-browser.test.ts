import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { findBrowsers } from '../../src/host/browser/find.ts';
import { unpackBrowser } from '../../src/host/browser/packaged.ts';
import { untar } from '../../src/host/browser/untar.ts';
import { privateFolder } from '../../src/host/private-folder.ts';
import { makeFolder } from '../host/support/folder.ts';
import { page } from '../host/support/page.ts';
import { pdfFonts, pdfText } from '../host/support/poppler.ts';

const packaged = (await findBrowsers(undefined, { PATH: '', HOME: '/nowhere' })).candidates.find(
  ({ origin }) => origin === 'package',
);

/** A cache for the tests that do not spoil it: unpacking takes some seconds. */
const shared = { XDG_CACHE_HOME: mkdtempSync(join(tmpdir(), 'host-test-')) };
afterAll(() => rmSync(shared.XDG_CACHE_HOME, { recursive: true }));

describe('the packaged browser', { timeout: 60_000 }, () => {
  const bin = packaged?.path ?? '';

  it('is unpacked for this user alone, with its libraries and fonts', async () => {
    const { path, env } = await unpackBrowser(bin, { ...shared, LD_LIBRARY_PATH: '/opt/lib' });
    const folder = join(path, '..');
    expect(readdirSync(join(shared.XDG_CACHE_HOME, 'coursewright'))).toEqual([
      expect.stringMatching(/^chromium-\d+\.\d+\.\d+$/),
    ]);
    for (const place of [join(folder, '..'), folder, path])
      expect((statSync(place).mode & 0o777).toString(8)).toBe('700');
    expect(readdirSync(join(folder, 'lib'))).toEqual(
      expect.arrayContaining(['libnss3.so', 'libnspr4.so', 'libexpat.so.1']),
    );
    expect(readdirSync(join(folder, 'fonts'), { recursive: true }).join()).toContain('.ttf');
    expect(readFileSync(join(folder, 'fonts.conf'), 'utf8')).toContain(`<dir>${folder}/fonts</dir>`);
    expect(env).toMatchObject({ LD_LIBRARY_PATH: `${folder}/lib:/opt/lib`, FONTCONFIG_FILE: `${folder}/fonts.conf` });
    expect(process.env.LD_LIBRARY_PATH).toBeUndefined();
  });

  it('is unpacked once, and again if anything about it is not as it was', async () => {
    const cache = { XDG_CACHE_HOME: makeFolder() };
    // Each run is a program of its own.
    const unpack = async () => {
      vi.resetModules();
      const { unpackBrowser } = await import('../../src/host/browser/packaged.ts');
      return (await unpackBrowser(bin, cache)).path;
    };
    const path = await unpack();
    const folder = join(path, '..');
    const first = lstatSync(path);
    expect(lstatSync(await unpack()).ino).toBe(first.ino);
    for (const spoil of [() => appendFileSync(join(folder, 'lib/libnss3.so'), 'x'), () => chmodSync(folder, 0o777)]) {
      const before = lstatSync(path);
      spoil();
      await unpack();
      expect(lstatSync(path).ino === before.ino && lstatSync(path).mtimeMs === before.mtimeMs).toBe(false);
      expect(lstatSync(path).size).toBe(first.size);
    }
    expect(readdirSync(join(folder, '..'))).toHaveLength(1);
  });

  it('prints where no other browser is, also letters that the document has no font for', async () => {
    await unpackBrowser(bin, shared);
    vi.doMock('../../src/host/browser/places.ts', () => ({
      SHELL_NAMES: [],
      BROWSER_NAMES: [],
      placesOnPath: () => [],
      usualPlaces: () => [],
      homeOf: () => '/nowhere',
    }));
    vi.resetModules();
    const { openBrowser: openAny } = await import('../../src/host/browser/print.ts');
    vi.doUnmock('../../src/host/browser/places.ts');
    const only = await openAny({ env: { ...shared, PATH: '' }, say: () => {} });
    try {
      const pdf = await only.print(page('<h1>Grüße</h1><p style="font-family: no-such-font">fallback</p>'), 'a.pdf');
      expect(pdfText(pdf)).toContain('Grüße');
      expect(pdfText(pdf)).toContain('fallback');
      expect(pdfFonts(pdf)).toMatch(/yes yes yes/);
    } finally {
      await only.close();
    }
  });
});

describe('a private folder', () => {
  it('is in the user’s cache, else among temporary files', async () => {
    const [cache, temporary] = [makeFolder({ file: '' }), makeFolder()];
    vi.stubEnv('TMPDIR', temporary);
    try {
      expect(await privateFolder({ XDG_CACHE_HOME: cache })).toBe(join(cache, 'coursewright'));
      expect(await privateFolder({ HOME: cache })).toBe(join(cache, '.cache/coursewright'));
      expect(await privateFolder({ XDG_CACHE_HOME: join(cache, 'file') })).toBe(
        join(temporary, `coursewright-${process.getuid?.()}`),
      );
      expect(existsSync(join(cache, 'file', 'coursewright'))).toBe(false);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('is none that others may write to, and no link', async () => {
    const [open, linked, temporary] = [makeFolder(), makeFolder(), makeFolder()];
    mkdirSync(join(open, 'coursewright'));
    chmodSync(join(open, 'coursewright'), 0o777);
    symlinkSync(open, join(linked, 'coursewright'));
    vi.stubEnv('TMPDIR', temporary);
    try {
      for (const cache of [open, linked]) expect(await privateFolder({ XDG_CACHE_HOME: cache })).toMatch(temporary);
      chmodSync(join(temporary, `coursewright-${process.getuid?.()}`), 0o777);
      await expect(privateFolder({ XDG_CACHE_HOME: open })).rejects.toThrow(
        'There is no private folder for the browser',
      );
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

describe('reading a tar archive', () => {
  /** One file in the ustar format. */
  function tar(name: string, text: string, type = '0', prefix = ''): Uint8Array {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(text.length.toString(8).padStart(11, '0'), 124);
    header.write(type, 156);
    header.write('ustar', 257);
    header.write(prefix, 345);
    const content = Buffer.alloc(Math.ceil(text.length / 512) * 512);
    content.write(text);
    return Buffer.concat([header, content]);
  }
  const end = Buffer.alloc(1024);

  it('gives its regular files', () => {
    const archive = Buffer.concat([
      tar('lib/', '', '5'),
      tar('lib/a.so', 'A'.repeat(600)),
      tar('link', '', '2'),
      tar('b', 'B', '0', 'long/prefix'),
      end,
      Buffer.from('rest'),
    ]);
    expect(untar(archive).map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['lib/a.so', 600],
      ['long/prefix/b', 1],
    ]);
    expect(untar(end)).toEqual([]);
  });

  it.each(['../escape', '/etc/passwd', 'a/../../b', 'a//b', './a', 'C:\\x'])('refuses the name %j', (name) => {
    expect(() => untar(Buffer.concat([tar(name, 'x'), end]))).toThrow('unsafe name');
  });

  it('refuses one that is cut short', () => {
    expect(() => untar(tar('a', 'A'.repeat(600)).subarray(0, 700))).toThrow('cut short');
  });

  it('reads what the package has', () => {
    const files = untar(brotliDecompressSync(readFileSync(join(packaged?.path ?? '', 'al2023.tar.br'))));
    expect(files).toHaveLength(12);
    expect(files.every(({ name }) => name.startsWith('lib/'))).toBe(true);
  });
});
