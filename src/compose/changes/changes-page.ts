import { h } from 'hastscript';
import { type Part, part } from '../book/matter.ts';
import type { ProseContext } from '../prose.ts';
import { changeList } from './change-list.ts';
import { displacedTable } from './displaced-table.ts';
import { lightLegend } from './light-mark.ts';
import type { Limits } from './wording-view.ts';

/** How much of the wording a book shows; the file for the owner has all of it. */
const LIMITS: Readonly<Record<'workbook' | 'guide', Limits>> = {
  workbook: { lines: 6, letters: 160, names: 6 },
  guide: { lines: 6, letters: 200, names: 6 },
};

/** “Changes from the original” in a book: in short, for the book itself has the new text; nothing in an original. */
export function changesPages({ curriculum, options, words, book }: ProseContext): Part[] {
  const { adaptation } = curriculum;
  if (!adaptation) return [];
  const { changes } = words;
  const isTrainers = book === 'guide';
  const lead = [{ type: 'text' as const, value: changes.lead(adaptation.base.title, adaptation.base.version) }];
  const view = {
    curriculum,
    agenda: options.agenda,
    words,
    audience: isTrainers ? 'trainer' : 'participant',
    limits: LIMITS[isTrainers ? 'guide' : 'workbook'],
  } as const;
  const whole = isTrainers ? options.files.filter((file) => /^changes\b/.test(file)).at(-1) : undefined;
  return [
    part({ on: 'back', anchor: 'changes', title: changes.title, lead, isFlat: true, classes: ['changes-page'] }, [
      lightLegend(
        adaptation.changes.map(({ light }) => light),
        words,
      ),
      h('p', { className: ['small', 'quiet'] }, [changes.legend, ...(whole ? [` ${changes.wholeIn(whole)}`] : [])]),
      ...changeList({ ...view, level: 'h3' }),
      ...(adaptation.changes.length === 0 ? [h('p', changes.none)] : []),
      h('h3', { className: ['title-3', 'apart'] }, changes.displaced.title),
      ...displacedTable(curriculum, options, words),
    ]),
  ];
}
