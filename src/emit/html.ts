import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { isRightToLeft } from '../compose/direction.ts';
import { spriteFor } from '../compose/signs.ts';
import { type Strings, stringsFor } from '../compose/strings.ts';
import type { Assets, Composed } from '../model/document.ts';
import type { PageMap } from '../paginate/pages.ts';
import { withoutPlaces } from './layout/boxes.ts';
import { withPageList } from './page-list.ts';
import { withScreenFields } from './screen-fields/screen-fields.ts';
import { inlineStyles } from './styles.ts';
import { withoutFieldMarks } from './without-field-marks.ts';
import { writePage } from './write-page.ts';

/** Nothing is fetched, nothing is sent: what a page shows is in the page. Of scripts, none runs but those of ours that are in it. */
function contentSecurityPolicy(scripts: readonly string[]): string {
  const own = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  const scriptSource = own.length > 0 ? ` script-src ${own.join(' ')};` : '';
  return `default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline';${scriptSource} base-uri 'none'; form-action 'none'`;
}

/**
 * The document as one page that opens anywhere, offline: fonts, styles and signs are in it. `pages` says where its anchors stand in
 * its printed edition, if there is one.
 */
export function emitHtml(composed: Composed, assets: Assets, pages: PageMap = new Map()): string {
  const document = withPageList(composed, pages);
  const scripts = (document.screen?.scripts ?? []).map((name) => scriptNamed(name, assets));
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: document.language, dir: isRightToLeft(document.language) ? 'rtl' : undefined }, [
        head(document, scripts, assets),
        body(document, scripts),
      ]),
    ],
  };
  return `${writePage(tree, scripts)}\n`;
}

/** A part of a document’s body as it stands in the page, to take the place of what stood there before. */
export function emitPart(part: Element, language: string): string {
  return writePage({ type: 'root', children: [onScreen(part, stringsFor(language))] }, []);
}

/** What composing has marked for the eyes of others is gone, and what one writes in is a control. */
const onScreen = (tree: Element, words: Strings): Element => withoutPlaces(withScreenFields(tree, words));

function head(document: Composed, scripts: readonly string[], assets: Assets): Element {
  const { title, description, author } = document;
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: contentSecurityPolicy(scripts) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    description ? h('meta', { name: 'description', content: description }) : '',
    author ? h('meta', { name: 'author', content: author }) : '',
    h('meta', { name: 'generator', content: `Coursewright ${assets.version}` }),
    h('style', inlineStyles(document, assets)),
  ]);
}

/** The text of one of our scripts. It stands in the page as it is, so nothing in it may look like the end of its element. */
function scriptNamed(name: string, { scripts }: Assets): string {
  const script = scripts.get(name);
  if (script === undefined) throw new RangeError(`No script ${name}`);
  if (/<\/script|<!--/i.test(script)) throw new RangeError(`The script ${name} would end its element`);
  return script;
}

/** The composed body, with the way past its head and the signs that it uses before everything else, and its scripts at the end. */
function body({ body, language, screen }: Composed, scripts: readonly string[]): Element {
  const words = stringsFor(language);
  const skip = h('a', { className: ['skip'], href: '#content' }, words.skip);
  const tools = screen?.tools ?? [];
  const sprite = spriteFor(h('div', [...tools, body]));
  const plain = screen ? onScreen(body, words) : withoutPlaces(withoutFieldMarks(body));
  const atEnd = scripts.map((script) => h('script', script));
  return { ...plain, children: [skip, ...(sprite ? [sprite] : []), ...tools, ...plain.children, ...atEnd] };
}
