import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { composeBook, workbook } from '../../../support/compose-book.ts';
import { elements, ofClass, textOf } from '../../../support/hast.ts';

const { body } = composeBook(workbook, {
  stand: '::write[Describe :term[HR] and [this](https://example.org)]{#a}\n\n::handout{file="handouts/h.md"}',
  files: {
    'modules/one/handouts/h.md': '# Sheet\n\n::write[Handed out]{#b}\n',
    'modules/one/handouts/unused.md': '# Unused\n\n::write[Nobody sees it]{#c}\n',
  },
});
const [list] = ofClass(body, 'exercise-list');

describe('the exercises by number', () => {
  it('are those of the book, without handouts that nobody hands out', () => {
    expect(elements(list as Element, 'li').map((item) => textOf(item).replace(/^\d+|0+$/g, ''))).toEqual([
      'Describe HR and this',
      'Handed out',
    ]);
  });

  it('are one link each, whatever links are in their words', () => {
    for (const item of elements(list as Element, 'li')) expect(elements(item, 'a')).toHaveLength(1);
  });
});
