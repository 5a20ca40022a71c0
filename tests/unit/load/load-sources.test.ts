import { describe, expect, it } from 'vitest';
import { decodeText, findInvisible } from '../../../src/load/decode-text.ts';
import { layOver } from '../../../src/load/lay-over.ts';
import { imageType, isFont, isMarkdown, isSource, isWanted, textLimit } from '../../../src/load/limits.ts';
import { loadSources } from '../../../src/load/load-sources.ts';
import type { FolderEntry, SourceTree } from '../../../src/load/source-tree.ts';
import { LIMITS } from '../../../src/model/limits.ts';
import { pngOf } from '../../support/pictures.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const file = (path: string, content: string | Uint8Array = 'x', size?: number): FolderEntry => {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  return { path, kind: 'file', size: size ?? bytes.length, bytes };
};

/** The rules of what was said, each with its place. */
const said = (...entries: FolderEntry[]): string[] =>
  loadSources('c', entries).problems.map(({ rule, place: { file: name, line, column, endLine, endColumn } }) => {
    expect([endLine, endColumn]).toEqual([line, column + 1]);
    return `${rule} ${name}:${line}:${column}`;
  });

const PNG = pngOf(2, 2);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="3"/></svg>';

describe('loading sources', () => {
  it('sorts files by what they are, and knows the names of all', () => {
    const { value, problems } = loadSources('c', [
      file('curriculum.yaml', 'format: 1'),
      file('modules/a/images/b.png', PNG),
      file('modules/a/images/c.svg', SVG),
      file('theme/fonts/d.woff2', new Uint8Array([2])),
      file('notes.doc', new Uint8Array([0, 1])),
      { path: 'modules/a/images/large.png', kind: 'file', size: 3 },
    ]);
    expect(problems).toEqual([]);
    expect(value.path).toBe('c');
    expect([...value.texts.values()]).toEqual([
      { path: 'curriculum.yaml', file: 'c/curriculum.yaml', text: 'format: 1' },
    ]);
    expect([...value.images.values()].map(({ path, mediaType, bytes }) => [path, mediaType, bytes.length])).toEqual([
      ['modules/a/images/b.png', 'image/png', PNG.length],
      ['modules/a/images/c.svg', 'image/svg+xml', SVG.length],
    ]);
    expect([...value.fonts.keys()]).toEqual(['theme/fonts/d.woff2']);
    expect(value.filePaths.size).toBe(6);
    expect(value.unreadable.size).toBe(0);
  });

  it.each([
    ['a link, whatever its name', [{ path: 'notes.doc', kind: 'link' }], ['path/outside c/notes.doc:1:1']],
    ['a pipe in place of a source', [{ path: 'glossary.yaml', kind: 'special' }], ['path/outside c/glossary.yaml:1:1']],
    ['no pipe that nobody asks for', [{ path: 'pipe', kind: 'special' }], []],
    [
      'a file that cannot be read',
      [{ path: 'glossary.yaml', kind: 'unreadable', reason: 'no permission' }],
      ['file/encoding c/glossary.yaml:1:1'],
    ],
    [
      'a byte that is no text',
      [file('pages/a.md', new Uint8Array([65, 10, 66, 0xff]))],
      ['file/encoding c/pages/a.md:2:2'],
    ],
    ['a drawing that runs', [file('a.svg', SVG.replace('<circle', '\n<script'))], ['image/unsafe c/a.svg:2:1']],
    ['a drawing that is no text', [file('a.svg', new Uint8Array([65, 0xff]))], ['image/unsafe c/a.svg:1:2']],
    ['nothing of a file of no concern', [file('notes.doc', 'x', 2 ** 40)], []],
  ] as const)('tells of %s', (_, entries, expected) => {
    expect(said(...(entries as readonly FolderEntry[]))).toEqual(expected);
  });

  it('names what it could not read, so that nobody takes it for missing', () => {
    const { value, problems } = loadSources('c', [
      file('glossary.yaml', new Uint8Array([0xff])),
      { path: 'words.yaml', kind: 'unreadable', reason: 'no permission' },
    ]);
    expect([...value.unreadable]).toEqual(['glossary.yaml', 'words.yaml']);
    expect(value.texts.size).toBe(0);
    expect(problems.map(({ message }) => message)).toEqual([
      'This file is not text in UTF-8.',
      'This file cannot be read: no permission.',
    ]);
  });

  it.each([
    ['curriculum.yaml', LIMITS.textBytes],
    ['modules/a/module.md', LIMITS.textBytes],
    ['coursewright.lock', LIMITS.lockBytes],
    ['a.png', LIMITS.imageBytes],
    ['theme/a.woff2', LIMITS.fontBytes],
  ])('takes %s of %i bytes and none of one more', (path, most) => {
    expect(isWanted(path, most)).toBe(true);
    expect(isWanted(path, most + 1)).toBe(false);
    const large = (size: number): FolderEntry => ({ path, kind: 'file', size });
    expect(said(large(most))).toEqual([]);
    expect(said(large(most + 1))).toEqual([`file/too-large c/${path}:1:1`]);
    const [problem] = loadSources('c', [large(most + 1)]).problems;
    const kib = most / 1024;
    expect(problem?.message).toBe(
      `This file has ${(kib + 1).toLocaleString('en-US')} KiB; the limit is ${kib.toLocaleString('en-US')} KiB.`,
    );
  });
});

