/** YAML that would take long: refused by the number of its parts and by its depth, and everything else in one walk. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../src/model/limits.ts';
import { openInline } from '../../../src/parse/markdown/parse-inline.ts';
import { findYamlSuppressions } from '../../../src/parse/yaml/find-suppressions.ts';
import { readYaml } from '../../../src/parse/yaml/read-yaml.ts';
import { tokensOf } from '../../../src/parse/yaml/tokens.ts';

const read = (text: string) => readYaml({ path: 'a.yaml', file: 'a.yaml', text });
const said = (text: string): string[] =>
  read(text).problems.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`);

describe('parts', () => {
  it.each([
    ['keys', (count: number) => 'a:\n'.repeat(count / 2)],
    ['entries', (count: number) => '- a\n'.repeat(count / 2)],
    ['entries of a line', (count: number) => `[${'a,'.repeat(count / 2 - 1)}]`],
    ['signs alone', (count: number) => `[${','.repeat(count - 2)}]`],
    ['anchors', (count: number) => '- &a b\n'.repeat(count / 4).concat('-\n'.repeat(count / 4))],
    ['comments', (count: number) => '#\n'.repeat(count)],
  ])('are counted before anything is made of them: %s', (_, make) => {
    const fits = said(make(LIMITS.yamlParts));
    expect(fits.filter((one) => one.startsWith('yaml/too-costly'))).toEqual([]);
    expect(said(make(2 * LIMITS.yamlParts))).toEqual([expect.stringMatching(/^yaml\/too-costly /)]);
  });

  it('are told apart', () => {
    const kinds = [...tokensOf('a: [b, "c"] # d\n? - &e f\n: |\n  g\n')].map(({ source }) => source);
    expect(kinds).toEqual(['a', ':', '[', 'b', ',', '"c"', ']', '# d', '?', '-', '&e', 'f', ':', '|', '  g\n']);
  });
});

describe('depth', () => {
  const most = LIMITS.yamlDepth;
  it.each([
    ['brackets', (depth: number) => `${'['.repeat(depth)}a${']'.repeat(depth)}`, `1:${most + 1}`],
    ['hyphens', (depth: number) => `${'- '.repeat(depth)}a`, `1:${2 * most + 1}`],
    [
      'keys',
      (depth: number) => Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
      `${most + 1}:${most + 1}`,
    ],
  ])('is limited: %s', (_, make, place) => {
    expect(said(make(most))).toEqual([]);
    expect(said(make(most + 1))).toEqual([`yaml/too-costly ${place}`]);
    expect(said(make(500))).toEqual([`yaml/too-costly ${place}`]);
    expect(said(make(3500))).toEqual([`yaml/too-costly ${place}`]);
  });

  it.each(['- ', '[', '? ', '{a: '])('is found before anything calls itself for each level: %s', (sign) => {
    const text = sign.repeat(LIMITS.textBytes / sign.length);
    expect(said(text)).toEqual([expect.stringMatching(/^yaml\/too-costly 1:\d{2,3}$/)]);
  });
});

describe('what is not supported', () => {
  afterEach(() => vi.restoreAllMocks());

  /** Characters that are copied while a text is read: they are what it costs to look back. */
  function copied(text: string): number {
    const before = String.prototype.slice;
    let count = 0;
    const spy = vi.spyOn(String.prototype, 'slice').mockImplementation(function (this: string, ...range) {
      const part = before.apply(this, range);
      count += part.length;
      return part;
    });
    read(text);
    spy.mockRestore();
    return count;
  }

  it.each(['- &a b\n', '- !a b\n'])('is found without looking back at the whole text: %s', (line) => {
    const some = copied(line.repeat(500));
    expect(said(line.repeat(500))).toHaveLength(500);
    expect(copied(line.repeat(2000))).toBeLessThan(8 * some);
  });

  it('is named where it stands, with all that belongs to it', () => {
    const text = '- !<tag:a,b> x\n- &one !!str y\n- *one\n- ! z\n- !!map {a: &b c}\n';
    expect(read(text).problems.map(({ message, place }) => `${place.line}:${place.column} ${message}`)).toEqual([
      '1:3 The tag “!<tag:a,b>” is not supported.',
      '2:3 The anchor “&one” is not supported.',
      '2:8 The tag “!!str” is not supported.',
      '3:3 The alias “*one” is not supported.',
      '4:3 The tag “!” is not supported.',
      '5:3 The tag “!!map” is not supported.',
      '5:13 The anchor “&b” is not supported.',
    ]);
  });
});

describe('comments that silence', () => {
  it('count outside of texts of several lines alone', () => {
    const silence = '# coursewright-disable-next-line a/b: c';
    const yaml = read(
      `${silence}\n- |\n  ${silence}\n- a\n${silence}\n- "a\n  ${silence}\n  b"\n- c\n${silence}\n- d\n`,
    );
    expect(findYamlSuppressions(yaml).map(({ line }) => line)).toEqual([2, 6, 11]);
  });
});

describe('texts in values', () => {
  const refused = (...values: readonly string[]): number[] => {
    const found: number[] = [];
    const inline = openInline(({ rule }) => rule === 'markdown/too-costly' && found.push(values.length));
    const place = { file: 'a.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };
    return values.flatMap((value, index) => {
      const before = found.length;
      inline(value, place, false);
      return found.length > before ? [index] : [];
    });
  };

  it('have as many lines as a paragraph', () => {
    const lines = (count: number): string => Array.from({ length: count }, () => '(b)').join('\n');
    expect(refused(lines(LIMITS.paragraphLines), lines(LIMITS.paragraphLines + 1), '*a*')).toEqual([1]);
  });

  it('have as many marks together as a file, and each as many as a paragraph', () => {
    const marks = (count: number): string => 'a *'.repeat(count);
    const full = Array.from({ length: LIMITS.fileMarks / 100 }, () => marks(100));
    expect(refused(...full)).toEqual([]);
    expect(refused(...full, 'plain', '*')).toEqual([full.length + 1]);
    expect(refused(marks(LIMITS.paragraphMarks), marks(LIMITS.paragraphMarks + 1))).toEqual([1]);
  });
});
