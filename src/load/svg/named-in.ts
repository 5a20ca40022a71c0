import { FONT_DATA, PICTURE_DATA } from './grammar.ts';

/** What a style of a drawing names. */
export interface Named {
  /** Ids of things in the drawing. */
  readonly ids: readonly string[];
  /** Pictures that stand in it as data. */
  readonly pictures: readonly string[];
  /** The first thing that leads out of the file, as a browser reads it. */
  readonly fetched: string | undefined;
}

/** Ways in which a style names something that is fetched, or that some browser would run. */
const FETCHES = /@import|(?:image-set|cross-fade|src|image|expression)\s*\(|-moz-binding|behavior\s*:|javascript:/i;

/** Reads a style, as it stands in an attribute or in an element. */
export function namedIn(style: string): Named {
  const text = asRead(style);
  const ids: string[] = [];
  const pictures: string[] = [];
  for (const [, rest = ''] of text.matchAll(/url\(\s*([^)]*)/gi)) {
    const address = rest.trim().replace(/^(["'])(.*)\1$/s, '$2');
    if (/^#\S+$/.test(address)) ids.push(address.slice(1));
    else if (PICTURE_DATA.test(address)) pictures.push(address);
    else if (!FONT_DATA.test(address)) return { ids, pictures, fetched: address.slice(0, 60) };
  }
  return { ids, pictures, fetched: FETCHES.exec(text)?.[0] };
}

/** Without comments and escapes. */
const asRead = (style: string): string =>
  style
    .replace(/\/\*.*?(?:\*\/|$)/gs, '')
    .replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gis, (_, code: string | undefined, letter: string | undefined) =>
      code === undefined ? (letter ?? '') : letterOf(Number.parseInt(code, 16)),
    );

const letterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
