/** What the rules ask of XMP metadata; read by patterns, as metadata that we write is plain. */
export interface Xmp {
  /** Properties of the PDF/UA identification schema, with the prefix that the file gives them. */
  readonly identification: ReadonlyMap<string, { readonly value: string; readonly prefix: string }>;
  /** The text of dc:title, `undefined` when there is none. */
  readonly title: string | undefined;
  /** Whether any text has no language but the default one. */
  readonly hasDefaultLanguage: boolean;
}

const PDF_UA = 'http://www.aiim.org/pdfua/ns/id/';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

export function readXmp(bytes: Uint8Array): Xmp {
  const text = decode(bytes);
  const identification = new Map<string, { value: string; prefix: string }>();
  for (const prefix of prefixesOf(text, PDF_UA)) {
    const property = new RegExp(`<${prefix}:(\\w+)[^>]*>([^<]*)<|\\s${prefix}:(\\w+)\\s*=\\s*["']([^"']*)["']`, 'g');
    for (const [, element, content, attribute, value] of text.matchAll(property))
      identification.set(element ?? attribute ?? '', { value: (content ?? value ?? '').trim(), prefix });
  }
  return { identification, title: titleOf(text), hasDefaultLanguage: /xml:lang\s*=\s*["']x-default["']/.test(text) };
}

const decode = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8').decode(bytes);

const prefixesOf = (text: string, namespace: string): Set<string> =>
  new Set(
    [...text.matchAll(/xmlns:([\w-]+)\s*=\s*["']([^"']*)["']/g)].flatMap(([, prefix, uri]) =>
      prefix !== undefined && uri === namespace ? prefix : [],
    ),
  );

function titleOf(text: string): string | undefined {
  for (const prefix of prefixesOf(text, DUBLIN_CORE)) {
    const title = new RegExp(`<${prefix}:title[^>]*>([^]*?)</${prefix}:title>`).exec(text)?.[1];
    if (title !== undefined) return title.replace(/<[^>]*>/g, '').trim();
  }
  return undefined;
}
