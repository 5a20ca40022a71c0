import { describe, expect, it } from 'vitest';
import { foreignToHtml, foreignToLineStart, foreignToMarkdown } from '../../../src/cli/escape-foreign.ts';

const Z = '\u200b';

describe('text of a stranger', () => {
  it.each([
    ['@octocat', `@${Z}octocat`],
    ['a@b.example', `a@${Z}b.example`],
    ['https://a.example', `https:${Z}//a.example`],
    ['www.a.example', `www${Z}.a.example`],
    ['mailto:a', `mailto${Z}:a`],
    ['#12 !7 GH-3', `\\#${Z}12 !${Z}7 GH${Z}-3`],
    ['**b** _i_ `c` ~~d~~', '\\*\\*b\\*\\* \\_i\\_ \\`c\\` \\~\\~'.concat(Z, 'd\\~\\~')],
    ['![x](y) | z', '!\\[x\\](y) \\| z'],
    ['<b> & "q"', '&#60;b&#62; &#38; &#34;q&#34;'],
    ['$x$', `&#36;${Z}x&#36;`],
    ['a\nb\u001b[31m', 'a␊b␛\\[31m'],
    ['10:30, 50 % of it: plain.', '10:30, 50 % of it: plain.'],
  ])('stays text in Markdown: %s', (text, written) => {
    expect(foreignToMarkdown(text)).toBe(written);
  });

  it.each([
    ['- item', '\\- item'],
    ['  + item', '  \\+ item'],
    ['===', '\\==='],
    ['/close', '\\/close'],
    ['    code', '\u00a0\u00a0\u00a0\u00a0code'],
    ['1. one', `1${Z}. one`],
    ['12) twelve', `12${Z}) twelve`],
    ['1.5 hours', `1${Z}.5 hours`],
    ['18 hours', '18 hours'],
  ])('begins no list and underlines nothing: %s', (text, written) => {
    expect(foreignToLineStart(text)).toBe(written);
  });

  it('stays text in markup, where a backslash means nothing', () => {
    expect(foreignToHtml('<img src=x> @a *b* \\')).toBe(`&#60;img src=x&#62; @${Z}a *b* \\`);
  });
});
