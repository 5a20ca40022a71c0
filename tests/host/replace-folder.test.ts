/** A folder that takes the place of another one: what is not ours goes on, and a disk that refuses a step gets everything back. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { replaceFolder } from '../../src/host/write/replace-folder.ts';
import { isStagingName, stageBeside, sweepStagings } from '../../src/host/write/staging.ts';
import { makeFolder } from './support/folder.ts';

/** Which rename, and which removal, the disk refuses; 1 is the next one. */
const disk = vi.hoisted(() => ({ rename: 0, removal: 0 }));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const refuse = (what: 'rename' | 'removal'): void => {
    if (disk[what] > 0 && --disk[what] === 0) throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
  };
  return {
    ...fs,
    renameSync(from: string, to: string) {
      refuse('rename');
      fs.renameSync(from, to);
    },
    rmSync(path: string, options?: object) {
      refuse('removal');
      fs.rmSync(path, options);
    },
  };
});

afterEach(() => {
  disk.rename = 0;
  disk.removal = 0;
});

type Tree = Readonly<Record<string, string>>;

const treeOf = (folder: string): Tree =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? [[path.slice(folder.length + 1), readFileSync(path, 'utf8')]] : [];
    }),
  );

const OURS = new Set(['a.html', 'b.html', 'manifest.json']);
const OLD = { 'a.html': 'old', 'b.html': 'old', 'manifest.json': 'old', 'mine.txt': 'mine', 'notes/x.txt': 'mine' };
const NEW = { 'a.html': 'new', 'manifest.json': 'new' };

const layOut = (old: Tree | undefined, made: Tree = NEW) => {
  const inside = (folder: string, tree: Tree) =>
    Object.fromEntries(Object.entries(tree).map(([path, text]) => [`${folder}/${path}`, text]));
  const folder = makeFolder({ ...inside('.course.staging-1', made), ...(old && inside('course', old)) });
  const swap = (): string | undefined => replaceFolder(join(folder, '.course.staging-1'), join(folder, 'course'), OURS);
  return { folder, swap };
};

describe('a folder that is replaced', () => {
  it('has what was staged, and of the old one what is not ours', () => {
    const { folder, swap } = layOut(OLD);
    expect(swap()).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['course']);
    expect(treeOf(join(folder, 'course'))).toEqual({ ...NEW, 'mine.txt': 'mine', 'notes/x.txt': 'mine' });
  });

  it('need not have been there', () => {
    const { folder, swap } = layOut(undefined);
    expect(swap()).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['course']);
    expect(treeOf(join(folder, 'course'))).toEqual(NEW);
  });

  it('stays as it is where a file that is not ours would be lost', () => {
    const { folder, swap } = layOut({ ...OLD, 'c.html': 'mine' }, { ...NEW, 'c.html': 'new' });
    const before = treeOf(folder);
    expect(swap()).toBe('c.html');
    expect(treeOf(folder)).toEqual(before);
  });

  it('stays as it is where a folder stands in the place of a file of ours', () => {
    const { folder, swap } = layOut({ 'a.html/mine.txt': 'mine' });
    const before = treeOf(folder);
    expect(swap()).toBe('a.html');
    expect(treeOf(folder)).toEqual(before);
  });

  it('is the old one whichever rename the disk refuses', () => {
    for (const refused of [1, 2, 3, 4]) {
      const { folder, swap } = layOut(OLD);
      const before = treeOf(folder);
      disk.rename = refused;
      expect(swap).toThrow('EIO');
      expect(treeOf(folder)).toEqual(before);
    }
    const { folder, swap } = layOut(OLD);
    disk.rename = 5;
    swap();
    expect(disk.rename).toBe(1);
    expect(existsSync(join(folder, 'course/mine.txt'))).toBe(true);
  });

  it('is the new one though the disk does not let the old one go, whose manifest goes last', () => {
    for (const [refused, left] of [
      [1, ['a.html', 'b.html', 'manifest.json']],
      [2, ['b.html', 'manifest.json']],
      [3, ['manifest.json']],
    ] as const) {
      const { folder, swap } = layOut(OLD);
      disk.removal = refused;
      expect(swap()).toBeUndefined();
      expect(treeOf(join(folder, 'course'))).toEqual({ ...NEW, 'mine.txt': 'mine', 'notes/x.txt': 'mine' });
      expect(readdirSync(join(folder, `.course.old-${process.pid}`))).toEqual(left);
    }
  });

  it('keeps what is ours no more beside it', () => {
    const { folder, swap } = layOut({ 'a.html': 'old', 'mine.txt': 'mine' });
    expect(swap()).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['course']);
  });
});

describe('a staging folder', () => {
  it('is known by its name', () => {
    for (const name of ['.course.staging-1', '.course.old-4711', '.a.b.staging-20'])
      expect(isStagingName(name)).toBe(true);
    for (const name of [
      'course.staging-1',
      'x.course.staging-1',
      '.course.staging-1x',
      '.course.staging-',
      '..staging-1',
    ])
      expect(isStagingName(name)).toBe(false);
  });

  it('is made with the folders on its way, which go with it', () => {
    const folder = makeFolder();
    const staging = stageBeside(join(folder, 'x/y/course'));
    staging.write('deep/a.txt', 'a');
    expect(readFileSync(join(staging.path, 'deep/a.txt'), 'utf8')).toBe('a');
    staging.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves folders alone that were there before', () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'x'));
    stageBeside(join(folder, 'x/course')).discard();
    expect(readdirSync(folder)).toEqual(['x']);
  });

  it('is gone already when it has found its place', () => {
    const folder = makeFolder({ 'kept.txt': 'kept' });
    const staging = stageBeside(join(folder, 'course'));
    replaceFolder(staging.path, join(folder, 'course'), OURS);
    staging.discard();
    expect(readdirSync(folder)).toEqual(['course', 'kept.txt']);
  });

  it('is swept where a killed run has left it, whatever it was to become, and nothing else is', () => {
    const gone = 2 ** 22 + 1;
    const folder = makeFolder({
      [`.a.yaml.staging-${gone}/a.yaml`]: 'a',
      [`.b.md.staging-${gone}/b.md`]: 'b',
      '.c.md.staging-1/c.md': 'of a program that runs',
      [`x.staging-${gone}/x`]: 'no name of ours',
      [`.d.md.old-${gone}/d.md`]: 'an old one',
      [`.e.md.staging-${gone}`]: 'a file',
    });
    sweepStagings(folder);
    expect(readdirSync(folder)).toEqual([
      '.c.md.staging-1',
      `.d.md.old-${gone}`,
      `.e.md.staging-${gone}`,
      `x.staging-${gone}`,
    ]);
    sweepStagings(join(folder, 'gone'));
  });

  it('takes its first steps back where it cannot be made', () => {
    const folder = makeFolder({ file: 'in the way' });
    expect(() => stageBeside(join(folder, 'file/course'))).toThrow();
    expect(readdirSync(folder)).toEqual(['file']);
    const taken = makeFolder();
    chmodSync(taken, 0o755);
    mkdirSync(join(taken, `.course.staging-${process.pid}x`));
    stageBeside(join(taken, 'course')).discard();
    expect(readdirSync(taken)).toEqual([`.course.staging-${process.pid}x`]);
  });
});
