import { describe, expect, it } from 'vitest';
import { editedModules } from '../../../../src/cli/preview/early-look.ts';
import type { FolderEntry } from '../../../../src/load/source-tree.ts';

const file = (path: string, text: string): FolderEntry => {
  const bytes = new TextEncoder().encode(text);
  return { path, kind: 'file', size: bytes.length, bytes };
};

const BEFORE = [
  file('curriculum.yaml', 'format: 1'),
  file('modules/values/module.md', 'Old'),
  file('modules/values/module.yaml', 'title: Old'),
  file('modules/words/module.md', 'Words'),
];
const withText = (path: string, text: string): FolderEntry[] =>
  BEFORE.map((entry) => (entry.path === path ? file(path, text) : entry));

describe('modules that alone were edited', () => {
  it.each([
    ['nothing', BEFORE, []],
    ['bytes that were read again', BEFORE.map((entry) => ({ ...entry })), []],
    ['a text', withText('modules/values/module.md', 'New'), ['values']],
    ['the YAML of a module', withText('modules/values/module.yaml', 'title: New'), ['values']],
    ['what concerns all', withText('curriculum.yaml', 'format: 1 '), []],
    ['a file that is new', [...BEFORE, file('modules/words/module.yaml', '')], []],
    ['a file that has another name', [...BEFORE.slice(0, 3), file('modules/words/handouts/a.md', 'Words')], []],
  ])('%s', (_, after, ids) => {
    expect(editedModules(BEFORE, after)).toEqual(ids);
  });

  it('are all that were edited', () => {
    const after = [
      BEFORE[0],
      file('modules/values/module.md', 'New'),
      BEFORE[2],
      file('modules/words/module.md', 'New'),
    ];
    expect(editedModules(BEFORE, after as FolderEntry[])).toEqual(['values', 'words']);
    expect(editedModules(BEFORE, [file('curriculum.yaml', 'x'), ...(after.slice(1) as FolderEntry[])])).toEqual([]);
  });
});
