import type { Root, Text } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';

/** As the texts of the books are set. */
const smartypants = unified().use(remarkSmartypants, { dashes: 'oldschool' }).freeze();

/** Whatever may become another sign: most lines have none. */
const PLAIN_SIGNS = /["'`]|--|\.\.\./;

/** One line of text with the quotation marks, dashes and ellipses of the books. */
export function typographic(line: string): string {
  if (!PLAIN_SIGNS.test(line)) return line;
  const text: Text = { type: 'text', value: line };
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [text] }] };
  smartypants.runSync(root);
  return text.value;
}
