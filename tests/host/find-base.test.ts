import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBase } from '../../src/host/read/find-base.ts';

let outside = '';
let here = '';
const before = process.cwd();
beforeEach(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'coursewright-base-')));
  here = join(outside, 'here');
  for (const folder of ['here/ours', 'here/orig', 'elsewhere']) put(`${folder}/curriculum.yaml`);
  process.chdir(here);
});
afterEach(() => {
  process.chdir(before);
  rmSync(outside, { recursive: true, force: true });
});

function put(path: string, text = 'format: 1\n'): void {
  mkdirSync(dirname(join(outside, path)), { recursive: true });
  writeFileSync(join(outside, path), text);
}

const find = (base: string, above: readonly string[] = []) => findBase('ours', base, above);

describe('a base', () => {
  it('is a folder beside the adaptation', async () => {
    expect(await find('../orig')).toEqual({ folder: 'orig' });
  });

  it('is a package in the nearest node_modules', async () => {
    put('node_modules/@owners/orig/curriculum.yaml');
    expect(await find('@owners/orig')).toEqual({ folder: '../node_modules/@owners/orig' });
    put('here/node_modules/@owners/orig/curriculum.yaml');
    expect(await find('@owners/orig')).toEqual({ folder: 'node_modules/@owners/orig' });
  });

  it('may be a package that a workspace has linked', async () => {
    mkdirSync(join(here, 'node_modules'));
    symlinkSync(relative(join(here, 'node_modules'), join(here, 'orig')), join(here, 'node_modules/orig'));
    expect(await find('orig')).toEqual({ folder: 'node_modules/orig' });
  });

  it('may be a package that a workspace has linked from above', async () => {
    put('packages/base/curriculum.yaml');
    mkdirSync(join(outside, 'node_modules'));
    symlinkSync('../packages/base', join(outside, 'node_modules/base'));
    expect(await find('base')).toEqual({ folder: '../node_modules/base' });
  });

  it('is no package that is a link to somewhere else, nor one in a node_modules that is', async () => {
    const said = { message: expect.stringContaining('is a link out of the folder'), hint: expect.stringMatching(/\S/) };
    mkdirSync(join(here, 'node_modules'));
    symlinkSync(join(outside, 'elsewhere'), join(here, 'node_modules/orig'));
    expect(await find('orig')).toEqual(said);
    rmSync(join(here, 'node_modules'), { recursive: true });
    put('modules-elsewhere/orig/curriculum.yaml');
    symlinkSync(join(outside, 'modules-elsewhere'), join(here, 'node_modules'));
    expect(await find('orig')).toEqual(said);
  });

  it.each([
    ['../elsewhere-not', /There is no folder/],
    ['../../elsewhere', /outside the working directory/],
    // Whether something is there is nobody’s business.
    ['../../elsewhere-not', /outside the working directory/],
    ['not-installed', /not installed/],
    ['/etc', /neither a path/],
    ['https://example.org/base', /neither a path/],
    ['..\\orig', /There is no folder|neither/],
    ['../orig\0', /There is no folder|neither/],
    ['.', /holds no|leads back/],
  ])('%j is refused', async (base, message) => {
    const above = [realpathSync(join(here, 'ours'))];
    expect(await find(base, above)).toEqual({
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/\S/),
    });
  });

  it('is not reached by a link that leads outside', async () => {
    symlinkSync(join(outside, 'elsewhere'), join(here, 'door'));
    expect(await find('../door')).toEqual({ message: expect.stringMatching(/outside/), hint: expect.any(String) });
  });

  it('does not lead back', async () => {
    expect(await find('../orig', [realpathSync(join(here, 'orig'))])).toEqual({
      message: expect.stringMatching(/leads back/),
      hint: expect.any(String),
    });
  });

  it('has a curriculum.yaml, as a file', async () => {
    mkdirSync(join(here, 'empty'));
    symlinkSync(join(here, 'orig/curriculum.yaml'), join(here, 'empty/curriculum.yaml'));
    expect(await find('../empty')).toEqual({
      message: expect.stringMatching(/holds no curriculum/),
      hint: expect.any(String),
    });
  });
});
