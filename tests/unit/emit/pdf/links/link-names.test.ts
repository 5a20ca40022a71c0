import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { linksOf } from '../../../../../src/emit/pdf/links/link-names.ts';

describe('linksOf', () => {
  it('gives targets as a browser writes them, in order', () => {
    const tree = h('body', [
      h('a', { href: '#caf%C3%A9' }, 'Place'),
      h('p', h('a', { href: 'HTTPS://Example.org' }, 'Site')),
      h('a', { href: 'workbook.html#x' }, 'No such file beside a PDF'),
      h('a', 'No link'),
      h('a', { href: 'mailto:a@b.c' }, 'Mail'),
      h('a', { href: '#100%' }, 'Odd'),
    ]);
    expect(linksOf(tree)).toEqual([
      { target: 'café', name: 'Place' },
      { target: 'https://example.org/', name: 'Site' },
      { target: 'mailto:a@b.c', name: 'Mail' },
      { target: '100%', name: 'Odd' },
    ]);
  });

  it('calls a link by its label, else by its text and the words of its pictures', () => {
    const nameOf = (...parts: Parameters<typeof h>[2][]): string | undefined =>
      linksOf(h('body', h('a', { href: '#x' }, ...(parts as never[]))))[0]?.name;
    expect(linksOf(h('body', h('a', { href: '#x', ariaLabel: 'Label' }, 'Text')))[0]?.name).toBe('Label');
    expect(nameOf(' A ', h('b', 'B'), h('span', { ariaHidden: 'true' }, 'hidden'), '\n C\u00a0D')).toBe('A B C D');
    expect(nameOf(h('img', { alt: 'A map' }), h('img', { alt: '' }))).toBe('A map');
    expect(nameOf(h('img', {}))).toBe('');
  });
});
