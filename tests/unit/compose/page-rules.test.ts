import { describe, expect, it } from 'vitest';
import type { Furniture } from '../../../src/compose/furniture.ts';
import { cssString, type NamedPage, pageRules } from '../../../src/compose/page-rules.ts';

/** What CSS reads out of a string token: escapes resolved. */
const read = (token: string): string =>
  token
    .slice(1, -1)
    .replace(/\\([0-9a-f]{1,6}) ?/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const HOSTILE = 'A "title" \\ with </style><script>x</script> {color:red} */ and\na line\r\f break';

const FURNITURE: Furniture = {
  form: 'regular',
  recto: 'right',
  license: '© Owners',
  edition: 'Workbook, version 1.0.0',
  folio: ['Page ', 'of '],
};
const page = (more: Partial<NamedPage>): NamedPage => ({ name: 'm1', recto: ['R'], verso: ['V'], ...more });
const rulesOf = (more: Partial<NamedPage>, furniture: Partial<Furniture> = {}): string =>
  pageRules([page(more)], { ...FURNITURE, ...furniture });

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
      page({
        recto: ['1  Safety'],
        verso: ['The Course', 'Making a Start'],
        tab: { text: 'Making a Start', position: 'top', solid: false },
      }),
      page({ name: 'back', recto: ['To look things up'] }),
    ],
    FURNITURE,
  );
  const of = (name: string) => rules.split('\n').find((line) => line.startsWith(`@page ${name}{`)) ?? '';

  it('puts running heads and folios outside, the license line and the edition inside, on both hands', () => {
    expect(of('m1:right')).toContain('@top-right{content:"1  Safety"');
    expect(of('m1:right')).toContain('@bottom-right{content:"Page " counter(page) " of " counter(pages)');
    expect(of('m1:right')).toContain('@bottom-left{content:"© Owners\\a Workbook, version 1.0.0"');
    expect(of('m1:left')).toContain('@top-left{content:"The Course · Making a Start"');
    expect(of('m1:left')).toContain('@bottom-left{content:"Page " counter(page)');
    expect(of('m1:left')).toContain('@bottom-right{content:"© Owners\\a Workbook, version 1.0.0"');
    expect(rules).toContain('.on-m1{page:m1}');
  });

  it('has the odd pages on the left where one reads from right to left', () => {
    const mirrored = rulesOf({}, { recto: 'left' });
    expect(mirrored).toContain('@page m1:left{@top-left{content:"R"');
    expect(mirrored).toContain('@page m1:right{@top-right{content:"V"');
  });

  it('gives the two boxes of a margin no more than the width of the text', () => {
    const widths = (margin: string) =>
      [...of('m1:right').matchAll(new RegExp(`@${margin}-[a-z]+\\{[^}]*width:([0-9]+)mm`, 'g'))].map(([, width]) =>
        Number(width),
      );
    expect(widths('bottom')).toHaveLength(2);
    for (const margin of ['bottom', 'top']) expect(widths(margin).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(166);
  });

  it('says on the inner side of every page that it is a draft', () => {
    expect(rules).not.toContain('Draft');
    const draft = rulesOf({}, { draft: 'Draft' });
    expect(draft).toContain('@page m1:right{@top-right{content:"R";width:148mm}@top-left{content:"Draft"');
    expect(draft).toContain('@page m1:left{@top-left{content:"V";width:148mm}@top-right{content:"Draft"');
  });

  it('breaks the folio in large print', () => {
    expect(rulesOf({}, { form: 'large' })).toContain('content:"Page " counter(page) "\\a of " counter(pages)');
  });

  it('draws an outlined tab at its height on the outer edge, and none where there is none', () => {
    expect(of('m1:right')).toMatch(/@right-top\{content:"Making a Start";.*border:1pt solid/);
    expect(of('m1:left')).toMatch(/@left-top\{/);
    expect(of('back:right')).not.toContain('writing-mode');
  });

  it('fills the tab of a trainer', () => {
    const solid = rulesOf({ tab: { text: 'T', position: 'bottom', solid: true } });
    expect(solid).toMatch(/@right-bottom\{.*background:#000;color:#fff/);
  });

  it('keeps a long section title within its tab, and whole in the running head', () => {
    const text = 'Everything that a person could want to know about pathways and their neighbors';
    const long = rulesOf({ recto: [text], tab: { text, position: 'middle', solid: false } });
    expect(long).toContain('@right-middle{content:"Everything that a person could want to know…"');
    expect(long).toContain(`@top-right{content:"${text}"`);
  });

  it('lets no text out of its rule', () => {
    const tab = { text: HOSTILE, position: 'top', solid: true } as const;
    const hostile = rulesOf({ recto: [HOSTILE], verso: [HOSTILE], tab }, { license: HOSTILE, edition: HOSTILE });
    expect(hostile).not.toMatch(/<|script>x/);
    expect(hostile.split('\n')).toHaveLength(3);
    expect(hostile.split('{').length).toBe(hostile.split('}').length);
  });

  it('refuses a name that is none of ours', () => {
    expect(() => rulesOf({ name: 'a{}' })).toThrow(RangeError);
  });
});
