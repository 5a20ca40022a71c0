/** A disk that lets nothing go: what was done is done all the same, and what stays is ours to sweep later. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { removeLeftovers } from '../../src/host/write/leftovers.ts';
import { lockFolder } from '../../src/host/write/lock.ts';
import { stageBeside } from '../../src/host/write/staging.ts';
import { makeFolder } from './support/folder.ts';

const disk = vi.hoisted(() => ({ refusal: undefined as Error | undefined }));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const rmSync: typeof fs.rmSync = (path, options) => {
    if (disk.refusal) throw disk.refusal;
    fs.rmSync(path, options);
  };
  return { ...fs, rmSync };
});

afterEach(() => {
  disk.refusal = undefined;
});

const refuse = (): void => {
  disk.refusal = Object.assign(new Error('EIO: i/o error, rm'), { code: 'EIO' });
};

it('has a lock given back', async () => {
  const folder = makeFolder();
  const release = await lockFolder(join(folder, 'course'), { patience: 0, say: () => undefined });
  refuse();
  expect(release).not.toThrow();
  expect(readdirSync(folder)).toEqual(['.course.lock']);
});

it('has a staging folder given up, which the next run sweeps', () => {
  const folder = makeFolder();
  const staging = stageBeside(join(folder, 'course'));
  staging.write('a.txt', 'a');
  refuse();
  expect(staging.discard).not.toThrow();
  expect(existsSync(join(staging.path, 'a.txt'))).toBe(true);
  disk.refusal = undefined;
  removeLeftovers(folder, '.course.staging-');
  expect(readdirSync(folder)).toEqual([]);
});

it('hides no fault of ours', () => {
  const staging = stageBeside(join(makeFolder(), 'course'));
  disk.refusal = new TypeError('No path');
  expect(staging.discard).toThrow('No path');
});
