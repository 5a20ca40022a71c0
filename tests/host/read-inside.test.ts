import { execFileSync } from 'node:child_process';
import { readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { isUpToDate } from '../../src/cli/build/is-up-to-date.ts';
import { EnvironmentFailure } from '../../src/diagnostics/environment-failure.ts';
import { readFolder } from '../../src/host/read/read-folder.ts';
import { findInside, readInside } from '../../src/host/read/read-inside.ts';
import { makeFolder } from './support/folder.ts';

describe('reading inside a folder', () => {
  it('gives what lies there, and nothing that lies elsewhere', () => {
    const outside = makeFolder({ 'secret.txt': 'TOPSECRET', 'deep/secret.txt': 'TOPSECRET' });
    const folder = makeFolder({ 'a.txt': 'inside', 'b/c.txt': 'below' });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    symlinkSync(join(outside, 'deep'), join(folder, 'door'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const read = (path: string, most = 100): string => new TextDecoder().decode(readInside(folder, path, most));
    expect(read('a.txt')).toBe('inside');
    expect(read('b/c.txt')).toBe('below');
    expect(readInside(folder, 'a.txt', 5)).toBeUndefined();
    for (const path of [
      'link.txt',
      'door/secret.txt',
      'pipe',
      '',
      '.',
      '..',
      'b',
      'b/../a.txt',
      `..${outside}/secret.txt`,
    ])
      expect(readInside(folder, path, 100), path).toBeUndefined();
    for (const path of [
      join(outside, 'secret.txt'),
      '/etc/passwd',
      'b//c.txt',
      './a.txt',
      'a.txt\0',
      '/proc/self/environ',
    ])
      expect(readInside(folder, path, 100_000), path).toBeUndefined();
  });

  it('says why a file cannot be had', () => {
    const outside = makeFolder({ 'secret.txt': 'TOPSECRET' });
    const folder = makeFolder({ 'a.txt': 'inside', 'b/c.txt': 'below' });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    symlinkSync(outside, join(folder, 'door'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const find = (path: string, most = 100): unknown => {
      const found = findInside(folder, path, most);
      return typeof found === 'string' ? found : { text: new TextDecoder().decode(found) };
    };
    const open = readdirSync('/proc/self/fd').length;
    expect(find('a.txt')).toEqual({ text: 'inside' });
    expect(find('a.txt', 6)).toEqual({ text: 'inside' });
    expect(find('a.txt', 5)).toBe('too-large');
    expect(find('b/c.txt')).toEqual({ text: 'below' });
    for (const path of ['gone.txt', 'gone/c.txt', '', '..', 'b/../a.txt', '.'])
      expect([path, find(path)]).toEqual([path, 'missing']);
    for (const path of ['link.txt', 'door/secret.txt', 'pipe', 'b', 'a.txt/c.txt'])
      expect([path, find(path)]).toEqual([path, 'not-a-file']);
    expect(() => find('x'.repeat(300))).toThrow(EnvironmentFailure);
    expect(() => find('x'.repeat(300))).toThrow(`The file ${folder}/${'x'.repeat(300)} cannot be read: `);
    expect(readInside(folder, 'x'.repeat(300), 100)).toBeUndefined();
    for (const read of [readInside, findInside])
      expect(() => read(folder, undefined as unknown as string, 100)).toThrow(TypeError);
    expect(readdirSync('/proc/self/fd')).toHaveLength(open);
  });

  it('reads no file that a manifest names elsewhere, and waits for no pipe', () => {
    const outside = makeFolder({ 'a.html': '' });
    const folder = makeFolder();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    for (const file of [join(outside, 'a.html'), `../${outside.split('/').at(-1)}/a.html`, 'pipe']) {
      const manifest = { format: 1, inputs: 'x', browser: null, outputs: [{ file, sha256: empty, bytes: 0 }] };
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
      expect(isUpToDate(folder, 'x', undefined), file).toBe(false);
    }
  });

  it('does not go through a folder that becomes a link meanwhile', async () => {
    const outside = makeFolder({ 'x.md': 'TOPSECRET' });
    const folder = makeFolder({ 'a/x.md': 'inside' });
    let isOver = false;
    const swap = (async () => {
      while (!isOver) {
        renameSync(join(folder, 'a'), join(folder, '.a'));
        symlinkSync(outside, join(folder, 'a'));
        await setTimeout(0);
        rmSync(join(folder, 'a'));
        renameSync(join(folder, '.a'), join(folder, 'a'));
        await setTimeout(0);
      }
    })();
    for (let round = 0; round < 20; round++) {
      const entries = await readFolder(folder, () => true).catch(() => []);
      const texts = entries.map((entry) => ('bytes' in entry ? new TextDecoder().decode(entry.bytes) : ''));
      expect(texts.join()).not.toContain('TOPSECRET');
      if (round > 5) isOver = true;
    }
    await swap;
  });

  it('gives all files as they were at one moment', async () => {
    const folder = makeFolder({ 'a.md': '0', 'b.md': '0' });
    const write = (text: string): void => {
      for (const name of ['a.md', 'b.md']) writeFileSync(join(folder, name), text);
    };
    for (let round = 1; round <= 5; round++) {
      // While b is looked at, and a has been read, both are written anew.
      const texts = Array.from({ length: round }, (_, index) => `${round}.${index}`);
      const isWanted = (path: string): boolean => {
        const next = path === 'b.md' && texts.shift();
        if (next) write(next);
        return true;
      };
      const entries = await readFolder(folder, isWanted);
      expect(entries.map((entry) => ('bytes' in entry ? new TextDecoder().decode(entry.bytes) : ''))).toEqual(
        Array(2).fill(`${round}.${round - 1}`),
      );
    }
  });
});
