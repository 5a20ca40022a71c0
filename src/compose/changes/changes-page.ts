import { h } from 'hastscript';
import { type Part, part } from '../book/matter.ts';
import type { ProseContext } from '../prose.ts';
import { changeList } from './change-list.ts';
import { displacedTable } from './displaced-table.ts';
import { lightLegend } from './light-mark.ts';

/** “Changes from the original” in a book: whole in the guide, in short for participants; nothing in an original. */
export function changesPages({ curriculum, options, words, book }: ProseContext): Part[] {
  const { adaptation } = curriculum;
  if (!adaptation) return [];
  const { changes } = words;
  const isTrainers = book === 'guide';
  const lead = [{ type: 'text' as const, value: changes.lead(adaptation.base.title, adaptation.base.version) }];
  const view = { curriculum, words, audience: isTrainers ? 'trainer' : 'participant', isShort: !isTrainers } as const;
  return [
    part({ on: 'back', anchor: 'changes', title: changes.title, lead, isFlat: true, classes: ['changes-page'] }, [
      lightLegend(
        adaptation.changes.map(({ light }) => light),
        words,
      ),
      h('p', { className: ['small', 'quiet'] }, changes.legend),
      ...changeList({ ...view, level: 'h3' }),
      ...(adaptation.changes.length === 0 ? [h('p', changes.none)] : []),
      h('h3', { className: ['title-3', 'apart'] }, changes.displaced.title),
      ...displacedTable(curriculum, options, words),
    ]),
  ];
}
