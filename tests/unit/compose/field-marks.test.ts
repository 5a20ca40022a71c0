import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { composeBook, guide, proseOf, workbook } from '../../support/compose-book.ts';

const marked = (tree: Element): Element['properties'][] => {
  const found: Element['properties'][] = [];
  visit(tree, 'element', ({ properties }) => {
    if (properties.dataField) found.push(properties);
  });
  return found;
};
const plain = (text: unknown): string => String(text).replaceAll('\u00a0', ' ');

describe('the fields of exercises', () => {
  it('are one over all lines, one a cell, one a place and one a box', () => {
    const { tree } = proseOf(
      '::write[Why?]{lines=6}\n\n::plan[My plan]{columns="Goal, When" rows=2}\n\n::scale[How?]{from="No" to="Yes" steps=3}\n\n:::check[Which?]\n- [ ] This *one*\n- [x] That\n:::',
      'workbook',
    );
    const of = (kind: string) => marked(tree).filter(({ dataField }) => dataField === kind);
    expect(of('text').map(({ dataFieldName, dataFieldLines }) => [dataFieldName, dataFieldLines])).toEqual([
      ['exercise-1', 6],
      ['exercise-2-row-1-column-1', undefined],
      ['exercise-2-row-1-column-2', undefined],
      ['exercise-2-row-2-column-1', undefined],
      ['exercise-2-row-2-column-2', undefined],
    ]);
    expect(of('choice').map(({ dataFieldName, dataFieldValue }) => [dataFieldName, dataFieldValue])).toEqual([
      ['exercise-3', '1'],
      ['exercise-3', '2'],
      ['exercise-3', '3'],
    ]);
    expect(of('check').map(({ dataFieldName }) => dataFieldName)).toEqual([
      'exercise-4-option-1',
      'exercise-4-option-2',
    ]);
    const labels = marked(tree).map(({ dataFieldLabel }) => plain(dataFieldLabel));
    expect([labels[0], labels[4], labels[5], labels[8]]).toEqual([
      'Exercise 1: Why?',
      'When, row 2. Exercise 2: My plan',
      '1 of 3, from “No” to “Yes”',
      'This one. Exercise 4: Which?',
    ]);
    expect(plain(of('choice')[0]?.dataFieldGroup)).toBe('Exercise 3: How?');
  });

  it('have other names where they are asked again', () => {
    const text = { stand: '::write[Why?]{#w}', again: '::recall{of="one/w"}\n\n::recall{of="one"}' };
    const fields = marked(composeBook(workbook, text).body);
    const answers = fields.filter(({ dataFieldName }) => String(dataFieldName).startsWith('exercise-'));
    expect(answers.map(({ dataFieldName }) => dataFieldName)).toEqual([
      'exercise-1',
      'exercise-1-again',
      'exercise-1-again-3',
    ]);
    expect(plain(answers[1]?.dataFieldLabel)).toBe('Your answer now. Exercise 1: Why?');
  });

  it('are not in the guide', () => {
    const exercises = '::write[Why?]\n\n::plan[P]{columns="A"}\n\n::scale[S]\n\n:::check[C]\n- [ ] Yes\n:::';
    expect(marked(composeBook(guide, { stand: exercises }).body)).toEqual([]);
  });
});
