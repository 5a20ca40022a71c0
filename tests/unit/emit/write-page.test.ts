import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { h, s } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { checkCurriculum } from '../../../src/compile.ts';
import { planDocuments } from '../../../src/compose/plan-documents.ts';
import { stringsFor } from '../../../src/compose/strings.ts';
import { ELEMENTS, isOwnName } from '../../../src/emit/page-grammar.ts';
import { withScreenFields } from '../../../src/emit/screen-fields/screen-fields.ts';
import { sealed, writePage } from '../../../src/emit/write-page.ts';
import { readFolder } from '../../../src/host/read-folder.ts';
import { isWanted } from '../../../src/load/limits.ts';

const src = fileURLToPath(new URL('../../../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const page = (...nodes: Parameters<typeof h>[2][]) =>
  writePage({ type: 'root', children: [h('body', ...nodes)] }, ['own()']);

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

  it('knows every name that is given anywhere', () => {
    const given = files
      .filter((path) => /^(compose|cli\/preview)\//.test(path))
      .flatMap((path) => [...readFileSync(`${src}/${path}`, 'utf8').matchAll(/\b(?:anchor|id): '([a-z]+)'/g)])
      .map(([, name = '']) => name);
    expect(given).toContain('content');
    expect(given.filter((name) => !isOwnName(name))).toEqual([]);
  });

  it.each(['curriculum/recovery-coaching', 'curriculum/counselor-self-study', 'tests/curricula/hebrew'])(
    'takes nothing from the documents of %s',
    async (path) => {
      const { curriculum } = checkCurriculum(path, await readFolder(path, isWanted), '2026-11-22');
      const [agenda] = curriculum.agendas;
      if (!agenda) throw new Error('The sample has no agenda.');
      const request = {
        agenda,
        papers: ['a4'] as const,
        formats: ['html' as const, 'pdf' as const],
        only: undefined,
        participants: undefined,
      };
      for (const { compose, file } of planDocuments(curriculum, request)) {
        const { body, screen } = compose();
        const root = { type: 'root' as const, children: [body, ...(screen?.tools ?? [])] };
        expect(sealed(root, []) === root, file).toBe(true);
        // Fields become controls on the way.
        const own = withScreenFields(body, stringsFor(curriculum.language));
        expect(sealed({ ...root, children: [own] }, []).children[0] === own, `${file} on a screen`).toBe(true);
      }
    },
  );
});
