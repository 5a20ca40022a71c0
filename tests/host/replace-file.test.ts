import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentFailure } from '../../src/diagnostics/environment-failure.ts';
import { replaceFile } from '../../src/host/write/replace-file.ts';
import { snapshot } from '../support/workspace.ts';
import { makeFolder, put } from './support/folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file that is replaced', () => {
  it('has the new bytes, and may be read and written by whom it could before', async () => {
    const folder = makeFolder({ 'modules/a/module.md': 'old' });
    const file = join(folder, 'modules/a/module.md');
    const { mode } = statSync(file);
    expect(await replaceFile(folder, 'modules/a/module.md', bytes('old'), bytes('new'))).toBe(true);
    expect(snapshot(folder)).toEqual({ 'modules/a/module.md': btoa('new') });
    expect(statSync(file).mode).toBe(mode);
  });

  it('stays as it is where somebody has changed or removed it since it was read', async () => {
    const folder = makeFolder({ 'a.md': 'theirs' });
    expect(await replaceFile(folder, 'a.md', bytes('mine'), bytes('new'))).toBe(false);
    expect(snapshot(folder)).toEqual({ 'a.md': btoa('theirs') });
    rmSync(join(folder, 'a.md'));
    expect(await replaceFile(folder, 'a.md', bytes('theirs'), bytes('new'))).toBe(false);
    expect(snapshot(folder)).toEqual({});
  });

  it('is never one that a link leads to', async () => {
    const folder = makeFolder({ 'course/modules/a/module.md': 'same', 'elsewhere/a/module.md': 'same' });
    const course = join(folder, 'course');
    renameSync(join(course, 'modules'), join(course, 'moved'));
    symlinkSync(join(folder, 'elsewhere'), join(course, 'modules'));
    expect(await replaceFile(course, 'modules/a/module.md', bytes('same'), bytes('new'))).toBe(false);
    mkdirSync(join(course, 'pages'));
    symlinkSync(join(folder, 'elsewhere/a/module.md'), join(course, 'pages/x.md'));
    expect(await replaceFile(course, 'pages/x.md', bytes('same'), bytes('new'))).toBe(false);
    expect(readFileSync(join(folder, 'elsewhere/a/module.md'), 'utf8')).toBe('same');
  });

  it('stays as it is where it is read-only, whoever asks', async () => {
    const folder = makeFolder({ 'a.md': 'old' });
    chmodSync(join(folder, 'a.md'), 0o444);
    await expect(replaceFile(folder, 'a.md', bytes('old'), bytes('new'))).rejects.toThrow(EnvironmentFailure);
    expect(snapshot(folder)).toEqual({ 'a.md': btoa('old') });
  });

  it('may stand in a folder that a link leads to', async () => {
    const folder = makeFolder({ 'course/a.md': 'old' });
    put(join(folder, 'other/x'), '');
    symlinkSync(join(folder, 'course'), join(folder, 'link'));
    expect(await replaceFile(join(folder, 'link'), 'a.md', bytes('old'), bytes('new'))).toBe(true);
    expect(readFileSync(join(folder, 'course/a.md'), 'utf8')).toBe('new');
  });
});
