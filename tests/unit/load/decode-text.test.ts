/** What makes a text read other than it is written is refused where it stands; right-to-left text is not. */
import { afterEach, describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/load/decode-text.ts';
import { holdLimits, LIMITS } from '../../../src/model/limits.ts';

const decode = (text: string) => {
  const decoded = decodeText(new TextEncoder().encode(text));
  return 'text' in decoded ? 'read' : `${decoded.line}:${decoded.column} ${decoded.fault}`;
};
const invisible = (code: string) => expect.stringContaining(`invisible character ${code}`);

describe('what changes the direction of text', () => {
  it.each([
    ['a pair of isolates', 'a \u2067שלום\u2069 b'],
    ['pairs within each other', 'a \u2066b \u2067c\u2069 d\u2069'],
    ['a pair of embeddings', 'a \u202bשלום\u202c b'],
    ['an embedding in an isolate', '\u2068a \u202ab\u202c c\u2069'],
    ['single marks', 'a\u200f \u200eb \u061cc'],
    ['Arabic and Hebrew', 'الحد من الضرر\nשלום עולם'],
  ])('stays: %s', (_, text) => {
    expect(decode(text)).toBe('read');
  });

  it.each([
    ['an isolate that does not end', 'one\na \u2066b', '2:3', 'U+2066'],
    ['one that ends on the next line', 'a \u2067b\nc\u2069', '1:3', 'U+2067'],
    ['an end that nothing begins', 'ab\u2069', '1:3', 'U+2069'],
    ['an embedding that an isolate should end', 'a\u202bb\u2069', '1:2', 'U+202B'],
    ['an isolate that an embedding should end', 'a\u2068b\u202c', '1:2', 'U+2068'],
    ['an override', 'a\u202eb\u202c', '1:2', 'U+202E'],
  ])('is refused: %s', (_, text, place, code) => {
    expect(decode(text)).toEqual(invisible(code));
    expect(decode(text)).toMatch(new RegExp(`^${place} `));
  });
});

describe('marks on one letter', () => {
  afterEach(() => holdLimits({}));

  it('may be as many as the limit', () => {
    const most = LIMITS.combiningMarks;
    expect(decode(`a\nbe${'\u0301'.repeat(most)}`)).toBe('read');
    expect(decode(`a\nbe${'\u0301'.repeat(most + 1)}`)).toBe(
      '2:3 This file has more than 30 combining marks on one letter.',
    );
    expect(decode(`a${'\u{1d165}'.repeat(most + 1)}`)).toMatch(/^1:2 /);
  });

  it('are allowed as the caller says', () => {
    holdLimits({ combiningMarks: 100_000 });
    expect(decode(`e${'\u0301'.repeat(100_000)}`)).toBe('read');
  });

  it('are those of languages', () => {
    expect(decode('בְּרֵאשִׁ֖ית בָּרָ֣א อยู่ที่นี่ ཨོཾ་མ་ཎི་ Z̈ạ̈̇ việt\u0300')).toBe('read');
  });
});
