import { h } from 'hastscript';
import { referenceAnchor } from '../anchors.ts';
import type { ProseContext } from '../prose.ts';
import { referenceEntry, referenceText } from '../reference-entry.ts';
import { type Part, part } from './matter.ts';
import { alphabetically } from './order.ts';

export function references({ curriculum, words }: ProseContext): Part[] {
  if (curriculum.references.length === 0) return [];
  const entries = alphabetically(curriculum.references, curriculum.language, (reference) =>
    referenceText(reference, words),
  );
  const items = entries.map((reference) =>
    h('li', { id: referenceAnchor(reference.id) }, referenceEntry(reference, words)),
  );
  return [
    part({ on: 'back', anchor: 'references', title: words.references }, [h('ul', { className: ['refs'] }, items)]),
  ];
}
