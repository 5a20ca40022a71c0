import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStyle } from '../../../../src/parse/theme/parse-style.ts';

const read = (text: string) => parseStyle({ path: 'theme/style.css', file: 'theme/style.css', text });
const placesOf = (text: string): string[] =>
  read(text).problems.map(({ place }) => `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`);

describe('a style sheet of a theme', () => {
  it('is written anew, without its comments', () => {
    const { value, problems } = read('/*! </style> */ .cover   h1 { color : #FFF ; } @media print { p { margin: 0 } }');
    expect(problems).toEqual([]);
    expect(value).toBe('.cover h1{color:#FFF}@media print{p{margin:0}}');
  });

  it('is nothing where anything in it is refused', () => {
    expect(read('p { color: red } p { position: fixed }').value).toBe('');
  });

  it.each([
    ['an address', 'p { background: url(x.png) }', '1:17-1:27'],
    ['an address in quotes', 'p { background: url("x.png") }', '1:17-1:29'],
    ['an address in capitals', 'p { background: URL(x) }', '1:17-1:23'],
    ['an image set', 'p { background: image-set("x.png" 1x) }', '1:17-1:38'],
    ['an image set of another name', 'p { background: -webkit-image-set("x" 1x) }', '1:17-1:42'],
    ['a source', 'p { background: src("x") }', '1:17-1:25'],
    ['an attribute as address', 'p { background: attr(data-x url) }', '1:17-1:33'],
    ['an element', 'p { background: element(#x) }', '1:17-1:28'],
    ['a worklet', 'p { background: paint(x) }', '1:17-1:25'],
    ['an expression', 'p { width: expression(alert(1)) }', '1:12-1:32'],
    ['a behavior', 'p { behavior: url(x.htc) }', '1:5-1:13'],
    ['a binding', 'p { -moz-binding: url(x.xml#y) }', '1:5-1:17'],
    ['words', 'p::before { content: "x" }', '1:13-1:20'],
    ['a custom property', 'p { --plum: white }', '1:5-1:11'],
    ['what is hidden', 'p { display: none }', '1:14-1:18'],
    ['what takes no room', 'p { display: contents }', '1:14-1:22'],
    ['what is made invisible', 'p { visibility: hidden }', '1:5-1:15'],
    ['what covers', 'p { position: fixed }', '1:5-1:13'],
    ['what is cut away', 'p { clip-path: inset(50%) }', '1:5-1:14'],
    ['what moves', 'p { animation: x 1s infinite }', '1:5-1:14'],
    ['importance', 'p { color: red !important }', '1:5-1:10'],
    ['an import', '@import "x.css";', '1:1-1:8'],
    ['an import with an escape', '@\\69mport "x.css";', '1:1-1:10'],
    ['a font', '@font-face { src: url(x) }', '1:1-1:11'],
    ['a charset', '@charset "utf-7";', '1:1-1:9'],
    ['a namespace', '@namespace url(http://x);', '1:1-1:11'],
    ['a page', '@page { margin: 0 }', '1:1-1:6'],
    ['a layer', '@layer x { p { color: red } }', '1:1-1:7'],
  ])('refuses %s, once and where it stands', (_, text, place) => {
    expect(placesOf(text)).toEqual([place]);
    expect(placesOf(`\r\n${text}`)).toEqual([place.replaceAll('1:', '2:')]);
  });

  it.each([
    'p { color: u\\72l(x) }',
    'p { color: url(x',
    'p { color: url( a b ) }',
    'p { .x { color: red } }',
    'p { color }',
    '} p { color: red }',
    '<!-- p { color: red } -->',
    'p { color: red } </style><script>alert(1)</script>',
    'p { background: \\75rl("x") }',
    'p { color: "a\nb" }',
  ])('refuses %j', (text) => {
    const { value, problems } = read(text);
    expect(value).toBe('');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ rule }) => rule === 'theme/style')).toBe(true);
  });

  it.each([
    `p { width: ${'('.repeat(120_000)}`,
    `p { width: ${'calc('.repeat(20_000)}1px`,
    '@media print {'.repeat(15_000),
    `${':is('.repeat(15_000)}p${')'.repeat(15_000)} { color: red }`,
  ])('refuses what is nested too deeply', (text) => {
    const { value, problems } = read(text);
    expect([value, problems.map(({ message }) => message)]).toEqual(['', ['Brackets are nested too deeply.']]);
  });

  it('tells no more than a person can read', () => {
    expect(read('{'.repeat(40_000)).problems.length).toBeLessThanOrEqual(20);
    expect(read('p { x: url(y) }'.repeat(10_000)).problems).toHaveLength(20);
  });

  it('never lets through what fetches, whatever is written', () => {
    const piece = fc.constantFrom(
      ...['p', '.a', '{', '}', ';', ':', '(', ')', '"', "'", '\\', '/*', '*/', '@', ' ', '\n', ',', '!important'],
      ...['url', 'u\\72l', 'image-set', 'src', '@import', '@media print', '@font-face', 'background', 'color', 'red'],
      ...[
        'http://x',
        '</style>',
        '<!--',
        '-->',
        '--x',
        'calc',
        'expression',
        'display',
        'none',
        'content',
        '\\',
        '\\0',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const { value, problems } = read(pieces.join(''));
        if (problems.length > 0) expect(value).toBe('');
        // Strings may hold anything: they are never an address outside of the functions that are refused.
        // An escaped sign is a letter of a name: it begins no comment and no at-rule.
        const outside = value
          .replace(/"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'/g, '""')
          .replace(/\\[^0-9a-f\s]/gi, '_');
        expect(outside).not.toMatch(/url\(|image-set\(|src\(|@import|@font-face|expression\(|!important|\/\*/i);
        expect(outside).not.toMatch(/:none[;}]/);
        expect(read(value)).toEqual({ value, problems: [] });
      }),
      { numRuns: 2000, examples: [[['\\', '/*', '{']], [['\\', '@import', '{']], [[':', 'none', '{']]] },
    );
  });
});
