import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { spriteFor } from '../compose/signs.ts';
import { stringsFor } from '../compose/strings.ts';
import type { Assets, Composed } from '../model/document.ts';
import { withoutPlaces } from './layout/boxes.ts';
import { inlineStyles } from './styles.ts';
import { withoutFieldMarks } from './without-field-marks.ts';

/** Nothing is fetched, nothing is run, nothing is sent: what a page shows is in the page. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The document as one page that opens anywhere, offline: fonts, styles and signs are in it. */
export function emitHtml(document: Composed, assets: Assets): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: document.language, dir: isRightToLeft(document.language) ? 'rtl' : undefined }, [
        head(document, assets),
        body(document),
      ]),
    ],
  };
  return `${unified().use(rehypeStringify).stringify(tree)}\n`;
}

function head(document: Composed, assets: Assets): Element {
  const { title, description, author } = document;
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    description ? h('meta', { name: 'description', content: description }) : '',
    author ? h('meta', { name: 'author', content: author }) : '',
    h('meta', { name: 'generator', content: `Coursewright ${assets.version}` }),
    h('style', inlineStyles(document, assets)),
  ]);
}

/** The composed body, with the way past its head and the signs that it uses before everything else. */
function body({ body, language }: Composed): Element {
  const skip = h('a', { className: ['skip'], href: '#content' }, stringsFor(language).skip);
  const sprite = spriteFor(body);
  const plain = withoutPlaces(withoutFieldMarks(body));
  return { ...plain, children: [skip, ...(sprite ? [sprite] : []), ...plain.children] };
}

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** By the script if the tag names one, else by the language. */
function isRightToLeft(language: string): boolean {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => subtag.length === 4);
  return script ? ['arab', 'hebr', 'thaa'].includes(script) : RIGHT_TO_LEFT.has(primary);
}
