import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTarget, relativePath } from '../../../src/check/link-target.ts';
import { resolvePath } from '../../../src/resolve/resolve-path.ts';

const FROM = 'modules/values/module.md';

describe('readTarget', () => {
  it.each([
    ['images/line.png', 'modules/values/images/line.png', undefined],
    ['../welcome/module.md#need', 'modules/welcome/module.md', 'need'],
    ['../../pages/welcome.md', 'pages/welcome.md', undefined],
    ['the%20line.png', 'modules/values/the line.png', undefined],
    ['100%25.md', 'modules/values/100%.md', undefined],
    ['#need', FROM, 'need'],
    ['#caf%C3%A9', FROM, 'café'],
    ['handout.md?print', 'modules/values/handout.md', undefined],
    ['handout.md#', 'modules/values/handout.md', undefined],
  ])('%s is a file', (url, path, anchor) => {
    expect(readTarget(FROM, url)).toEqual({ kind: 'file', path, anchor });
  });

  it.each([
    'https://example.org',
    'http://example.org/a?b#c',
    'HTTPS://EXAMPLE.ORG',
    'mailto:a@example.org',
    'tel:+1-555-0100',
    'tel:988',
  ])('%s is an address', (url) => {
    expect(readTarget(FROM, url)).toEqual({ kind: 'address' });
  });

  it.each([
    '../../../other/module.md',
    '/etc/passwd',
    '//example.org/a.png',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    '..%2f..%2f..%2fsecret.md',
    'C:\\secret.md',
    'a\\b.md',
  ])('%s is outside', (url) => {
    expect(readTarget(FROM, url)).toEqual({ kind: 'outside' });
  });

  it.each(['', '#', 'https://', 'mailto:', 'tel:', '%zz.md'])('“%s” leads nowhere', (url) => {
    expect(readTarget(FROM, url).kind).toBe('nowhere');
  });
});

describe('relativePath', () => {
  it.each([
    [FROM, 'modules/values/images/line.png', 'images/line.png'],
    [FROM, 'modules/welcome/module.md', '../welcome/module.md'],
    ['curriculum.yaml', 'pages/welcome.md', 'pages/welcome.md'],
    ['pages/a.md', 'curriculum.yaml', '../curriculum.yaml'],
  ])('from %s to %s', (from, to, expected) => {
    expect(relativePath(from, to)).toBe(expected);
  });

  it('is what resolving takes back', () => {
    const path = fc
      .array(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, path, (from, to) => {
        expect(resolvePath(from.split('/').slice(0, -1).join('/'), relativePath(from, to))).toBe(to);
      }),
    );
  });
});
