import { join, resolve, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownPaths } from '../../../src/archive/known-paths.ts';
import { isPackable } from '../../../src/archive/packable.ts';
import { foldPath, pathFault } from '../../../src/archive/path-fault.ts';

describe('a path of an archive', () => {
  it.each([
    'curriculum.yaml',
    'modules/values-1/images/line 2.png',
    'modules/console/auxiliary.png',
    'modules/com10/nullable.png',
    'pages/..x.md',
    'pages/x..md',
    'images/dibujo-año.png',
    'images/線を引く.png',
    `${'d/'.repeat(11)}x.png`,
    'x'.repeat(200),
  ])('may be %s', (path) => {
    expect(pathFault(path)).toBeUndefined();
  });

  it.each([
    ['', 'a part without a name'],
    ['/x', 'absolute'],
    ['//server/x', 'absolute'],
    ['\\\\server\\x', 'backslash'],
    ['c:x', 'the letter of a drive'],
    ['a/../../x', 'leads out'],
    ['..', 'leads out'],
    ['a//x', 'a part without a name'],
    ['a/', 'a part without a name'],
    ['./x', 'a part without a name'],
    ['a\u0000.png', 'U+0000'],
    ['a\nb', 'U+000A'],
    ['a\u007fb', 'U+007F'],
    ['a\u0085b', 'U+0085'],
    ['a\u00adb', 'U+00AD'],
    ['a\u200eb', 'U+200E'],
    ['a\u2029b', 'U+2029'],
    ['a\u202db', 'U+202D'],
    ['a\u2069b', 'U+2069'],
    ['a\ufeffb', 'U+FEFF'],
    ['a\ufffdb', 'UTF-8'],
    ['a*b', 'the sign *'],
    ['a?b', 'the sign ?'],
    ['a|b', 'the sign |'],
    ['a ', 'a dot or a space'],
    ['...', 'a dot or a space'],
    ['NUL', 'a device'],
    ['Con.tar.gz', 'a device'],
    ['x/aux', 'a device'],
    ['com¹.png', 'a device'],
    ['CONIN$', 'a device'],
    ['lpt9 .png', 'a device'],
    ['é'.repeat(101), 'longer than 200 bytes'],
    [`${'d/'.repeat(12)}x`, 'more than 12 folders'],
  ])('may not be %j', (path, reason) => {
    expect(pathFault(path)).toContain(reason);
  });

  it('that may be stays in its folder, on Windows too', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', ' ', '\\', '/', 'c:', '~', 'a', '...', '..\\', 'con', '%2e%2e'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.constantFrom('/', '\\', ''), (parts, by) => {
        const path = parts.join(by);
        if (pathFault(path)) return;
        expect(resolve('/root', path)).toBe(join('/root', path));
        expect(join('/root', path).startsWith('/root/')).toBe(true);
        expect(win32.resolve('C:\\root', path).startsWith('C:\\root\\')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('two paths', () => {
  it.each([
    ['a/Straße.png', 'a/STRASSE.png'],
    ['é.png', 'e\u0301.png'],
    ['ﬁ.png', 'fi.png'],
    ['\u212b.png', '\u00c5.png'],
    ['ΣΑΣ.png', 'σας.png'],
  ])('%s and %s could be one', (one, other) => {
    expect(foldPath(one)).toBe(foldPath(other));
    const known = new KnownPaths();
    expect(known.add(one, 'file')).toBeUndefined();
    expect(known.add(other, 'file')).toContain('is the same as');
  });

  it('may share a folder, which may be named before or after', () => {
    const known = new KnownPaths();
    expect(known.add('a', 'folder')).toBeUndefined();
    expect(known.add('a/x', 'file')).toBeUndefined();
    expect(known.add('a/y', 'file')).toBeUndefined();
    expect(known.add('a', 'folder')).toBeUndefined();
    expect(known.add('a/x', 'file')).toBe('is there twice');
    expect(known.add('a/x', 'folder')).toBe('is a file and a folder at once');
    expect(known.add('A/z', 'file')).toBe('is the same as “a” where case or accents do not count');
  });
});

describe('what is packed', () => {
  it.each([
    'curriculum.yaml',
    'LICENSE.md',
    'NOTICE.txt',
    'agendas/a.yaml',
    'modules/a/handouts/b.md',
    'theme/fonts/a.woff2',
    'x/y.svg',
    'coursewright.lock',
  ])('has %s', (path) => {
    expect(isPackable(path, 10)).toBe(true);
  });

  it.each([
    'package.json',
    'manifest.json',
    'index.js',
    '.npmrc',
    '.hidden.md',
    'a/.cache/x.png',
    'node_modules/x/a.png',
    'a/__pycache__/x.png',
    'requirements-dev.txt',
    'AGENTS.md',
    'Claude.md',
    'modules/a/coursewright.lock',
    'dist/workbook.html',
    'binding.gyp',
  ])('has no %s', (path) => {
    expect(isPackable(path, 10)).toBe(false);
  });
});
