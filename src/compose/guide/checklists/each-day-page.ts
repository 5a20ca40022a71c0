import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Part, part } from '../../book/matter.ts';
import type { ProseContext } from '../../prose.ts';
import { spareMinutes } from '../../spare-minutes.ts';
import { sizesOf } from '../groups-page.ts';
import { seePage } from '../see-page.ts';
import { checklist, type Item, withLink } from './checklist.ts';
import { shownAgain } from './shown-again.ts';

/** A column for each day, up to this many; of more days one page serves one day. */
const MOST_COLUMNS = 9;
/** Of more days than these, the heads of the columns are their numbers alone. */
const MOST_WORDS = 4;

/** What to do every morning, through the day and every evening: a box for each day. Self-study has no days. */
export function eachDayPage(context: ProseContext): Part[] {
  const { options, words } = context;
  const { during } = words.guideDay;
  const { days } = options.agenda;
  if (days.length === 0) return [];
  const groups = [
    { title: during.morning, items: everyMorning(context) },
    { title: during.through, items: throughTheDay(context) },
    { title: during.evening, items: everyEvening(context) },
  ];
  const hasColumns = days.length > 1 && days.length <= MOST_COLUMNS;
  const body = hasColumns ? [dayTable(groups, context)] : groups.flatMap(({ title, items }) => checklist(title, items));
  return [
    part(
      {
        on: 'front',
        anchor: 'each-day',
        title: during.title,
        lead: [{ type: 'text', value: days.length > MOST_COLUMNS ? during.copyLead : during.lead }],
        isFlat: true,
        classes: ['checklists'],
      },
      body,
    ),
  ];
}

interface Group {
  readonly title: string;
  readonly items: readonly Item[];
}

function dayTable(groups: readonly Group[], { options, words }: ProseContext): Element {
  const { days } = options.agenda;
  const isNarrow = days.length > MOST_WORDS;
  const boxes = () =>
    days.map(() => h('td', { className: ['b'] }, h('span', { className: ['box'], ariaHidden: 'true' })));
  const row = (item: Item) => h('tr', [h('td', typeof item === 'string' ? item : [...item]), ...boxes()]);
  const headOf = (title: string) =>
    h('tr', { className: ['group'] }, [
      h('th', { scope: 'rowgroup' }, title),
      ...days.map(({ number }) => h('td', { className: ['b'] }, isNarrow ? words.figure(number) : words.day(number))),
    ]);
  return h(
    'table',
    { className: ['grid', 'each-day', ...(isNarrow ? ['narrow'] : [])] },
    groups.map(({ title, items }) => h('tbody', [headOf(title), ...items.map(row)])),
  );
}

function everyMorning(context: ProseContext): Item[] {
  const { curriculum, options, words } = context;
  const again = shownAgain(context);
  const { during } = words.guideDay;
  const isInRoom = options.agenda.delivery === 'in-person' || options.agenda.delivery === 'hybrid';
  return [
    again.length > 0 ? during.agreementsOn(again) : during.agreements,
    during.signIn,
    ...(isInRoom ? [during.places, during.naloxone] : [during.sayWhere]),
    during.support,
    ...(sizesOf(curriculum.modules).length > 0
      ? [withLink(during.groups, seePage('groups', words.guideDay.groupsTitle, words))]
      : []),
  ];
}

function throughTheDay({ curriculum, options, words }: ProseContext): Item[] {
  const { during } = words.guideDay;
  const canGiveBack = options.agenda.days.some(({ entries }) => spareMinutes(entries).length > 0);
  return [
    ...(curriculum.modules.some(({ contentNote }) => contentNote) ? [during.contentNotes] : []),
    during.breaks,
    during.stepOut,
    during.questions,
    ...(canGiveBack ? [withLink(during.late, seePage('late', words.guideDay.lateTitle, words))] : []),
    withLink(during.fidelity, seePage('fidelity', words.guideDay.fidelity.title, words)),
  ];
}

function everyEvening({ words }: ProseContext): Item[] {
  const { during } = words.guideDay;
  return [during.signOut, during.papers, during.talk, during.owed];
}
