import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Properties, Root } from 'hast';
import { h, s } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { ELEMENTS, isOwnName } from '../../../src/emit/page-grammar.ts';
import { sealed, writePage } from '../../../src/emit/write-page.ts';

const src = fileURLToPath(new URL('../../../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const page = (...nodes: Parameters<typeof h>[2][]) =>
  writePage({ type: 'root', children: [h('body', ...nodes)] }, ['own()']);

const asText = (value: string) => ({ type: 'text' as const, value });

describe('writePage', () => {
  it('is the only way from a tree to a page', () => {
    const writers = files.filter((path) => readFileSync(`${src}/${path}`, 'utf8').includes("'rehype-stringify'"));
    expect(writers.sort()).toEqual(['emit/write-page.ts']);
  });

  it.each([
    ['script', h('script', 'alert(1)')],
    ['script beside its own', h('script', 'own();alert(1)')],
    ['script with an address', h('script', { src: 'https://example.org/x.js' }, '')],
    ['handler', h('p', { onClick: 'alert(1)' })],
    ['handler in lower case', h('p', { onfocus: 'alert(1)' })],
    ['iframe', h('iframe', { src: 'https://example.org/' })],
    ['object', h('object', { data: 'x' })],
    ['base', h('base', { href: 'https://example.org/' })],
    ['preconnect', h('link', { rel: ['preconnect'], href: 'https://example.org/' })],
    ['refresh', h('meta', { httpEquiv: 'refresh', content: '0;url=https://example.org/' })],
    ['javascript', h('a', { href: 'javascript:alert(1)' })],
    ['javascript with a line end', h('a', { href: 'java\nscript:alert(1)' })],
    ['javascript in capitals', h('a', { href: 'JAVASCRIPT:alert(1)' })],
    ['data', h('a', { href: 'data:text/html,x' })],
    ['a neighbor', h('a', { href: '//example.org/' })],
    ['ping', h('a', { href: '#a', ping: 'https://example.org/' })],
    ['web picture', h('img', { src: 'https://example.org/x.png' })],
    ['source set', h('img', { srcSet: 'https://example.org/x.png' })],
    ['web symbol', s('use', { href: 'https://example.org/x.svg#y' })],
    ['old web symbol', s('use', { xLinkHref: 'https://example.org/x.svg#y' })],
    ['style', h('p', { style: 'background: url(https://example.org/)' })],
    ['background', h('table', { background: 'https://example.org/' })],
    ['form', h('form', { action: 'https://example.org/' }, h('button', { formAction: 'javascript:alert(1)' }))],
    ['foreignObject', s('svg', s('foreignObject', h('script', 'own()')))],
    ['animation', s('svg', s('set', { attributeName: 'href', to: 'javascript:alert(1)' }))],
    ['raw', { type: 'raw', value: '<script>alert(1)</script>' } as never],
    ['comment', { type: 'comment', value: '--><script>alert(1)</script>' }],
  ])('leaves out %s', (_, node) => {
    expect(page([node as never])).not.toMatch(/alert|example|raw|iframe|object|link|refresh|data:|script/i);
  });

  it.each([
    ...['body', 'cookie', 'location', 'forms', '__proto__', 'constructor', 'defaultView', 'zq-', '-zq', ''],
    ...['Content', 'x y', 'top'],
  ])('has nothing called “%s”', (name) => {
    const named = [h('p', { id: name }), h('input', { name }), h('img', { name }), h('meta', { name })];
    expect(page(named)).toBe('<body><p></p><input><img><meta></body>');
  });

  it('keeps our own names', () => {
    const text =
      '<body><p id="content"></p><p id="module-body"></p><input name="exercise-1"><meta name="author"></body>';
    const named = [
      h('p', { id: 'content' }),
      h('p', { id: 'module-body' }),
      h('input', { name: 'exercise-1' }),
      h('meta', { name: 'author' }),
    ];
    expect(page(named)).toBe(text);
  });

  it('looks into templates', () => {
    const template = {
      ...h('template'),
      content: { type: 'root' as const, children: [h('p', { onClick: 'alert(1)' }, 'kept')] },
    };
    expect(page(template)).toBe('<body><template><p>kept</p></template></body>');
  });

  it('knows every element that is composed anywhere', () => {
    const composed = files
      .filter((path) => /^(compose|emit|cli\/preview)\//.test(path))
      .flatMap((path) => [...readFileSync(`${src}/${path}`, 'utf8').matchAll(/\b[hs]\(\s*'([a-z][a-z0-9]*)'/gi)])
      .map(([, name = '']) => name);
    expect(composed.filter((name) => !ELEMENTS.has(name))).toEqual([]);
  });

  it.each([
    ['a place in the page', h('a', { href: '#a' }), '<a href="#a"></a>'],
    ['a page of the web', h('a', { href: 'https://example.org/' }), '<a href="https://example.org/"></a>'],
    ['an old page of the web', h('a', { href: 'http://example.org/' }), '<a href="http://example.org/"></a>'],
    ['a mail address', h('a', { href: 'mailto:a@example.org' }), '<a href="mailto:a@example.org"></a>'],
    ['a telephone', h('a', { href: 'tel:988' }), '<a href="tel:988"></a>'],
    ['a file beside it', h('a', { href: 'workbook.letter.pdf' }), '<a href="workbook.letter.pdf"></a>'],
    ['a place in a file beside it', h('a', { href: 'guide.html#m-1' }), '<a href="guide.html#m-1"></a>'],
    ['a symbol', s('use', { href: '#sign-2' }), '<use href="#sign-2"></use>'],
    ['a figure for styles', h('p', { style: '--part: 0.5' }), '<p style="--part: 0.5"></p>'],
    ['such a figure without a blank', h('p', { style: '--of-all:12' }), '<p style="--of-all:12"></p>'],
    ['marks', h('p', { dataDo: 'save', ariaLabel: 'x' }), '<p data-do="save" aria-label="x"></p>'],
    ['its own script', h('script', 'own()'), '<script>own()</script>'],
    ...['png', 'jpeg', 'gif', 'webp', 'svg+xml'].map((kind): [string, ReturnType<typeof h>, string] => [
      `a picture as ${kind}`,
      h('img', { src: `data:image/${kind};base64,AB+/9==` }),
      `<img src="data:image/${kind};base64,AB+/9==">`,
    ]),
  ])('keeps %s', (_, node, html) => {
    expect(page([node])).toBe(`<body>${html}</body>`);
  });

  it.each([
    ['an address with a link in it', h('a', { href: 'x:https://b' }), '<a></a>'],
    ['a link that only ends well', h('a', { href: 'x:#a' }), '<a></a>'],
    ['a page of another kind', h('a', { href: 'a.htmlx' }), '<a></a>'],
    ['a file in a folder', h('a', { href: 'a/b.html' }), '<a></a>'],
    ['a file without a name', h('a', { href: '.html' }), '<a></a>'],
    ['an address of what is no link', h('p', { href: '#a' }), '<p></p>'],
    ['a symbol of another page', s('use', { href: 'x#a' }), '<use></use>'],
    ['a symbol with more', s('use', { href: '#a)' }), '<use></use>'],
    ['a symbol without a name', s('use', { href: '#' }), '<use></use>'],
    ['a page where a symbol should be', s('use', { href: 'https://a#b' }), '<use></use>'],
    ['a picture that is not one', h('img', { src: 'data:text/html;base64,AA' }), '<img>'],
    ['a picture behind something', h('img', { src: 'x:data:image/png;base64,AA' }), '<img>'],
    ['a picture with something behind it', h('img', { src: 'data:image/png;base64,AA=#x' }), '<img>'],
    ['a picture of another element', h('p', { src: 'data:image/png;base64,AA' }), '<p></p>'],
    ['a style with another behind it', h('p', { style: '--a: 1;color:red' }), '<p></p>'],
    ['a style with another before it', h('p', { style: 'x--a: 1' }), '<p></p>'],
    ['a style without a figure', h('p', { style: '--a: ' }), '<p></p>'],
    ['a style without a name', h('p', { style: '--: 1' }), '<p></p>'],
    ['a policy that is no meta', h('p', { httpEquiv: 'Content-Security-Policy' }), '<p></p>'],
    ['what only begins as a mark', h('p', { data: 'a', datax: 'b', ariax: 'c' }), '<p></p>'],
    ['what has a mark in it', h('p', { xdataX: 'a', onAriaX: 'b' }), '<p></p>'],
    ['a script of two texts', { ...h('script', 'own()'), children: ['own()', 'more()'].map(asText) }, ''],
    ['a script without text', h('script'), ''],
    ['a script around an element', h('script', h('p')), ''],
    [
      'a script that is kept, in a template',
      { ...h('template'), content: { type: 'root', children: [h('script', 'own()')] } },
      '<template></template>',
    ],
  ])('does not take %s for what may stay', (_, node, html) => {
    expect(page([node as never])).toBe(`<body>${html}</body>`);
  });

  it('keeps the policy of a page', () => {
    const policy = h('meta', { httpEquiv: 'Content-Security-Policy', content: 'x' });
    expect(page([policy])).toBe('<body><meta http-equiv="Content-Security-Policy" content="x"></body>');
  });

  it('leaves what is right as it is, and nothing beside it', () => {
    const silent = { onClick: false, onFocus: undefined, onBlur: null, id: 'content' } as object as Properties;
    const right: Root = {
      type: 'root',
      children: [
        { type: 'doctype' },
        { ...h('p', ['text', h('br')]), properties: silent },
        { ...h('template'), content: { type: 'root', children: [h('p')] } },
      ],
    };
    expect(sealed(right, [])).toBe(right);
    const wrong = h('p', h('iframe'), 'text');
    const mixed = sealed({ type: 'root', children: [...right.children, wrong] }, []);
    expect(mixed.children.slice(0, 3).every((node, index) => node === right.children[index])).toBe(true);
    expect(mixed.children[3]).toEqual(h('p', 'text'));
    expect('content' in (mixed.children[3] as object)).toBe(false);
  });

  it('knows every name that is given anywhere', () => {
    const given = files
      .filter((path) => /^(compose|cli\/preview)\//.test(path))
      .flatMap((path) => [...readFileSync(`${src}/${path}`, 'utf8').matchAll(/\b(?:anchor|id): '([a-z]+)'/g)])
      .map(([, name = '']) => name);
    expect(given).toContain('content');
    expect(given.filter((name) => !isOwnName(name))).toEqual([]);
  });
});
