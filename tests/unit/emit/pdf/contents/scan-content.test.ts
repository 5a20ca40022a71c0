import { describe, expect, it } from 'vitest';
import { codeOf, scanContent } from '../../../../../src/emit/pdf/contents/scan-content.ts';

/** The operators with their operands, as they stand in the stream. */
function scan(content: string): string[] {
  const bytes = Buffer.from(content, 'latin1');
  const found: string[] = [];
  scanContent(bytes, (operator, start, end) => {
    const text = content.slice(start, end);
    const name = operator === codeOf('EI') ? 'EI' : (/[^\s()<>[\]{}/%]+$/.exec(text)?.[0] ?? '');
    expect(operator).toBe(codeOf(name));
    found.push(text);
  });
  return found;
}

describe('scanContent', () => {
  it('finds operators with their operands', () => {
    expect(scan('q 1 0 0 -1 .5 +3 cm\n/F1 12 Tf(a)Tj[(b)-20<41>]TJ Q')).toEqual([
      'q',
      '1 0 0 -1 .5 +3 cm',
      '/F1 12 Tf',
      '(a)Tj',
      '[(b)-20<41>]TJ',
      'Q',
    ]);
  });

  it('takes nothing in a string, a name or a comment for an operator', () => {
    expect(scan(`${String.raw`(EMC \) (BT) Q) Tj <</K (ET) /EMC /Q>> % f S`}\n/BT BMC`)).toEqual([
      String.raw`(EMC \) (BT) Q) Tj`,
      '<</K (ET) /EMC /Q>> % f S\n/BT BMC',
    ]);
  });

  it('takes true, false and null for operands', () => {
    expect(scan('/P <</A true /B null /C false>> BDC n')).toEqual(['/P <</A true /B null /C false>> BDC', 'n']);
  });

  it('takes an inline image as one, whatever is in its data', () => {
    expect(scan('q BI /W 2 /H 1 /IM true ID \x00EIx f(EI2 EI Q f*')).toEqual([
      'q',
      'BI /W 2 /H 1 /IM true ID \x00EIx f(EI2 EI',
      'Q',
      'f*',
    ]);
  });

  it('comes to an end on what is cut short', () => {
    for (const content of ['(a', '<41', '/', '% x', 'BI ID x', '[(a)', '<<', '12'])
      expect(scan(content).length).toBeLessThan(2);
  });
});
