/** Folders that are opened: on Linux by the numbers of those above, elsewhere by their names, which are looked at again afterwards. */
import { closeSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OpenFolder } from '../../src/host/read/open-inside.ts';
import { makeFolder, put } from './support/folder.ts';

/** What somebody else does right before a path is opened, and right after it. */
const meanwhile = vi.hoisted(() => ({
  act: undefined as (() => void) | undefined,
  afterwards: undefined as (() => void) | undefined,
}));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const openSync: typeof fs.openSync = (path, flags, mode) => {
    const { act, afterwards } = meanwhile;
    meanwhile.act = undefined;
    meanwhile.afterwards = undefined;
    act?.();
    const file = fs.openSync(path, flags, mode);
    afterwards?.();
    return file;
  };
  return { ...fs, openSync };
});

const { platform } = process;
const pretend = (value: NodeJS.Platform): void => void Object.defineProperty(process, 'platform', { value });

afterEach(() => {
  pretend(platform);
  meanwhile.act = undefined;
  meanwhile.afterwards = undefined;
});

/** The module as it is on a system. */
async function loadOn(system: NodeJS.Platform) {
  vi.resetModules();
  pretend(system);
  return import('../../src/host/read/open-inside.ts');
}

const codeOf = (act: () => unknown): unknown => {
  try {
    act();
    return 'nothing is wrong';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
};

const textIn = (folder: OpenFolder, name: string): string => {
  const file = folder.openFile(name);
  try {
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
};

const openFiles = (): number => readdirSync('/proc/self/fd').length;

describe.each(['linux', 'darwin'] as const)('a folder that is open on %s', (system) => {
  it('lists, shows and opens what lies in it, and in the folders below', async () => {
    const { openRoot } = await loadOn(system);
    const root = openRoot(makeFolder({ 'a.txt': 'one', 'below/b.txt': 'two', 'below/deep/c.txt': 'three' }));
    expect(root.list().map(({ name }) => name)).toEqual(['a.txt', 'below']);
    expect(root.look('a.txt').size).toBe(3);
    expect(textIn(root, 'a.txt')).toBe('one');
    const below = root.openFolder('below');
    expect(below.list().map(({ name }) => name)).toEqual(['b.txt', 'deep']);
    expect(textIn(below, 'b.txt')).toBe('two');
    expect(textIn(below.openFolder('deep'), 'c.txt')).toBe('three');
    expect(codeOf(() => root.openFile('gone'))).toBe('ENOENT');
    expect(codeOf(() => root.openFolder('gone'))).toBe('ENOENT');
  });

  it('opens nothing by a name that is none', async () => {
    const { openRoot } = await loadOn(system);
    const root = openRoot(makeFolder({ 'a.txt': 'one', 'below/b.txt': 'two', 'odd:\\name': 'three' }));
    for (const name of ['', '.', '..', '/a.txt', 'below/b.txt', '../a.txt', 'a.txt\0', '\0']) {
      expect([name, codeOf(() => root.look(name))]).toEqual([name, 'ENOENT']);
      expect([name, codeOf(() => root.openFile(name))]).toEqual([name, 'ENOENT']);
      expect(codeOf(() => root.openFolder(name))).not.toBe('nothing is wrong');
    }
    expect(textIn(root, 'odd:\\name')).toBe('three');
    pretend('win32');
    for (const name of ['below\\b.txt', 'a.txt:stream', 'C:'])
      expect(() => root.look(name)).toThrow(expect.objectContaining({ code: 'ENOENT', message: 'No name of a file' }));
  });

  it('follows no link, and tells it as one', async () => {
    const { openRoot } = await loadOn(system);
    const elsewhere = makeFolder({ 'a.txt': 'secret' });
    const folder = makeFolder({ 'a.txt': 'one' });
    symlinkSync(join(elsewhere, 'a.txt'), join(folder, 'file'));
    symlinkSync(elsewhere, join(folder, 'door'));
    const root = openRoot(folder);
    expect(root.look('file').isSymbolicLink()).toBe(true);
    expect(codeOf(() => root.openFile('file'))).toBe('ELOOP');
    expect(['ELOOP', 'ENOTDIR']).toContain(codeOf(() => root.openFolder('door')));
  });

  it('leaves no file open', async () => {
    const { openRoot } = await loadOn(system);
    const folder = makeFolder({ 'a.txt': 'one', 'below/b.txt': 'two' });
    const before = openFiles();
    const root = openRoot(folder);
    const below = root.openFolder('below');
    expect(openFiles()).toBe(before + (system === 'linux' ? 2 : 0));
    for (const one of [below, root]) one.close();
    expect(openFiles()).toBe(before);
  });

  it('may be a link itself, if a person has named it', async () => {
    const { openRoot } = await loadOn(system);
    const folder = makeFolder({ 'real/a.txt': 'one' });
    symlinkSync('real', join(folder, 'link'));
    expect(textIn(openRoot(join(folder, 'link')), 'a.txt')).toBe('one');
  });

  it('lies where it lay when it was found', async () => {
    const { openRoot, holdFast } = await loadOn(system);
    const folder = makeFolder({ 'course/a.txt': 'one', 'other/a.txt': 'secret' });
    const path = join(folder, 'course');
    holdFast(path, path);
    expect(textIn(openRoot(path), 'a.txt')).toBe('one');
    renameSync(path, join(folder, 'moved'));
    symlinkSync('other', path);
    expect(() => openRoot(path)).toThrow(expect.objectContaining({ code: 'ELOOP', message: 'A symbolic link' }));
  });
});

describe('what changes meanwhile', () => {
  it('is not opened on Linux where a folder above becomes a link', async () => {
    const { openRoot } = await loadOn('linux');
    const folder = makeFolder({ 'above/course/a.txt': 'one', 'other/course/a.txt': 'secret' });
    const before = openFiles();
    meanwhile.act = () => {
      renameSync(join(folder, 'above'), join(folder, 'moved'));
      symlinkSync('other', join(folder, 'above'));
    };
    expect(codeOf(() => openRoot(join(folder, 'above/course')))).toBe('ELOOP');
    expect(openFiles()).toBe(before);
  });

  it('is the folder that was opened on Linux, wherever it is now', async () => {
    const { openRoot } = await loadOn('linux');
    const folder = makeFolder({ 'course/below/a.txt': 'one', 'other/a.txt': 'secret' });
    const below = openRoot(join(folder, 'course')).openFolder('below');
    renameSync(join(folder, 'course/below'), join(folder, 'course/moved'));
    symlinkSync('../other', join(folder, 'course/below'));
    expect(textIn(below, 'a.txt')).toBe('one');
    expect(below.list()).toHaveLength(1);
  });

  it.each([
    ['a link', (folder: string) => symlinkSync('other', join(folder, 'course'))],
    [
      'another folder that lies elsewhere',
      (folder: string) => symlinkSync(join(folder, 'other'), join(folder, 'course')),
    ],
  ])('is found out afterwards elsewhere, where the folder has become %s', async (_, replace) => {
    const { openRoot } = await loadOn('darwin');
    const folder = makeFolder({ 'course/a.txt': 'one', 'course/below/b.txt': 'two' });
    put(join(folder, 'other/a.txt'), 'secret');
    put(join(folder, 'other/below/b.txt'), 'secret');
    const root = openRoot(join(folder, 'course'));
    const before = openFiles();
    meanwhile.act = () => {
      renameSync(join(folder, 'course'), join(folder, 'moved'));
      replace(folder);
    };
    expect(codeOf(() => root.openFile('a.txt'))).toBe('ELOOP');
    expect(openFiles()).toBe(before);
    expect(codeOf(() => root.openFolder('below'))).toBe('ELOOP');
  });

  it('is found out elsewhere, where another file has come in the place of the one that was opened', async () => {
    const { openRoot } = await loadOn('darwin');
    const folder = makeFolder({ 'a.txt': 'one', 'b.txt': 'two' });
    const before = openFiles();
    meanwhile.afterwards = () => renameSync(join(folder, 'b.txt'), join(folder, 'a.txt'));
    expect(codeOf(() => openRoot(folder).openFile('a.txt'))).toBe('ELOOP');
    expect(openFiles()).toBe(before);
  });
});
