import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { withBlockIds, withoutBlockIds } from '../../../src/paginate/block-ids.ts';
import { composeBook, workbook } from '../../support/compose-book.ts';
import { elements, ofClass } from '../../support/hast.ts';
import { doubleIds } from '../../support/outline.ts';

const body = composeBook(workbook, {
  stand: 'Text.\n\n- One\n- Two\n\n::write[Why?]{#w}\n\n:::check[Which?]\n- [ ] This\n:::',
  again: '::recall{of="one/w"}',
}).body;

describe('the ids of blocks', () => {
  const identified = withBlockIds(body);

  it('are on every paragraph and item, each another, and go without a trace', () => {
    expect(doubleIds(identified)).toEqual([]);
    const prose = ofClass(identified, 'prose').flatMap((part) => [...elements(part, 'p'), ...elements(part, 'li')]);
    expect(prose.length).toBeGreaterThan(3);
    expect(prose.filter(({ properties }) => !properties.id)).toEqual([]);
    expect(withoutBlockIds(identified, new Set())).toEqual(body);
  });

  it('leave alone what has an id, what names a field, and pages that come and go', () => {
    for (const left of [
      h('p', { id: 'own' }, 'Text'),
      h('p', { dataFieldNames: 'exercise-1' }, 'Why?'),
      h('section', { dataFiller: '' }, h('p', 'Room for notes')),
    ])
      expect(withBlockIds(left)).toBe(left);
  });

  it('stay where a link leads to them', () => {
    const two = withBlockIds(h('div', h('p', 'a'), h('p', 'b')));
    const kept = withoutBlockIds(two, new Set(['at-2']));
    expect(elements(kept, 'p').map(({ properties }) => properties.id)).toEqual([undefined, 'at-2']);
  });
});
