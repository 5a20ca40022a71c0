import { describe, expect, it } from 'vitest';
import { cssString, pageRules } from '../../../src/compose/page-rules.ts';

/** What CSS reads out of a string token: escapes resolved. */
const read = (token: string): string =>
  token
    .slice(1, -1)
    .replace(/\\([0-9a-f]{1,6}) ?/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const HOSTILE = 'A "title" \\ with </style><script>x</script> {color:red} */ and\na line\r\f break';

describe('cssString', () => {
  it('gives back the text that went in', () => {
    for (const text of [
      'Plain',
      'Ünï “cödé” 漢字',
      'a"b',
      "it's",
      HOSTILE,
      'ends in a backslash \\',
      '\\22 ',
      'A1\n2B',
    ]) {
      expect(read(cssString(text))).toBe(text);
    }
  });

  it('holds nothing that could end the string, the line, the rule or the element', () => {
    const inside = cssString(HOSTILE).slice(1, -1);
    expect(inside).not.toMatch(/["<>{}\n\r\f]/);
    expect(cssString('\u0000')).toBe('"\\fffd "');
  });
});

describe('pageRules', () => {
  const rules = pageRules(
    [
      {
        name: 'm1',
        recto: '1  Safety',
        verso: 'The Course',
        tab: { text: 'Making a Start', position: 'top', solid: false },
      },
      { name: 'back', recto: 'To look things up', verso: 'The Course' },
    ],
    { license: 'Workbook. © Owners' },
  );
  const of = (name: string) => rules.split('\n').find((line) => line.startsWith(`@page ${name}{`)) ?? '';

  it('puts running heads and folios outside, the license line inside, on both hands', () => {
    expect(of('m1:right')).toContain('@top-right{content:"1  Safety"}');
    expect(of('m1:right')).toContain('@bottom-right{content:counter(page)');
    expect(of('m1:right')).toContain('@bottom-left{content:"Workbook. © Owners"}');
    expect(of('m1:left')).toContain('@top-left{content:"The Course"}');
    expect(of('m1:left')).toContain('@bottom-left{content:counter(page)');
    expect(of('m1:left')).toContain('@bottom-right{content:"Workbook. © Owners"}');
    expect(rules).toContain('.on-m1{page:m1}');
  });

  it('draws an outlined tab at its height on the outer edge, and none where there is none', () => {
    expect(of('m1:right')).toMatch(/@right-top\{content:"Making a Start";.*border:1pt solid/);
    expect(of('m1:left')).toMatch(/@left-top\{/);
    expect(of('back:right')).not.toContain('writing-mode');
  });

  it('fills the tab of a trainer', () => {
    const solid = pageRules(
      [{ name: 'd1', recto: '', verso: '', tab: { text: 'T', position: 'bottom', solid: true } }],
      { license: '' },
    );
    expect(solid).toMatch(/@right-bottom\{.*background:var\(--pine\);color:#fff/);
  });

  it('keeps a long section title within its tab', () => {
    const text = 'Everything that a person could want to know about pathways and their neighbors';
    const long = pageRules([{ name: 's1', recto: text, verso: '', tab: { text, position: 'middle', solid: false } }], {
      license: '',
    });
    expect(long).toContain('@right-middle{content:"Everything that a person could want to know…"');
    expect(long).toContain(`@top-right{content:"${text}"}`);
  });

  it('lets no text out of its rule', () => {
    const tab = { text: HOSTILE, position: 'top', solid: true } as const;
    const hostile = pageRules([{ name: 'm1', recto: HOSTILE, verso: HOSTILE, tab }], { license: HOSTILE });
    expect(hostile).not.toMatch(/<|script>x/);
    expect(hostile.split('\n')).toHaveLength(3);
    expect(hostile.split('{').length).toBe(hostile.split('}').length);
  });

  it('refuses a name that is none of ours', () => {
    expect(() => pageRules([{ name: 'a{}', recto: '', verso: '' }], { license: '' })).toThrow(RangeError);
  });
});
