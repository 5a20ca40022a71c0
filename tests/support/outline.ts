import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** Text of an author who tries to break out of wherever it is printed. */
export const TRAP = '"><script>alert(1)</script><img src=x onerror=alert(1)></style>';

/** Ids that stand more than once. */
export function doubleIds(tree: Element): string[] {
  const ids = idsOf(tree);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** Headings that leave a level out on the way down: `h2 > h4`. */
export function skippedLevels(tree: Element): string[] {
  const levels: number[] = [];
  visit(tree, 'element', ({ tagName }) => {
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level) levels.push(Number(level));
  });
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [`h${before} > h${level}`] : [];
  });
}

/** Links inside the document whose place is not there. */
export function brokenLinks(tree: Element): string[] {
  const ids = new Set(idsOf(tree));
  const broken: string[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    const href = String(properties.href ?? '');
    if (tagName === 'a' && href.startsWith('#') && !ids.has(href.slice(1))) broken.push(href);
  });
  return broken;
}

function idsOf(tree: Element): string[] {
  const ids: string[] = [];
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.push(properties.id);
  });
  return ids;
}