describe('texts', () => {
  const position = (bytes: Uint8Array): string => {
    const decoded = decodeText(bytes);
    return 'text' in decoded ? decoded.text : `${decoded.line}:${decoded.column} ${decoded.fault}`;
  };

  it.each([
    ['a byte order mark', [0xef, 0xbb, 0xbf, 65], 'A'],
    ['UTF-16, the small end first', [0xff, 0xfe, 65, 0], '1:1 This file is encoded as UTF-16.'],
    ['UTF-16, the large end first', [0xfe, 0xff, 0, 65], '1:1 This file is encoded as UTF-16.'],
    ['half of a mark of UTF-16', [0xff, 65], '1:1 This file is not text in UTF-8.'],
    ['half of the other', [0xfe, 65], '1:1 This file is not text in UTF-8.'],
    ['half a mark behind something', [65, 0xfe], '1:2 This file is not text in UTF-8.'],
    ['the other half behind something', [65, 0xff], '1:2 This file is not text in UTF-8.'],
    ['a letter that is cut off at the end', [65, 10, 0xc3], '2:1 This file is not text in UTF-8.'],
    ['a letter that is cut off within', [65, 13, 10, 66, 0xc3, 65], '2:2 This file is not text in UTF-8.'],
    ['a line end of old machines', [65, 13, 66, 0xff], '2:2 This file is not text in UTF-8.'],
    ['a letter of four bytes before it', [0xf0, 0x9f, 0x98, 0x80, 0xff], '1:3 This file is not text in UTF-8.'],
    ['a zero', [65, 10, 66, 0], '2:2 This file has the invisible character U+0000.'],
    ['tabs and ends of lines', [9, 10, 13, 10], '\t\n\r\n'],
  ])('with %s', (_, bytes, expected) => {
    expect(position(new Uint8Array(bytes))).toBe(expected);
  });

  const range = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);

  it('have none of the characters that hide something, and all others', () => {
    const hidden = Array.from({ length: 0x3000 }, (_, code) => code).filter((code) => {
      const found = findInvisible(`a${String.fromCharCode(code)}`);
      if (found) expect(found).toEqual({ code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, index: 1 });
      return found;
    });
    const control = range(0, 31).filter((code) => ![9, 10, 13].includes(code));
    expect(hidden).toEqual([
      ...control,
      0x7f,
      0x85,
      0x2028,
      0x2029,
      ...range(0x202a, 0x202e),
      ...range(0x2066, 0x2069),
    ]);
  });
});

