import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Reference } from '../../model/curriculum.ts';
import { referenceAnchor } from '../anchors.ts';
import type { ProseContext } from '../prose.ts';
import { referenceEntry, referenceText } from '../reference-entry.ts';
import { type Part, part } from './matter.ts';
import { alphabetically } from './order.ts';

export function references(context: ProseContext): Part[] {
  const { curriculum, words } = context;
  if (curriculum.references.length === 0) return [];
  const list = referenceList(curriculum.references, context);
  return [part({ on: 'back', anchor: 'references', title: words.references }, [list])];
}

/** Works in the order of their entries; links lead to those that `isMeant` holds of. */
export function referenceList(
  works: readonly Reference[],
  { curriculum, words }: ProseContext,
  isMeant: (id: string) => boolean = () => true,
): Element {
  const entries = alphabetically(works, curriculum.language, (work) => referenceText(work, words));
  const items = entries.map((work) =>
    h('li', isMeant(work.id) ? { id: referenceAnchor(work.id) } : {}, referenceEntry(work, words)),
  );
  return h('ul', { className: ['refs'] }, items);
}
