/** Elements that stand within a line: a text runs on through them. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'wbr',
]);

const TOKEN =
  /<!--([\s\S]*?)(?:-->|$)|<(style|script)\b[^>]*>([\s\S]*?)(?:<\/\2|$)|<(\/?)([a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>|[^<]+|</gi;
const ATTRIBUTE = /[^\s=/]+\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** Pictures and fonts: no text is in them that a reader could see. */
const DATA = /data:[\w/+.-]*;base64,[\w+/=]*/g;

/** Everything that a page says: block by block, then attributes, styles and comments, each by itself. */
export function readHtml(bytes: Uint8Array): string[] {
  const html = new TextDecoder().decode(bytes).replace(DATA, '');
  const texts: string[] = [];
  let block = '';
  const endBlock = (): void => {
    texts.push(block);
    block = '';
  };
  for (const [token, comment, , raw, , tagName, attributes = ''] of html.matchAll(TOKEN)) {
    if (comment !== undefined) texts.push(comment);
    else if (raw !== undefined) texts.push(withoutEscapes(raw));
    else if (tagName === undefined) block += decode(token);
    else {
      if (!INLINE.has(tagName.toLowerCase())) endBlock();
      for (const [, double, single, bare] of attributes.matchAll(ATTRIBUTE))
        texts.push(decode(double ?? single ?? bare ?? ''));
    }
  }
  endBlock();
  return texts.filter((text) => text.trim() !== '');
}

/** Numbered character references; the named ones that are ever written stand for no letters. */
const decode = (text: string): string =>
  text
    .replace(/&#x([\da-f]{1,6});?/gi, (_, digits: string) => characterOf(Number.parseInt(digits, 16)))
    .replace(/&#(\d{1,7});?/g, (_, digits: string) => characterOf(Number(digits)))
    .replace(/&[a-z]+;/gi, ' ');

/** Strings of a style sheet write characters as their numbers. */
const withoutEscapes = (css: string): string =>
  css.replace(/\\([\da-f]{1,6})\s?/gi, (_, digits: string) => characterOf(Number.parseInt(digits, 16)));

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
