import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { clearCache, openCache, sweepDrafts } from '../../src/host/cache.ts';

let home = '';
const env = () => ({ COURSEWRIGHT_CACHE: home });
const open = (kind = 'checks') => openCache(kind, env());
const folder = (kind = 'checks') => join(home, 'coursewright-results', kind);
const only = (): string => join(folder(), readdirSync(folder())[0] ?? '');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const got = async (key: string, cache = open()): Promise<string | undefined> => {
  const found = await cache.get(key);
  return found && new TextDecoder().decode(found);
};

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'coursewright-cache-'));
  const made = home;
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
});

describe('the cache', () => {
  it('gives what was put under a key, in another run as well, and nothing under another key or of another kind', async () => {
    await open().put('one', bytes('First'));
    await open().put('two', bytes(''));
    expect(await got('one')).toBe('First');
    expect(await got('two')).toBe('');
    expect(await got('three')).toBeUndefined();
    expect(await got('one', open('prints'))).toBeUndefined();
  });

  it('replaces what was put before', async () => {
    await open().put('one', bytes('First'));
    await open().put('one', bytes('Second'));
    expect(await got('one')).toBe('Second');
    expect(readdirSync(folder())).toHaveLength(1);
  });

  it.each<[string, (path: string) => void]>([
    ['cut short', (path) => writeFileSync(path, readFileSync(path).subarray(0, -1))],
    ['emptied', (path) => writeFileSync(path, '')],
    ['filled with zeros', (path) => writeFileSync(path, new Uint8Array(200))],
    ['lengthened', (path) => writeFileSync(path, `${readFileSync(path, 'utf8')}!`)],
    [
      'changed in one bit',
      (path) => {
        const all = readFileSync(path);
        all[all.length - 1] = (all.at(-1) ?? 0) ^ 1;
        writeFileSync(path, all);
      },
    ],
    ['made unreadable', (path) => rmSync(path)],
  ])('does not serve a result that was %s', async (_, spoil) => {
    await open().put('one', bytes('First'));
    spoil(only());
    expect(await got('one')).toBeUndefined();
    await open().put('one', bytes('Anew'));
    expect(await got('one')).toBe('Anew');
  });

  it('does not serve the result of another key under a name that was changed', async () => {
    await open().put('one', bytes('First'));
    const first = only();
    await open().put('two', bytes('Second'));
    const second = readdirSync(folder()).find((name) => !first.endsWith(name)) ?? '';
    writeFileSync(join(folder(), second), readFileSync(first));
    expect(await got('two')).toBeUndefined();
  });

  it('keeps out of folders that others may write to, and of links', async () => {
    await open().put('one', bytes('First'));
    chmodSync(folder(), 0o777);
    expect(await got('one')).toBeUndefined();
    const other = mkdtempSync(join(tmpdir(), 'coursewright-cache-'));
    onTestFinished(() => rmSync(other, { recursive: true }));
    symlinkSync(other, folder('prints'));
    await open('prints').put('one', bytes('First'));
    expect(readdirSync(other)).toEqual([]);
  });

  it('keeps nothing where that is the wish, or where it may not write', async () => {
    const off = openCache('checks', { COURSEWRIGHT_CACHE: 'off' });
    await off.put('one', bytes('First'));
    expect(await off.get('one')).toBeUndefined();
    writeFileSync(join(home, 'a-file'), '');
    const nowhere = openCache('checks', { COURSEWRIGHT_CACHE: join(home, 'a-file', 'below') });
    await nowhere.put('one', bytes('First'));
    expect(await nowhere.get('one')).toBeUndefined();
  });

  it('lets go what nobody has asked for the longest when there is too much', async () => {
    const cache = open();
    await cache.put('old', bytes('Old'));
    utimesSync(only(), 1, 1);
    for (let count = 0; count < 2000; count++) writeFileSync(join(folder(), `result-${count}`), '');
    // A run looks once.
    await open().put('new', bytes('New'));
    expect(readdirSync(folder()).length).toBeLessThan(1600);
    expect(await got('old')).toBeUndefined();
    expect(await got('new')).toBe('New');
  });

  it('is rid of what a killed run was writing, of every kind, and of nothing that another run is writing now', async () => {
    const { pid: dead } = spawnSync(process.execPath, ['--version']);
    for (const kind of ['checks', 'prints']) {
      await open(kind).put('one', bytes('First'));
      for (const pid of [dead, process.pid]) writeFileSync(join(folder(kind), `two.${pid}.draft`), '');
    }
    await sweepDrafts(env());
    for (const kind of ['checks', 'prints']) {
      expect(readdirSync(folder(kind)).filter((name) => name.endsWith('.draft'))).toEqual([`two.${process.pid}.draft`]);
      expect(await got('one', open(kind))).toBe('First');
    }
    await sweepDrafts({ COURSEWRIGHT_CACHE: join(home, 'nowhere') });
    await sweepDrafts({ COURSEWRIGHT_CACHE: 'off' });
  });

  it('is removed whole, and only if it is ours', async () => {
    await open().put('one', bytes('First'));
    writeFileSync(join(home, 'kept.txt'), 'Mine');
    expect(await clearCache(env())).toBe(join(home, 'coursewright-results'));
    expect(readdirSync(home)).toEqual(['kept.txt']);
    expect(await clearCache(env())).toBeUndefined();
  });
});
