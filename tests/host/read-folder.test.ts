import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EnvironmentFailure } from '../../src/diagnostics/environment-failure.ts';
import { findCurricula } from '../../src/host/read/find-curricula.ts';
import { type ReadMemory, readFolder } from '../../src/host/read/read-folder.ts';
import { makeFolder, put } from './support/folder.ts';

const all = (): boolean => true;

describe('reading a folder', () => {
  it('lists files by path in the order of code units, with the bytes of those that are wanted', async () => {
    const folder = makeFolder({
      'b.md': 'bee',
      'a/z.md': 'zed',
      'a-b.md': 'dash',
      'Z.md': 'Zed',
      'a/deep/er/x.png': 'pixels',
      'é.md': '',
    });
    const entries = await readFolder(folder, (path) => path.endsWith('.md'));
    expect(entries.map(({ path }) => path)).toEqual(['Z.md', 'a-b.md', 'a/deep/er/x.png', 'a/z.md', 'b.md', 'é.md']);
    expect(entries[2]).toEqual({ path: 'a/deep/er/x.png', kind: 'file', size: 6 });
    expect(entries[4]).toEqual({ path: 'b.md', kind: 'file', size: 3, bytes: new TextEncoder().encode('bee') });
    expect(entries[5]).toEqual({ path: 'é.md', kind: 'file', size: 0, bytes: new Uint8Array() });
  });

  it('asks for each file with its size before it reads it', async () => {
    const folder = makeFolder({ 'large.bin': 'x'.repeat(5000) });
    const asked: [string, number][] = [];
    const [entry] = await readFolder(folder, (path, bytes) => {
      asked.push([path, bytes]);
      return false;
    });
    expect(asked).toEqual([['large.bin', 5000]]);
    expect(entry).toEqual({ path: 'large.bin', kind: 'file', size: 5000 });
  });

  it('does not read again what has not changed since it was remembered', async () => {
    const folder = makeFolder({ 'a.md': 'one', 'b.md': 'two' });
    const memory: ReadMemory = new Map();
    // A file that was changed a moment ago may change again before the clock moves on, so it is remembered a little later.
    await setTimeout(2500);
    const before = await readFolder(folder, all, memory);
    expect((await readFolder(folder, all, memory)).map((entry, index) => entry === before[index])).toEqual([
      true,
      true,
    ]);
    put(join(folder, 'b.md'), 'TWO');
    for (let count = 0; count < 2; count++) {
      const after = await readFolder(folder, all, memory);
      expect(after[0]).toBe(before[0]);
      expect(after[1]).toEqual({ path: 'b.md', kind: 'file', size: 3, bytes: new TextEncoder().encode('TWO') });
    }
  });

  it('passes over folders that hold no source', async () => {
    const folder = makeFolder({
      '.git/config': 'x',
      'node_modules/a/b.md': 'x',
      'a/.cache/c.md': 'x',
      '.env': 'x',
      'd.md': 'x',
    });
    expect((await readFolder(folder, all)).map(({ path }) => path)).toEqual(['.env', 'd.md']);
  });

  it('names symbolic links and follows none', async () => {
    const outside = makeFolder({ 'secret.txt': 'TOPSECRET', 'folder/x.md': 'TOPSECRET' });
    const folder = makeFolder({ 'a.md': 'inside' });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'file.md'));
    symlinkSync(join(outside, 'folder'), join(folder, 'modules'));
    symlinkSync('a.md', join(folder, 'near.md'));
    symlinkSync('nowhere', join(folder, 'broken.md'));
    symlinkSync('.', join(folder, 'round'));
    const entries = await readFolder(folder, all);
    expect(entries.filter(({ kind }) => kind === 'link').map(({ path }) => path)).toEqual([
      'broken.md',
      'file.md',
      'modules',
      'near.md',
      'round',
    ]);
    expect(JSON.stringify(entries)).not.toContain([...new TextEncoder().encode('TOPSECRET')].join(','));
  });

  it('reads a folder that is named through a link', async () => {
    const folder = makeFolder({ 'real/a.md': 'x' });
    symlinkSync('real', join(folder, 'link'));
    expect((await readFolder(join(folder, 'link'), all)).map(({ path }) => path)).toEqual(['a.md']);
  });

  it('names pipes and sockets, and waits for neither', async () => {
    const folder = makeFolder({ 'a.md': 'x' });
    execFileSync('mkfifo', [join(folder, 'image.png')]);
    const server = createServer().listen(join(folder, 'socket.png'));
    onTestFinished(() => void server.close());
    await new Promise((ready) => server.once('listening', ready));
    const entries = await readFolder(folder, all);
    expect(entries.slice(1)).toEqual([
      { path: 'image.png', kind: 'special' },
      { path: 'socket.png', kind: 'special' },
    ]);
  });

  it('says what it may not read', async () => {
    const folder = makeFolder({ 'a.md': 'x', 'closed/b.md': 'x' });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'a.md'), 0);
    chmodSync(join(folder, 'closed'), 0);
    onTestFinished(() => chmodSync(join(folder, 'closed'), 0o700));
    expect(await asNobody(() => readFolder(folder, all))).toEqual([
      { path: 'a.md', kind: 'unreadable', reason: 'permission denied' },
      { path: 'closed', kind: 'unreadable', reason: 'permission denied' },
    ]);
  });

  it('fails for a folder that is not there', async () => {
    const failure = await readFolder(join(makeFolder(), 'nowhere'), all).catch((error) => error);
    expect(failure).toBeInstanceOf(EnvironmentFailure);
    expect(failure.message).toMatch(/cannot be read: it is not there\.$/);
  });

  it('does not hide a fault of the caller', async () => {
    const folder = makeFolder({ 'a.md': 'x' });
    await expect(
      readFolder(folder, () => {
        throw new TypeError('a fault');
      }),
    ).rejects.toThrow(TypeError);
  });

  it('opens few files at a time', async () => {
    const folder = makeFolder(
      Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`modules/m${index}/module.md`, `text ${index}`])),
    );
    expect(await readFolder(folder, all)).toHaveLength(500);
    linkSync(join(folder, 'modules/m0/module.md'), join(folder, 'hard.md'));
    expect(await readFolder(folder, all)).toHaveLength(501);
  });
});

