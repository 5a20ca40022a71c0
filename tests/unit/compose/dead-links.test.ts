import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { withoutDeadLinks } from '../../../src/compose/dead-links.ts';

describe('links to places that are not there', () => {
  it('become text, and all others stay', () => {
    const tree = h('main', [
      h('p', { id: 'here' }, [
        h('a', { href: '#here' }, 'in'),
        h('a', { href: '#gone', className: ['term'] }, h('b', 'out')),
      ]),
      h('a', { href: 'https://example.org' }, 'web'),
      h('a', { href: 'workbook.html#gone' }, 'book'),
    ]);
    expect(withoutDeadLinks(tree)).toEqual(
      h('main', [
        h('p', { id: 'here' }, [h('a', { href: '#here' }, 'in'), h('span', h('b', 'out'))]),
        h('a', { href: 'https://example.org' }, 'web'),
        h('a', { href: 'workbook.html#gone' }, 'book'),
      ]),
    );
  });
});
