import { describe, expect, it } from 'vitest';
import { operationsOf } from '../../../../support/pdf-ua/read/operations.ts';

const read = (text: string) => [...operationsOf(Buffer.from(text, 'latin1'))];
const string = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const operand = (text: string) => read(`${text} x`)[0]?.operands[0];

describe('a content stream', () => {
  it('is operators after their operands', () => {
    expect(read('q 1 0 -.5 +2. cm\n/F1 12 Tf% remark (x) Tj\nQ')).toEqual([
      { operator: 'q', operands: [] },
      { operator: 'cm', operands: [1, 0, -0.5, 2] },
      { operator: 'Tf', operands: [{ name: 'F1' }, 12] },
      { operator: 'Q', operands: [] },
    ]);
  });

  it.each([
    ['(a(b)c)', string('a(b)c')],
    ['(\\(\\101\\7z\\n\\\\)', string('(A\u0007z\n\\')],
    ['(a\\\nb\\\r\nc)', string('abc')],
    ['(\\8)', string('8')],
    ['<4 14>', string('A@')],
    ['/A#20B', { name: 'A B' }],
    ['true', true],
    ['null', null],
    ['[1 (a) [/B]]', [1, string('a'), [{ name: 'B' }]]],
  ])('has operands like %s', (text, expected) => {
    expect(operand(text)).toEqual(expected);
  });

  it('has property lists in place', () => {
    expect(read('/Span <</MCID 3/Lang(en)/A<</B[1]>>>>BDC')[0]).toEqual({
      operator: 'BDC',
      operands: [
        { name: 'Span' },
        new Map<string, unknown>([
          ['MCID', 3],
          ['Lang', string('en')],
          ['A', new Map([['B', [1]]])],
        ]),
      ],
    });
  });

  it('has inline images, whatever is in their data', () => {
    expect(read('BI /W 2 /F /AHx ID (EI)EIx EI Q').map(({ operator }) => operator)).toEqual(['BI', 'Q']);
  });

  it.each(['(', '(a\\', '<', '<<', '[', 'BI', 'BI ID', '>', ')', '{ }', '%'])('may end anywhere: %s', (text) => {
    expect(() => read(text)).not.toThrow();
  });
});
