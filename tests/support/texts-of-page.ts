import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Attributes that name, place or paint something, and that nobody hears or reads. */
const TECHNICAL =
  /^(autoCapitalize|autoComplete|spellCheck|transform|value|aria(AutoComplete|Controls|HasPopup|Current|DescribedBy|Expanded|Hidden|LabelledBy|Live|Pressed|Selected)|charSet|class(Name)?|content|d|dir|fill|enterKeyHint|focusable|for|headers|height|href|htmlFor|hidden|httpEquiv|id|inputMode|lang|name|preserveAspectRatio|role|scope|src|start|stroke.*|style|tabIndex|textAnchor|type|viewBox|width)$/i;

/** What scripts go by, and do not show: `data-do="save"`. */
const isMark = (name: string, value: string): boolean => name.startsWith('data') && /^[a-z][\w-]*$/.test(value);

/** Everything that a page says to eyes and ears: its text, the attributes that are read aloud, its description, what its styles write. */
export function textsOfPage(html: string): string[] {
  const tree: Root = fromHtml(html);
  const texts: string[] = [];
  visit(tree, (node, _index, parent) => {
    if (node.type === 'text') {
      const owner = parent?.type === 'element' ? parent.tagName : '';
      if (owner === 'style') texts.push(...writtenByStyles(node.value));
      else if (owner !== 'script') texts.push(node.value);
    } else if (node.type === 'element') {
      for (const [name, value] of Object.entries(node.properties))
        if (!TECHNICAL.test(name) && !isMark(name, String(value)) && value !== true) texts.push(String(value));
      const { name, content } = node.properties;
      if (node.tagName === 'meta' && (name === 'description' || name === 'author')) texts.push(String(content));
    }
  });
  return texts.filter((text) => /\p{L}/u.test(text));
}

/** Strings in `content`: the running heads and feet of pages among them. */
const writtenByStyles = (css: string): string[] =>
  [...css.matchAll(/\bcontent:([^;}]*)/g)].flatMap(([, value = '']) =>
    [...value.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) =>
      (double ?? single ?? '').replace(/\\([\da-f]{1,6})\s?/gi, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      ),
    ),
  );
