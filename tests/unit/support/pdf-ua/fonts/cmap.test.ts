import { describe, expect, it } from 'vitest';
import { codesIn, parseCMap } from '../../../../support/pdf-ua/fonts/cmap.ts';

const parse = (text: string) => parseCMap(Buffer.from(text, 'latin1'));

describe('a CMap', () => {
  it('maps single codes, ranges and listed ranges to text', () => {
    const { unicodeOf } = parse(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap
      2 beginbfchar <01> <0041> <02> <D83DDE00> endbfchar
      2 beginbfrange <10> <12> <0061> <20> <21> [<0066> <00660069>] endbfrange endcmap`);
    expect([1, 2, 0x10, 0x12, 0x20, 0x21, 3].map(unicodeOf)).toEqual(['A', '😀', 'a', 'c', 'f', 'fi', undefined]);
  });

  it('maps codes to CIDs, and says its writing mode and what it builds on', () => {
    const { cidOf, writingMode, uses } = parse(`/Identity-V usecmap /WMode 1 def
      1 begincidchar <0001> 7 endcidchar 1 begincidrange <0010> <0020> 100 endcidrange`);
    expect([1, 0x10, 0x11, 2].map(cidOf)).toEqual([7, 100, 101, undefined]);
    expect({ writingMode, uses }).toEqual({ writingMode: 1, uses: 'Identity-V' });
  });

  it('says how long codes are', () => {
    const cmap = parse('2 begincodespacerange <00> <7f> <8000> <ffff> endcodespacerange');
    expect([...codesIn(Uint8Array.of(0x41, 0x81, 0x40, 0x42), cmap)]).toEqual([0x41, 0x8140, 0x42]);
  });
});
