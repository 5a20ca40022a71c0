import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startFolder } from '../../src/host/write/start-folder.ts';
import { stageFolder } from '../../src/host/write/unpack-folder.ts';
import { writeFileWhole } from '../../src/host/write/write-file.ts';
import { type OutputFile, writeOutputs } from '../../src/host/write/write-outputs.ts';
import { writeTogether } from '../../src/host/write/write-together.ts';
import { makeFolder } from './support/folder.ts';

/** Bytes that the disk still takes, as far as this test counts them for it. */
const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY }));

/** Writes what there is room for, and then fails, as a system does. */
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const writeSync = (file: number, bytes: Uint8Array, from = 0): number => {
    if (disk.room === 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const count = fs.writeSync(file, bytes, from, Math.min(disk.room, bytes.length - from));
    disk.room -= count;
    return count;
  };
  return { ...fs, writeSync };
});

const MEGABYTE = 2 ** 20;

const outputs = (files: Readonly<Record<string, string | Uint8Array>>): OutputFile[] => [
  ...Object.entries(files).map(([name, bytes]) => ({ name, bytes })),
  {
    name: 'manifest.json',
    bytes: JSON.stringify({ format: 1, outputs: Object.keys(files).map((file) => ({ file })) }),
  },
];

const textsIn = (folder: string): [string, string][] =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

/** A real disk of one megabyte. Where nobody may mount one, the folder becomes one whose room this test counts. */
function mountDisk(folder: string): { refill(): void } {
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status !== 0) return countRoom(folder);
  onTestFinished(() => void spawnSync('umount', [folder]));
  return { refill: () => {} };
}

/** A disk of one megabyte as `writeSync` sees it. */
function countRoom(folder: string): { refill(): void } {
  const used = (): number =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => statSync(join(folder, path)))
      .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
  return {
    refill: () => {
      disk.room = MEGABYTE - used();
    },
  };
}

beforeEach(() => {
  disk.room = Number.POSITIVE_INFINITY;
});

describe('a disk that is full', () => {
  it.each([
    ['a real one', mountDisk],
    ['one whose room is counted', countRoom],
  ])('leaves the old outputs whole: %s', async (_, open) => {
    const root = makeFolder({ 'course/curriculum.yaml': 'format: 1' });
    const folder = join(root, 'disk');
    mkdirSync(folder);
    const { refill } = open(folder);
    const target = join(folder, 'course');
    refill();
    await writeOutputs(target, outputs({ 'a.html': 'old'.repeat(100_000) }), join(root, 'course'));
    const before = textsIn(target);
    expect(before.map(([name]) => name)).toEqual(['a.html', 'manifest.json']);
    for (const size of [760_000, 1_000_000, 2_000_000]) {
      refill();
      const files = outputs({ 'a.html': 'new', 'b.pdf': new Uint8Array(size), 'c.html': 'new' });
      await expect(writeOutputs(target, files, join(root, 'course'))).rejects.toThrow(
        `The outputs could not be written to ${target}: the disk is full.`,
      );
      expect(textsIn(target)).toEqual(before);
      expect(readdirSync(folder)).toEqual(['course']);
    }
  });

  it.each([
    ['a real one', mountDisk],
    ['one whose room is counted', countRoom],
  ])('takes nothing of what is unpacked, and no half of a file: %s', async (_, open) => {
    const folder = join(makeFolder(), 'disk');
    mkdirSync(folder);
    const { refill } = open(folder);
    refill();
    const staged = await stageFolder(join(folder, 'new/target'));
    staged.write('pages/a.md', new Uint8Array(700_000));
    refill();
    expect(() => staged.write('pages/b.md', new Uint8Array(700_000))).toThrow(
      `Nothing could be unpacked to ${join(folder, 'new/target')}: the disk is full.`,
    );
    staged.discard();
    expect(readdirSync(folder)).toEqual([]);
    refill();
    const file = join(folder, 'new/a.tgz');
    await expect(writeFileWhole(file, new Uint8Array(2_000_000), false)).rejects.toThrow(
      `The file ${file} could not be written: the disk is full.`,
    );
    expect(readdirSync(folder)).toEqual([]);
    refill();
    expect(await writeFileWhole(file, new Uint8Array(100), false)).toBe(true);
    await expect(writeFileWhole(file, new Uint8Array(2_000_000), true)).rejects.toThrow('the disk is full');
    expect(statSync(file).size).toBe(100);
  });

  it.each([
    ['a real one', mountDisk],
    ['one whose room is counted', countRoom],
  ])('takes no half of a new folder, and no change that goes with it: %s', async (_, open) => {
    const folder = join(makeFolder(), 'disk');
    mkdirSync(folder);
    const { refill } = open(folder);
    const [small, large] = ['a'.repeat(1000), 'b'.repeat(2_000_000)];
    mkdirSync(join(folder, 'empty'));
    for (const name of ['new/course', 'empty']) {
      refill();
      expect(() => startFolder(join(folder, name), { 'a/b.md': small, 'c.md': large })).toThrow('the disk is full');
      expect(readdirSync(folder, { recursive: true })).toEqual(['empty']);
    }
    refill();
    expect(startFolder(join(folder, 'course'), { 'one.yaml': 'one', 'two.yaml': 'two' })).toBe(true);
    const changes = ['one', 'two'].map((name) => ({
      path: join(folder, 'course', `${name}.yaml`),
      before: name,
      after: name === 'one' ? small : large,
    }));
    refill();
    await expect(writeTogether(join(folder, 'course/new'), { 'c.md': small }, changes)).rejects.toThrow(
      'the disk is full',
    );
    expect(textsIn(join(folder, 'course'))).toEqual([
      ['one.yaml', 'one'],
      ['two.yaml', 'two'],
    ]);
    refill();
    expect(await writeTogether(join(folder, 'course/new'), { 'c.md': small }, changes.slice(0, 1))).toBe(true);
    expect(readFileSync(join(folder, 'course/one.yaml'), 'utf8')).toBe(small);
    refill();
    expect(await writeTogether(join(folder, 'course/new'), {}, changes.slice(0, 1))).toBe(false);
  });
});
