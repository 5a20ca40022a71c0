import { describe, expect, it } from 'vitest';
import { type Checked, checkCurriculum } from '../../../src/compile.ts';
import { coverCurriculum } from '../../../src/coverage/coverage.ts';
import { baseFiles } from '../../support/check-base.ts';
import { entriesOf } from '../../support/secret-curriculum.ts';

const BOARD = `title: Board
source: Rule 12
outcomes:
  - { id: one, title: One, covered-by: [values, words] }
  - { id: two, title: Two, covered-by: [words/words-we-hear] }
`;
const texts = [...baseFiles].filter(([path]) => !path.endsWith('.png'));
const base = {
  ...Object.fromEntries(texts.map(([path, bytes]) => [path, bytes.toString('utf8')])),
  'modules/values/module.md': (baseFiles.get('modules/values/module.md')?.toString('utf8') ?? '').replace(
    /!\[.*\n/,
    '',
  ),
  'frameworks/board.yaml': BOARD,
};

/** An adaptation without the module Words We Choose. */
const adapt = (more: Readonly<Record<string, string>> = {}): Checked =>
  checkCurriculum(
    'curriculum/ours',
    entriesOf({
      'curriculum.yaml': `format: 1
id: ours
title: Ours
version: 1.0.0
hours: 2
adapts:
  base: ../base
  version: ^1.0.0
  changes:
    - { remove: words, light: red, why: It has a course of its own }
    - { change: hours, light: red, why: What is left }
    - { change: agendas/two-days, light: red, why: What is left }
    - { change: frameworks/board, why: What is left }
license: { id: CC-BY-4.0, holder: Us }
`,
      ...more,
    }),
    '2026-11-22',
    { path: 'curriculum/base', entries: entriesOf(base) },
  );

const found = ({ curriculum }: Checked) =>
  coverCurriculum(curriculum).frameworks.map(({ framework, outcomes }) => [
    framework.file,
    ...outcomes.map(({ minutes, state }) => `${minutes} ${state}`),
  ]);
const aboutFrameworks = ({ diagnostics }: Checked) =>
  diagnostics.filter(({ rule }) => rule.startsWith('framework/')).map(({ rule, place }) => `${rule} ${place.file}`);

describe('a framework of the base', () => {
  it('is inherited; what was taken out leaves it, and is said where nothing is left', () => {
    const checked = adapt();
    expect(found(checked)).toEqual([['curriculum/base/frameworks/board.yaml', '75 covered', '0 uncovered']]);
    expect(aboutFrameworks(checked)).toEqual(['framework/uncovered curriculum/ours/curriculum.yaml']);
  });

  it('is replaced by one of the same name, in which every id has to be there', () => {
    const checked = adapt({ 'frameworks/board.yaml': BOARD });
    expect(found(checked)[0]?.[0]).toBe('curriculum/ours/frameworks/board.yaml');
    expect(aboutFrameworks(checked)).toEqual([
      'framework/unknown curriculum/ours/frameworks/board.yaml',
      'framework/unknown curriculum/ours/frameworks/board.yaml',
    ]);
  });
});
