import type { Element } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { referenceAnchor } from '../anchors.ts';
import { referenceList } from '../book/references.ts';
import type { ProseContext } from '../prose.ts';
import type { HandoutSheet } from './handout-sheets.ts';

/** Each handout with the works that it cites, and no others: whoever gets a copy gets nothing else. */
export function withSources(sheets: readonly HandoutSheet[], context: ProseContext): HandoutSheet[] {
  const listed = new Set<string>();
  return sheets.map((sheet) => {
    const cited = hrefsIn(sheet.page);
    const own = context.curriculum.references.filter(({ id }) => cited.has(`#${referenceAnchor(id)}`));
    if (own.length === 0) return sheet;
    const list = referenceList(own, context, (id) => !listed.has(id));
    for (const { id } of own) listed.add(id);
    const label = h('p', { className: ['label', 'sources'] }, context.words.handoutFile.sources);
    return { ...sheet, page: { ...sheet.page, children: [...sheet.page.children, label, list] } };
  });
}

function hrefsIn(page: Element): ReadonlySet<string> {
  const found = new Set<string>();
  visit(page, 'element', ({ properties: { href } }) => {
    if (typeof href === 'string') found.add(href);
  });
  return found;
}