describe('finding curricula', () => {
  it('takes a curriculum, or those that a folder holds, by name', async () => {
    const folder = makeFolder({
      'b/curriculum.yaml': '',
      'a/curriculum.yaml': '',
      'empty/readme.md': '',
      '.hidden/curriculum.yaml': '',
      'node_modules/curriculum.yaml': '',
    });
    expect(await findCurricula(folder)).toEqual({ kind: 'curricula', folders: [join(folder, 'a'), join(folder, 'b')] });
    expect(await findCurricula(`${folder}/a/`)).toEqual({ kind: 'curricula', folders: [join(folder, 'a')] });
    put(join(folder, 'curriculum.yaml'), '');
    expect(await findCurricula(folder)).toEqual({ kind: 'curricula', folders: [folder] });
  });

  it('says why there is none', async () => {
    const folder = makeFolder({ 'file.txt': '', 'deep/er/curriculum.yaml': '' });
    expect(await findCurricula(folder)).toEqual({ kind: 'none' });
    expect(await findCurricula(join(folder, 'file.txt'))).toEqual({ kind: 'not-a-folder' });
    expect(await findCurricula(join(folder, 'file.txt/deeper'))).toEqual({ kind: 'not-a-folder' });
    expect(await findCurricula(join(folder, 'nowhere'))).toEqual({ kind: 'missing' });
  });

  it('goes through no link out of the working directory, and through any that is named from outside', async () => {
    const [outside, here] = [makeFolder({ 'x/curriculum.yaml': '' }), makeFolder({ 'real/curriculum.yaml': '' })];
    const before = process.cwd();
    process.chdir(here);
    try {
      symlinkSync(join(outside, 'x'), join(here, 'curriculum'));
      symlinkSync(outside, join(here, 'deep'));
      symlinkSync('real', join(here, 'ours'));
      for (const path of ['curriculum', 'deep/x', join(here, 'curriculum')])
        expect(await findCurricula(path), path).toEqual({ kind: 'elsewhere' });
      for (const path of ['ours', join(outside, 'x')])
        expect(await findCurricula(path), path).toEqual({ kind: 'curricula', folders: [path] });
    } finally {
      process.chdir(before);
    }
  });

  it('does not go through links below the folder', async () => {
    const outside = makeFolder({ 'curriculum.yaml': '' });
    const folder = makeFolder();
    symlinkSync(outside, join(folder, 'linked'));
    expect(await findCurricula(folder)).toEqual({ kind: 'none' });
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(outside, 'curriculum.yaml'), join(folder, 'real/curriculum.yaml'));
    expect(await findCurricula(folder)).toEqual({ kind: 'curricula', folders: [join(folder, 'real')] });
  });

  it('lets nothing be read of a folder that has become a link since it was found', async () => {
    const outside = makeFolder({ 'curriculum.yaml': 'TOPSECRET' });
    const folder = makeFolder({ 'a/curriculum.yaml': '', 'here/b/curriculum.yaml': '' });
    await findCurricula(folder);
    await findCurricula(join(folder, 'here'));
    expect(await readFolder(join(folder, 'a'), all)).toHaveLength(1);
    rmSync(join(folder, 'a'), { recursive: true });
    symlinkSync(outside, join(folder, 'a'));
    // The same where a folder above it has.
    renameSync(join(folder, 'here'), join(outside, 'b'));
    symlinkSync(outside, join(folder, 'here'));
    for (const path of ['a', 'here/b'])
      await expect(readFolder(join(folder, path), all)).rejects.toThrow('a symbolic link stands there');
  });
});

/** Does something without the rights of root, who may read everything. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
