import { expect, it } from 'vitest';
import { type CheckMemory, checkCurriculum } from '../../../src/compile.ts';
import type { FolderEntry } from '../../../src/load/source-tree.ts';
import { baseTexts, type Texts } from '../../support/check-adaptation.ts';

const check = (edits: Texts, memory?: CheckMemory) => {
  const entries = Object.entries(baseTexts(edits)).map(([path, text]): FolderEntry => {
    const bytes = Buffer.from(text);
    return { path, kind: 'file', size: bytes.length, bytes };
  });
  return checkCurriculum('base', entries, '2026-11-22', undefined, memory);
};

it('gives what parsing anew gives, and parses only what has changed', () => {
  const memory: CheckMemory = { loaded: new WeakMap(), parsed: new Map(), works: new WeakMap() };
  const broken = { 'modules/words/module.md': '## Words we hear\n\n:::say\n', 'modules/words/module.yaml': 'title: [' };
  const [first, faulty, again] = [check({}, memory), check(broken, memory), check({}, memory)];
  for (const [remembered, anew] of [
    [first, check({})],
    [faulty, check(broken)],
    [again, check({})],
  ] as const) {
    expect(remembered.diagnostics).toEqual(anew.diagnostics);
    expect(remembered.curriculum).toEqual(anew.curriculum);
  }
  const path = 'modules/values/module.md';
  expect(again.sources.markdownFiles.get(path)?.root).toBe(first.sources.markdownFiles.get(path)?.root);
  expect(faulty.diagnostics.map(({ rule }) => rule)).toContain('markdown/unclosed');
});

it('decodes the files of a folder once, whenever they are checked', () => {
  const memory: CheckMemory = { loaded: new WeakMap(), parsed: new Map(), works: new WeakMap() };
  const bytes = Buffer.from('format: 1\n');
  const entries: FolderEntry[] = [{ path: 'curriculum.yaml', kind: 'file', size: bytes.length, bytes }];
  const [today, tomorrow] = ['2026-11-22', '2026-11-23'].map((day) =>
    checkCurriculum('base', entries, day, undefined, memory),
  );
  expect(tomorrow).not.toBe(today);
  expect(tomorrow?.sources.tree).toBe(today?.sources.tree);
});
