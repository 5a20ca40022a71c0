import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markArtifacts } from '../../../../../src/emit/pdf/contents/mark-artifacts.ts';

const mark = (content: string): string | undefined => {
  const marked = markArtifacts(Buffer.from(content, 'latin1'));
  return marked && Buffer.from(marked).toString('latin1');
};

describe('markArtifacts', () => {
  it('leaves alone what has nothing unmarked', () => {
    expect(mark('q 0 0 9 9 re W* n /P <</MCID 0>>BDC BT (a) Tj ET EMC Q')).toBeUndefined();
  });

  it('wraps paths from their first point, and pictures', () => {
    expect(mark('1 g 0 0 m 9 9 l S Q /X1 Do')).toBe(
      '1 g /Artifact BMC\n0 0 m 9 9 l S\nEMC Q /Artifact BMC\n/X1 Do\nEMC',
    );
  });

  it('makes one of what stands together', () => {
    expect(mark('0 0 9 9 re f 1 g 9 9 9 9 re f* Q')).toBe('/Artifact BMC\n0 0 9 9 re f 1 g 9 9 9 9 re f*\nEMC Q');
  });

  it('calls text of margin boxes pagination, and other text not', () => {
    expect(mark('BT (Head) Tj ET q 0 0 9 9 re W n BT (late) Tj ET Q')).toBe(
      '/Artifact <</Type /Pagination>> BDC\nBT (Head) Tj ET\nEMC q 0 0 9 9 re W n /Artifact BMC\nBT (late) Tj ET\nEMC Q',
    );
    expect(mark('/P <</MCID 0>>BDC BT (a) Tj ET EMC BT (b) Tj ET')).toContain('EMC /Artifact BMC\nBT (b)');
  });

  it('wraps only what is shown between the marks of one text', () => {
    expect(mark('BT /P <</MCID 0>>BDC (a) Tj EMC (b) Tj 1 0 Td (c) Tj ET')).toBe(
      'BT /P <</MCID 0>>BDC (a) Tj EMC /Artifact BMC\n(b) Tj\nEMC 1 0 Td /Artifact BMC\n(c) Tj\nEMC ET',
    );
  });

  it('takes marks that only say how a text was written for no tags', () => {
    const text = 'BT /ReversedChars BMC /Span <</ActualText <0629>>> BDC (a) Tj EMC (b) Tj EMC ET';
    expect(mark(text)).toBe(`/Artifact <</Type /Pagination>> BDC\n${text}\nEMC`);
    expect(mark(`/P <</MCID 0>>BDC ${text} EMC`)).toBeUndefined();
    expect(mark('/Span <</ActualText <20>>> BDC BT (a) Tj ET EMC BT (b) Tj ET')).toBe(
      '/Span <</ActualText <20>>> BDC /Artifact <</Type /Pagination>> BDC\nBT (a) Tj ET\nEMC EMC ' +
        '/Artifact <</Type /Pagination>> BDC\nBT (b) Tj ET\nEMC',
    );
  });

  it('wraps no text that shows nothing, and no path that only clips', () => {
    expect(mark('BT /F1 9 Tf ET 0 0 9 9 re W n')).toBeUndefined();
  });

  it('leaves nothing unmarked, whatever the order, and changes nothing but marks', () => {
    const part = fc.constantFrom(
      '0 0 9 9 re f',
      'BT (EMC) Tj ET',
      '/X Do',
      'q',
      'Q',
      '0 0 5 5 re W n',
      '/P <</MCID 1>> BDC BT (x) Tj ET 1 1 m 2 2 l S EMC',
      '% EMC\n1 w',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const content = parts.join('\n');
        const marked = mark(content) ?? content;
        expect(markArtifacts(Buffer.from(marked, 'latin1'))).toBeUndefined();
        expect(marked.replace(/\/Artifact (BMC|<<\/Type \/Pagination>> BDC)\n|\nEMC(?=[\s]|$)/g, '')).toBe(
          content.replace(/\nEMC(?=[\s]|$)/g, ''),
        );
      }),
    );
  });
});
