import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Curriculum } from '../../model/curriculum.ts';
import type { ComposeOptions } from '../../model/document.ts';
import type { Strings } from '../strings.ts';
import { type Displaced, displacedMinutes, type Shift, sumOfShifts } from './displaced.ts';

/** What gave minutes and what took them, reckoned from the base’s first agenda and the one that is built; undefined of an original. */
export function displacedOf(curriculum: Curriculum, { agenda }: Pick<ComposeOptions, 'agenda'>): Displaced | undefined {
  const base = curriculum.adaptation?.base;
  return base && displacedMinutes({ curriculum: base, agenda: base.agendas[0] }, { curriculum, agenda });
}

/** Minutes day by day with their sums, and the balance below: what was there, what is there now. */
export function displacedTable(curriculum: Curriculum, options: ComposeOptions, words: Strings): Element[] {
  const displaced = displacedOf(curriculum, options);
  const base = curriculum.adaptation?.base;
  if (!displaced || !base) return [];
  const { gave, took } = displaced;
  const own = words.changes.displaced;
  const caption = own.caption(
    [base.title, base.agendas[0]?.title].filter(Boolean).join(', '),
    [curriculum.title, options.agenda.title].join(', '),
  );
  const days = [...new Set([...gave, ...took].map(({ day }) => day))].sort((a, b) => (a ?? 0) - (b ?? 0));
  const ofDay = (shifts: readonly Shift[], day: number | undefined) => shifts.filter((shift) => shift.day === day);
  const table = h('table', { className: ['grid', 'displaced', 'wordy'], ariaLabel: caption }, [
    h(
      'thead',
      h(
        'tr',
        [own.day, own.gave, own.took].map((head) => h('th', { scope: 'col' }, head)),
      ),
    ),
    h(
      'tbody',
      days.map((day) =>
        h('tr', [
          h('th', { scope: 'row' }, day === undefined ? own.undated : words.day(day)),
          h('td', shiftList(ofDay(gave, day), '\u2212', words)),
          h('td', shiftList(ofDay(took, day), '+', words)),
        ]),
      ),
    ),
    h(
      'tfoot',
      h('tr', [
        h('th', { scope: 'row' }, own.together),
        h('td', signed(-sumOfShifts(gave), words)),
        h('td', signed(sumOfShifts(took), words)),
      ]),
    ),
  ]);
  return [
    h('p', { className: ['small'] }, `${caption}. ${own.lead}`),
    gave.length + took.length > 0
      ? h('div', { className: ['scroll'], role: 'group', ariaLabel: own.title, tabIndex: 0 }, table)
      : h('p', own.none),
    balanceOf(displaced, words),
  ];
}

/** `18 hours in the original, 18 hours in this adaptation`, with the minutes. */
export function balanceOf({ before, now }: Displaced, words: Strings): Element {
  const own = words.changes.displaced;
  const length = (value: number): string => `${words.hours(value)} (${words.minutes(value)})`;
  return h('p', { className: ['verdict', 'voice'] }, [
    h('b', `${own.balance}: `),
    `${own.before(length(before))}, ${own.now(length(now))}.`,
  ]);
}

function shiftList(shifts: readonly Shift[], direction: string, words: Strings): Element | string {
  if (shifts.length === 0) return '';
  return h('ul', { className: ['shifts'] }, [
    ...shifts.map((shift) =>
      h('li', [
        `${nameOf(shift, words)}, `,
        h('span', { className: ['nowrap'] }, `${direction}${words.minutes(shift.minutes)}`),
      ]),
    ),
  ]);
}

function nameOf({ kind, title, module }: Shift, { changes }: Strings): string {
  if (kind === 'activity') return module ? `${title} (${module})` : title;
  return `${title} (${kind === 'module' ? changes.displaced.whole : changes.displaced.event})`;
}

/** A figure with its direction; nothing has none. */
const signed = (value: number, words: Strings): string =>
  value === 0 ? words.minutes(0) : `${value < 0 ? '\u2212' : '+'}${words.minutes(Math.abs(value))}`;
