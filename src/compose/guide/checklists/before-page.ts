import type { Agenda } from '../../../model/agenda.ts';
import { type Part, part } from '../../book/matter.ts';
import type { ProseContext } from '../../prose.ts';
import { participantsOf, TABLE } from '../amounts.ts';
import { seePage } from '../see-page.ts';
import { checklist, type Item, withLink } from './checklist.ts';
import { numbersOf, resourcesToVerify, reviews } from './facts.ts';
import { printing } from './printing.ts';

/** What to do in the weeks before, in the week before and on the day before. */
export function beforePage(context: ProseContext): Part {
  const { before } = context.words.guideDay;
  return part(
    {
      on: 'front',
      anchor: 'before',
      title: before.title,
      lead: [{ type: 'text', value: before.lead }],
      isFlat: true,
      classes: ['checklists'],
    },
    [
      ...checklist(before.weeks, weeksBefore(context)),
      ...checklist(before.week, weekBefore(context)),
      ...checklist(before.day, dayBefore(context)),
    ],
  );
}

function weeksBefore(context: ProseContext): Item[] {
  const { curriculum, options, words } = context;
  const { before } = words.guideDay;
  const people = participantsOf(curriculum, options);
  const tables = people === undefined ? undefined : Math.ceil(people / TABLE);
  return [
    before.trainers(leadsOf(context, 'A'), leadsOf(context, 'B')),
    ...(leadsOf(context, 'host') > 0 ? [before.host(leadsOf(context, 'host'))] : []),
    ...(hasRoom(options.agenda) ? [before.room(people, tables), before.access] : []),
    ...(isOnline(options.agenda) ? [before.meeting] : []),
    before.invite,
    ...(curriculum.prerequisites.length > 0
      ? [withLink(before.prerequisites, seePage('objectives', words.guideBook.objectives, words))]
      : []),
    ...reviews(context),
    ...resourcesToVerify(context),
    ...(needsThings(context) ? [withLink(before.buy, seePage('materials', words.guideBook.materials, words))] : []),
    withLink(before.license, seePage('license', words.license, words)),
  ];
}

function weekBefore(context: ProseContext): Item[] {
  const { curriculum, words } = context;
  const { before } = words.guideDay;
  const prepared = curriculum.modules.filter(({ preparation }) => preparation.length > 0);
  const noted = curriculum.modules.filter(({ contentNote }) => contentNote);
  return [
    ...printing(context),
    before.formats,
    ...(prepared.length > 0 ? [before.preparation(prepared.length)] : []),
    ...(noted.length > 0 ? [before.contentNotes(numbersOf(noted))] : []),
    before.support,
  ];
}

function dayBefore(context: ProseContext): Item[] {
  const { options, words } = context;
  const { before } = words.guideDay;
  return [
    before.read,
    ...(needsThings(context) ? [withLink(before.pack, seePage('materials', words.guideBook.materials, words))] : []),
    ...(hasRoom(options.agenda) ? [before.setUp, before.quietRoom, before.naloxone] : [before.naloxoneAtHome]),
    before.slides,
  ];
}

/** Activities that somebody leads. */
const leadsOf = ({ curriculum }: ProseContext, lead: 'A' | 'B' | 'host'): number =>
  curriculum.modules.flatMap(({ activities }) => activities).filter((activity) => activity.lead === lead).length;

const needsThings = ({ curriculum }: ProseContext): boolean =>
  curriculum.modules.some(
    ({ materials, activities }) => materials.length > 0 || activities.some((activity) => activity.materials.length > 0),
  );

const hasRoom = ({ delivery }: Agenda): boolean => delivery === 'in-person' || delivery === 'hybrid';
const isOnline = ({ delivery }: Agenda): boolean => delivery === 'online' || delivery === 'hybrid';
