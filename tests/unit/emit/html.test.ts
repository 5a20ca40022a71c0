import { createHash } from 'node:crypto';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { sign } from '../../../src/compose/signs.ts';
import { emitHtml } from '../../../src/emit/html.ts';
import type { Assets, Document } from '../../../src/model/document.ts';

const assets: Assets = {
  styles: new Map([
    [
      'shared/tokens.css',
      '/* for "trainers\' eyes */\n@font-face { font-family: Text; src: url(fonts/text.woff2) }\n.a::after { content: "/* kept */" }',
    ],
  ]),
  fonts: new Map([['text.woff2', new Uint8Array([1, 2, 3])]]),
  scripts: new Map([
    ['one', 'if (1 < 2) document.title += "&";'],
    ['bad', '"</script>"'],
  ]),
  version: '0.1.0',
};

const page = (more: Partial<Document> = {}): string =>
  emitHtml(
    {
      kind: 'workbook',
      file: 'workbook',
      formats: ['html'],
      audience: 'participant',
      title: 'A Title',
      description: 'What it is.',
      author: 'Somebody',
      language: 'en-US',
      styles: ['shared/tokens.css'],
      css: '',
      body: h('body', h('main', { id: 'content' }, [sign('book'), 'Text'])),
      ...more,
    },
    assets,
  );

/** The page without the values of its attributes, in which a browser looks for no tags. */
const outsideValues = (html: string): string => html.replace(/="[^"]*"/g, '');

describe('emitHtml', () => {
  it('writes a complete page', () => {
    const html = page();
    expect(html).toMatch(/^<!doctype html><html lang="en-US"><head><meta charset="utf-8">/);
    expect(html).toContain('<title>A Title</title>');
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(html).toContain('<meta name="description" content="What it is.">');
    expect(html).toContain('<meta name="author" content="Somebody">');
    expect(html).toContain('<meta name="generator" content="Coursewright 0.1.0">');
    expect(html.trimEnd()).toMatch(/<\/html>$/);
  });

  it('forbids everything that a page could fetch, run or send', () => {
    expect(page().replaceAll('&#x27;', "'")).toContain(
      `content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('runs its own scripts, at its end, and no others', () => {
    const html = page({ screen: { styles: [], tools: [h('nav', sign('care'))], scripts: ['one'] } });
    expect(html).toContain('<script>if (1 < 2) document.title += "&";</script></body>');
    const hash = createHash('sha256').update('if (1 < 2) document.title += "&";').digest('base64');
    expect(html.replaceAll('&#x27;', "'")).toContain(`script-src 'sha256-${hash}';`);
    expect(html.match(/script-src[^;]*/)?.[0]).not.toContain('unsafe');
  });

  it('refuses a script that would end its element, and one that is not there', () => {
    expect(() => page({ screen: { styles: [], tools: [], scripts: ['bad'] } })).toThrow(RangeError);
    expect(() => page({ screen: { styles: [], tools: [], scripts: ['none'] } })).toThrow(RangeError);
  });

  it('holds its fonts as data and names no file', () => {
    expect(page()).toContain('src: url(data:font/woff2;base64,AQID)');
    expect(page()).not.toContain('url(fonts/');
  });

  it('leaves the comments of the styles at home, and strings alone', () => {
    expect(page()).not.toContain('trainers');
    expect(page()).toContain('content: "/* kept */"');
  });

  it('holds the signs that it uses and a way past its head', () => {
    const html = page();
    expect(html).toMatch(/<body><a class="skip" href="#content">[^<]+<\/a><svg class="sprite"/);
    expect(html).toContain('<symbol id="sign-book"');
    expect(html).not.toContain('sign-say');
  });

  it('writes from right to left where the language is', () => {
    expect(page({ language: 'ar' })).toContain('<html lang="ar" dir="rtl">');
    expect(page({ language: 'az-Arab' })).toContain('dir="rtl"');
    expect(page({ language: 'ar-Latn' })).not.toContain('dir="rtl"');
  });

  it('escapes hostile text wherever it stands', () => {
    const hostile = '"></title></style><script>alert(1)</script><img src=x onerror=alert(1)>';
    const html = page({
      title: hostile,
      description: hostile,
      author: hostile,
      language: hostile,
      body: h('body', h('main', { id: 'content', title: hostile }, hostile)),
    });
    const tags = outsideValues(html);
    expect(tags).not.toMatch(/<(?:script|img)/);
    expect(tags.match(/<\/title>/g)).toHaveLength(1);
    expect(tags.match(/<\/style>/g)).toHaveLength(1);
  });

  it('lets no style break out of its element', () => {
    const html = page({ css: '@page x{@top-left{content:"</style><script>alert(1)</script> url(fonts/none.woff2)"}}' });
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.indexOf('alert(1)')).toBeLessThan(html.indexOf('</style>'));
  });

  it('fails loudly where one of our own files is missing', () => {
    expect(() => page({ styles: ['shared/none.css'] })).toThrow(RangeError);
  });
});
