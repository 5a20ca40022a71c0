import { describe, expect, it } from 'vitest';
import { forAudience } from '../../../src/compose/for-audience.ts';
import { handouts } from '../../../src/compose/handouts.ts';
import type { Composed, ComposeOptions } from '../../../src/model/document.ts';
import { bookCurriculum, composeBook, optionsOf, workbook } from '../../support/compose-book.ts';
import { elements, ofClass, textOf } from '../../support/hast.ts';
import { brokenLinks, doubleIds, skippedLevels } from '../../support/outline.ts';

type Sources = Parameters<typeof bookCurriculum>[0];

function compose(sources: Sources, options: Partial<ComposeOptions> = {}): Composed {
  const curriculum = forAudience(bookCurriculum(sources), 'participant');
  return handouts.compose(curriculum, { ...optionsOf(curriculum), ...options });
}

function isNeeded(sources: Sources): boolean | undefined {
  const curriculum = bookCurriculum(sources);
  return handouts.isNeeded?.(curriculum, optionsOf(curriculum).agenda);
}

const SOURCES = {
  stand: '::write[First]{#first}\n\n::handout{file="handouts/b.md"}\n\n::handout{file="handouts/b.md"}',
  again: '::handout{file="../one/handouts/a.md"}',
  files: {
    'modules/one/handouts/a.md':
      '# Alpha\n\nRead :cite[sample-2023] on :term[HR], as in [exercise 1](../module.md#first).\n',
    'modules/one/handouts/b.md':
      '# Beta\n\n## Part\n\nText[^n].\n\n::write[Copy]{#copy}\n\n:::say\nSECRET\n:::\n\n[^n]: A note.\n',
    'modules/one/handouts/unused.md': '# Unused\n\nNobody prints it.\n',
  },
};
const { body, css, ...document } = compose(SOURCES);
const sheets = ofClass(body, 'handout');

describe('the file of handouts', () => {
  it('says what it is', () => {
    expect(handouts).toMatchObject({ isPaged: true, file: 'handouts', audience: 'participant', formats: ['pdf'] });
    expect(document).toMatchObject({ title: 'Handouts to copy: A Sample Course' });
  });

  it('is there where a handout is printed', () => {
    expect(isNeeded(SOURCES)).toBe(true);
    expect(isNeeded({ files: SOURCES.files })).toBe(false);
    const onACard = ':::role[Ana]\n::handout{file="handouts/a.md"}\n:::';
    expect(isNeeded({ stand: onACard, files: SOURCES.files })).toBe(false);
  });

  it('holds each handout once, in the order of the course, and none that nobody prints', () => {
    expect(sheets.map((sheet) => textOf(elements(sheet, 'h2')[0]))).toEqual(['Beta', 'Alpha']);
    expect(sheets.map((sheet) => textOf(ofClass(sheet, 'kind')[0]))).toEqual([
      'Handout for module 1',
      'Handout for module 1',
    ]);
  });

  it('says what to copy, and no number that the materials could contradict', () => {
    expect(elements(body, 'h1').map(textOf)).toEqual(['Handouts to copy']);
    const rows = elements(body, 'tr').map(textOf);
    expect(rows.slice(0, 3)).toEqual([
      'HandoutPage',
      'BetaModule 1: Where We Stand000',
      'AlphaModule 1: Where We Stand000',
    ]);
  });

  it('needs no list for a single one', () => {
    const { body: single } = compose({ stand: '::handout{file="handouts/b.md"}', files: SOURCES.files });
    expect(elements(single, 'h1').map(textOf)).toEqual(['Beta']);
    expect(elements(single, 'h2').map(textOf)).toEqual(['Part', 'License and credits']);
    expect(skippedLevels(single)).toEqual([]);
  });

  it('keeps the numbers that exercises have in the workbook', () => {
    const inBook = ofClass(composeBook(workbook, SOURCES).body, 'exercise').map(({ properties }) => properties.id);
    expect(ofClass(body, 'exercise').map(({ properties }) => properties.id)).toEqual(['exercise-2']);
    expect(inBook).toContain('exercise-2');
  });

  it('carries the notes and the references that its handouts need, and no others', () => {
    expect(textOf(sheets[0])).toContain('A note.');
    expect(sheets.map((sheet) => ofClass(sheet, 'refs').map(textOf))).toEqual([
      [],
      [expect.stringContaining('On a line')],
    ]);
    const { body: plain } = compose({ stand: '::handout{file="handouts/b.md"}', files: SOURCES.files });
    expect(ofClass(plain, 'refs')).toEqual([]);
  });

  it('has an outline, unique ids, and no link that leads nowhere', () => {
    expect(skippedLevels(body)).toEqual([]);
    expect(doubleIds(body)).toEqual([]);
    expect(brokenLinks(body)).toEqual([]);
    expect(textOf(sheets[1])).toContain('as in exercise 1');
  });

  it('begins each on a right-hand page, with room for notes before it where that is needed', () => {
    expect(sheets.map(({ properties }) => properties.dataSide)).toEqual(['right', 'right']);
    expect(ofClass(body, 'notes-page')).toHaveLength(2);
  });

  it('says on every side whose handout it is', () => {
    const used = ofClass(body, 'handout').flatMap(({ properties }) =>
      [properties.className].flat().filter((name) => String(name).startsWith('on-')),
    );
    expect(used).toHaveLength(2);
    for (const name of used) expect(css).toContain(`.${name}{page:${String(name).slice(3)}}`);
    expect(css.match(/Handout for module.1: Beta/g)).toHaveLength(2);
    expect(css.match(/Handout for module.1: Alpha/g)).toHaveLength(2);
    expect(css.match(/A Sample Course, version/g)).toHaveLength(4);
  });

  it('holds nothing of the trainers', () => {
    expect(textOf(body) + css).not.toMatch(/SECRET|trainer/i);
  });
});
