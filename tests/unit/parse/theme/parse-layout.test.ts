import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { parseLayout } from '../../../../src/parse/theme/parse-layout.ts';

const read = (text: string, name = 'title-slide') =>
  parseLayout(name, { path: `theme/layouts/${name}.html`, file: `theme/layouts/${name}.html`, text });
const TITLE = '<slot name="title"></slot>';
const told = (text: string, name?: string): string[] =>
  read(text, name).problems.map(({ place, message }) => `${place.line}:${place.column} ${message}`);

describe('a layout', () => {
  it('is elements, text and slots, and nothing else', () => {
    const { value, problems } = read(`<!-- x --><div class="a b" lang="en">Hi &lt;b&gt;<br>${TITLE}</div>`);
    expect(problems).toEqual([]);
    expect(value?.nodes).toEqual([
      {
        type: 'element',
        tagName: 'div',
        properties: { className: ['a', 'b'], lang: 'en' },
        children: [
          { type: 'text', value: 'Hi <b>' },
          { type: 'element', tagName: 'br', properties: {}, children: [] },
          { type: 'element', tagName: 'slot', properties: { name: 'title' }, children: [] },
        ],
      },
    ]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', 'The element <script> cannot stand in a layout.'],
    ['a script in a picture', '<svg><script>alert(1)</script></svg>', 'The element <svg> cannot stand in a layout.'],
    ['a frame', '<iframe src="javascript:alert(1)"></iframe>', 'The element <iframe> cannot stand in a layout.'],
    ['a style', '<style>@import "x"</style>', 'The element <style> cannot stand in a layout.'],
    ['a template', '<template><script>1</script></template>', 'The element <template> cannot stand in a layout.'],
    ['a form', '<form action="https://example.org"></form>', 'The element <form> cannot stand in a layout.'],
    ['a link', '<a href="javascript:alert(1)">x</a>', 'The element <a> cannot stand in a layout.'],
    ['an element of one’s own', '<x-card></x-card>', 'The element <x-card> cannot stand in a layout.'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=//x">', 'The element <meta> cannot stand in a layout.'],
    ['a heading', '<h1>Mine</h1>', 'The element <h1> cannot stand in a layout.'],
    ['a head', '<head></head>', 'The tag <head> cannot stand here.'],
    ['a cell', '<td onclick="x">x</td>', 'The tag <td> cannot stand here.'],
    ['a doctype', '<!doctype html>', 'This cannot stand here.'],
    ['an end without a beginning', '</span>', 'The tag </span> cannot stand here.'],
    ['an open element', '<div>', 'The element <div> is not closed.'],
    ['an item outside of a list', '<li>x</li>', 'An <li> stands outside of a list.'],
  ])('refuses %s, once and where it stands', (_, markup, message) => {
    expect(told(`${TITLE}\n${markup}`)).toEqual([`2:1 ${message}`]);
    expect(told(`${TITLE}\r\n\r\n${markup}`)).toEqual([`3:1 ${message}`]);
    expect(told(`<p>\u{1f4d6}</p>${TITLE}${markup}`)).toEqual([`1:${TITLE.length + 10} ${message}`]);
    expect(read(`${TITLE}${markup}`).value).toBeUndefined();
  });

  it.each([
    ['a handler', 'ONCLICK="x"', '“onclick” would run a script.'],
    ['a style', 'style="background:url(x)"', 'In a layout <div> has no attribute “style”.'],
    ['an id', 'id="content"', 'In a layout <div> has no attribute “id”.'],
    ['data', 'data-field="text"', 'In a layout <div> has no attribute “data-field”.'],
    ['a misspelt attribute', 'clas="x"', 'In a layout <div> has no attribute “clas”.'],
    ['a class that hides', 'class="x sr"', 'The class “sr” is one of Coursewright’s own.'],
    ['a class of figures', 'class="x facts"', 'The class “facts” is one of Coursewright’s own.'],
    ['a class of a page', 'class="on-back"', 'The class “on-back” is one of Coursewright’s own.'],
  ])('refuses %s as an attribute', (_, attribute, message) => {
    expect(told(`${TITLE}<div ${attribute}></div>`)).toEqual([`1:${TITLE.length + 6} ${message}`]);
  });

  it('refuses what stands in the wrong element', () => {
    expect(told(`${TITLE}<ul>x</ul>`)).toEqual([`1:${TITLE.length + 5} Only <li> stands in a list.`]);
    expect(told(`${TITLE}<ul><br></ul>`)).toEqual([`1:${TITLE.length + 5} Only <li> stands in a list.`]);
    expect(told(`<span>${TITLE}</span>`)).toEqual([
      '1:7 The slot “title” stands in <span>, which holds running text only.',
    ]);
    expect(told(`${TITLE}<em><div></div></em>`)).toEqual([
      `1:${TITLE.length + 5} The element <div> stands in <em>, which holds running text only.`,
    ]);
    expect(told('<slot name="title">x</slot>')).toEqual(['1:1 Something stands in <slot>, which is replaced.']);
  });

  it('tells every slot that is missing, twice there, or of no such name', () => {
    expect(told('', 'landing-head')).toEqual([
      '1:1 The layout “landing-head” has no slot “facts”.',
      '1:1 The layout “landing-head” has no slot “title”.',
    ]);
    expect(told(`${TITLE}\n${TITLE}`)).toEqual(['2:7 The slot “title” stands twice.']);
    expect(told('<slot name="titel"></slot>')).toEqual(['1:7 The layout “title-slide” has no slot “titel”.']);
    expect(told(`${TITLE}<slot></slot>`)).toEqual([`1:${TITLE.length + 1} This slot has no name.`]);
  });

  it.each([
    ['<div>'.repeat(40_000), '1:1 Elements are nested too deeply.'],
    ['<b>'.repeat(80_000), '1:1 Elements are nested too deeply.'],
    [`${'<div>'.repeat(101)}${'</div>'.repeat(101)}`, '1:501 Elements are nested too deeply.'],
  ])('refuses what is nested too deeply', (text, message) => {
    expect(told(TITLE + text).slice(0, 1)).toEqual([message.replace('1:501', `1:${501 + TITLE.length}`)]);
  });

  it('tells no more than a person can read', () => {
    for (const text of ['<', '<!--', '</x>', '<x-y>', '<p>', "<a b='"])
      expect(told(text.repeat(10_000)).length).toBeLessThanOrEqual(20);
  });

  it('lets nothing through but what layouts are made of, whatever is written', () => {
    const piece = fc.constantFrom(
      ...['<div>', '</div>', '<p>', '</p>', '<span>', '</span>', '<ul>', '<li>', '</li>', '</ul>', '<br>', TITLE],
      ...[
        '<script>',
        '</script>',
        '<svg>',
        '<math>',
        '<style>',
        '</style>',
        '<table>',
        '<td>',
        '<b>',
        '</b>',
        '<a href=',
      ],
      ...[
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<',
        '>',
        '"',
        "'",
        '&lt;',
        '/',
        '=',
        ' ',
        '\n',
        'x',
        '<img src=x ',
        'onerror=y',
      ],
      ...['<body ', '<template>', '<noscript>', '<textarea>', '</textarea>', '<plaintext>', '\u0000', '<slot name="'],
    );
    const elements = new Set<string>();
    const attributes = new Set<string>();
    const collect = (nodes: readonly ElementContent[]): void => {
      for (const node of nodes) {
        if (node.type !== 'element') {
          expect(node.type).toBe('text');
          continue;
        }
        elements.add(node.tagName);
        for (const name of Object.keys(node.properties)) attributes.add(name);
        collect(node.children);
      }
    };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { value, problems } = read(`${TITLE}${pieces.join('')}`);
        expect(value === undefined).toBe(problems.length > 0);
        collect(value?.nodes ?? []);
      }),
      { numRuns: 3000 },
    );
    const allowed = 'div header footer p ul ol li span strong em small br img slot'.split(' ');
    expect([...elements].filter((name) => !allowed.includes(name))).toEqual([]);
    expect(
      [...attributes].filter((name) => !['className', 'lang', 'dir', 'src', 'alt', 'name'].includes(name)),
    ).toEqual([]);
  });
});