describe('names of files', () => {
  it.each([
    'curriculum.yaml',
    'glossary.yaml',
    'references.yaml',
    'resources.yaml',
    'items.yaml',
    'words.yaml',
    'agendas/a.yaml',
    'frameworks/a.yaml',
    'modules/a/module.yaml',
    'modules/a/module.md',
    'modules/a/handouts/b.md',
    'pages/a.md',
    'theme/theme.yaml',
    'theme/style.css',
    'theme/layouts/a.html',
    'LICENSE.md',
    'notes.txt',
    'coursewright.lock',
    'package.json',
  ])('%s is read', (path) => {
    expect(isSource(path)).toBe(true);
    // Nor anything whose name only ends or begins so, or that lies elsewhere.
    for (const other of [`x/${path}`, `${path}x`, path.replace('/', '/y/z/'), path.replace(/\.\w+$/, 'x')])
      if (other !== path) expect(isSource(other), other).toBe(false);
  });

  it.each([
    ['modules/a/module.md', true],
    ['modules/a/handouts/b.md', true],
    ['pages/b.md', true],
    ['LICENSE.md', false],
    ['modules/a/module.yaml', false],
    ['x/pages/b.md', false],
    ['pages/b.mdx', false],
    ['modules/a/b/module.md', false],
  ])('%s is Markdown: %s', (path, expected) => {
    expect(isMarkdown(path)).toBe(expected);
  });

  it.each([
    ['theme/a.woff2', true],
    ['theme/fonts/A.WOFF2', true],
    ['theme/.woff2', false],
    ['fonts/a.woff2', false],
    ['x/theme/a.woff2', false],
    ['theme/a.woff2x', false],
  ])('%s is a font: %s', (path, expected) => {
    expect(isFont(path)).toBe(expected);
  });

  it('tell what pictures are, in capitals too', () => {
    expect(['a.png', 'a.JPG', 'a.jpeg', 'a.gif', 'a.webp', 'b/a.svg', 'a.bmp', 'png', 'a', ''].map(imageType)).toEqual([
      'image/png',
      'image/jpeg',
      'image/jpeg',
      'image/gif',
      'image/webp',
      'image/svg+xml',
      undefined,
      'image/png',
      undefined,
      undefined,
    ]);
    expect(textLimit('pages/coursewright.lock')).toBe(LIMITS.textBytes);
    expect(isWanted('notes.doc', 1)).toBe(false);
  });
});

describe('an adaptation over its base', () => {
  const tree = (path: string, names: readonly string[], unreadable: readonly string[] = []): SourceTree => ({
    path,
    texts: new Map(names.map((name) => [name, { path: name, file: `${path}/${name}`, text: path }])),
    unreadable: new Set(unreadable),
    images: new Map(names.map((name) => [name, { path: name, mediaType: 'image/png', bytes: bytesOf(path) }])),
    fonts: new Map(names.map((name) => [name, bytesOf(path)])),
    filePaths: new Set(names),
  });
  const own = tree('d', ['curriculum.yaml', 'modules/b/module.md'], ['pages/p.md']);
  const names = ['curriculum.yaml', 'modules/a/module.md', 'modules/b/module.md', 'modules/c/x', 'pages/p.md'];
  const base = tree('c', [...names, 'coursewright.lock', 'package.json', 'x/modules/c/y'], ['modules/a/module.yaml']);
  const both = layOver(own, base, new Set(['c']));

  it('has its own files first, and none of the modules that it does without', () => {
    const from = (map: ReadonlyMap<string, unknown>, pick: (value: never) => string) =>
      Object.fromEntries([...map].map(([name, value]) => [name, pick(value as never)]));
    const expected = {
      'curriculum.yaml': 'd',
      'modules/a/module.md': 'c',
      'modules/b/module.md': 'd',
      'pages/p.md': 'c',
      'x/modules/c/y': 'c',
    };
    const { 'pages/p.md': _, ...readable } = expected;
    expect(from(both.texts, ({ text }: { text: string }) => text)).toEqual(readable);
    expect(from(both.images, ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes))).toEqual(expected);
    expect(from(both.fonts, (bytes: Uint8Array) => new TextDecoder().decode(bytes))).toEqual(expected);
    expect([...both.filePaths].sort()).toEqual(Object.keys(expected).sort());
  });

  it('knows what of its own could not be read, and lies where it lies', () => {
    expect([...both.unreadable]).toEqual(['pages/p.md']);
    expect(both.path).toBe('d');
  });
});
