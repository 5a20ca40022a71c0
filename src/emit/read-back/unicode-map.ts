/** The letters of each glyph of a font. */
export type UnicodeMap = ReadonlyMap<number, string>;

/** Reads a font’s table of letters (ISO 32000-1, 9.10.3): `bfchar` and `bfrange`, with lists and with first letters. */
export function readUnicodeMap(bytes: Uint8Array): UnicodeMap {
  const map = new Map<number, string>();
  const source = new TextDecoder('latin1').decode(bytes);
  for (const [, kind, body = ''] of source.matchAll(/begin(bfchar|bfrange)\b(.*?)end\1/gs)) {
    const entries = kind === 'bfchar' ? body.matchAll(CHAR) : body.matchAll(RANGE);
    for (const [, first = '', second = '', list, letters = ''] of entries) {
      if (kind === 'bfchar') map.set(read(first), lettersOf(second));
      else if (list !== undefined)
        for (const [index, [, one = '']] of [...list.matchAll(HEX)].entries())
          map.set(read(first) + index, lettersOf(one));
      else
        for (let code = read(first); code <= read(second); code++)
          map.set(code, moved(lettersOf(letters), code - read(first)));
    }
  }
  return map;
}

const HEX = /<([\da-f]*)>/gi;
const CHAR = /<([\da-f]+)>\s*<([\da-f]*)>/gi;
const RANGE = /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:\[(.*?)\]|<([\da-f]*)>)/gis;

const read = (digits: string): number => Number.parseInt(digits, 16);

/** UTF-16, big-endian. */
const lettersOf = (digits: string): string =>
  String.fromCharCode(...(digits.match(/[\da-f]{4}/gi) ?? []).map((unit) => read(unit)));

/** In a range the last letter counts up. */
function moved(letters: string, by: number): string {
  const last = letters.codePointAt(letters.length - (/[\udc00-\udfff]$/.test(letters) ? 2 : 1)) ?? 0;
  return letters.slice(0, letters.length - String.fromCodePoint(last).length) + String.fromCodePoint(last + by);
}
