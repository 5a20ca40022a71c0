import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { withoutScreenLinks } from '../../../../../src/emit/pdf/links/without-screen-links.ts';

it('leaves the text of links that are for a screen alone, and all other links', () => {
  const screen = h('a', { href: 'slides.html#slide-1', dataScreenLink: '' }, ['Slide ', h('b', '1')]);
  const tree = h('body', [h('p', ['see ', screen, '.']), h('a', { href: '#place' }, 'place')]);
  expect(withoutScreenLinks(tree)).toEqual(
    h('body', [h('p', ['see ', 'Slide ', h('b', '1'), '.']), h('a', { href: '#place' }, 'place')]),
  );
});

it('keeps a tree that has none', () => {
  const tree = h('body', h('p', h('a', { href: 'https://example.org' }, 'far')));
  expect(withoutScreenLinks(tree)).toBe(tree);
});
