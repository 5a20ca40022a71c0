import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Module } from '../../model/module.ts';
import { moduleAnchor } from '../anchors.ts';
import { type Part, part } from '../book/matter.ts';
import type { ProseContext } from '../prose.ts';
import { participantsOf } from './amounts.ts';
import { groupsOf } from './groups-of.ts';
import { groupsText, madeText } from './groups-text.ts';

/** How people sit together: each size for the group that is expected, and for the one that really comes. */
export function groupsPage(context: ProseContext): Part[] {
  const { curriculum, options, words } = context;
  const { guideDay } = words;
  const people = participantsOf(curriculum, options);
  const sizes = sizesOf(curriculum.modules);
  if (sizes.length === 0) return [];
  const lead = [guideDay.groupsLead, people === undefined ? '' : guideDay.groupsReckoned(people)].filter(Boolean);
  return [
    part(
      {
        on: 'front',
        anchor: 'groups',
        title: guideDay.groupsTitle,
        lead: [{ type: 'text', value: lead.join(' ') }],
        isFlat: true,
      },
      [planned(sizes, people, context), ...asManyAsCome(sizes, people, context)],
    ),
  ];
}

/** Sizes of groups in the course, from the smallest; one person is no group. */
export function sizesOf(modules: readonly Pick<Module, 'activities'>[]): number[] {
  const sizes = modules.flatMap(({ activities }) =>
    activities.flatMap(({ group }) => (group && group > 1 ? [group] : [])),
  );
  return [...new Set(sizes)].sort((one, other) => one - other);
}

function planned(sizes: readonly number[], people: number | undefined, context: ProseContext): Element {
  const { words, curriculum } = context;
  const { guideDay, guideBook } = words;
  const rows = sizes.map((size) =>
    h('tr', [
      h('th', { scope: 'row' }, guideDay.inGroupsOf(size)),
      ...(people === undefined ? [] : [h('td', groupsText(people, size, words))]),
      h('td', { className: ['modules-column'] }, linked(withGroupsOf(size, curriculum.modules))),
    ]),
  );
  const heads = [guideDay.size, ...(people === undefined ? [] : [guideDay.makes(people)]), guideBook.inModules];
  return table(['grid', 'groups'], heads, rows);
}

const withGroupsOf = (size: number, modules: readonly Module[]): Module[] =>
  modules.filter(({ activities }) => activities.some(({ group }) => group === size));

const linked = (modules: readonly Module[]): ElementContent[] =>
  modules.flatMap((module, index): ElementContent[] => [
    { type: 'text', value: index > 0 ? ', ' : '' },
    h('a', { href: `#${moduleAnchor(module)}`, title: module.title.value }, String(module.number)),
  ]);

/** More head counts than these fill more than their half of the page. */
const MOST_ROWS = 24;

/** The same for every number of people between the least and the most that the course takes. */
function asManyAsCome(
  sizes: readonly number[],
  people: number | undefined,
  { curriculum, words }: ProseContext,
): Element[] {
  const { guideDay } = words;
  const { min = people, max = people } = curriculum.participants;
  if (min === undefined || max === undefined || max <= min) return [];
  const counts = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  if (counts.length > MOST_ROWS) return [];
  const rows = counts.map((count) =>
    h('tr', { className: count === people ? ['expected'] : [] }, [
      h('th', { scope: 'row', className: ['num'] }, words.figure(count)),
      ...sizes.map((size) => h('td', madeText(groupsOf(count, size), guideDay))),
    ]),
  );
  return [
    h('h3', { className: ['title-3', 'apart'] }, guideDay.asManyAsCome),
    table(['grid', 'head-counts'], [guideDay.people, ...sizes.map(guideDay.inGroupsOf)], rows),
  ];
}

const table = (classes: string[], heads: readonly string[], rows: readonly Element[]): Element =>
  h('table', { className: classes }, [
    h(
      'thead',
      h(
        'tr',
        heads.map((head) => h('th', { scope: 'col' }, head)),
      ),
    ),
    h('tbody', [...rows]),
  ]);
