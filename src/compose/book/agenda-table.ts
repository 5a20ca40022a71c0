import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { AgendaEntry, Day, ModuleEntry } from '../../model/agenda.ts';
import { endOfDay } from '../../resolve/agenda-totals.ts';
import { entryAnchor, moduleAnchor } from '../anchors.ts';
import { minutesOfDay } from '../day-minutes.ts';
import { formatClock } from '../format.ts';
import { type ProseContext, renderInline } from '../prose.ts';

/** A day as a table with clock times: the participants' form; trainers also see who leads, and can look up what is on. */
export function agendaTable(
  day: Day,
  context: ProseContext,
  leads?: (entry: ModuleEntry) => ElementContent[],
): Element {
  const { curriculum, words } = context;
  const end = endOfDay(day);
  const heads: (readonly [name: string, text: string])[] = [
    ['when', words.starts],
    ['no', words.pages.module],
    ['what', words.what],
    ...(leads ? [['who', words.pages.leads] as const] : []),
    ['dur', words.minutesHead],
  ];
  const time = (clock: number | undefined) => (clock === undefined ? '' : formatClock(curriculum.language, clock));
  return h('table', { className: ['agenda'] }, [
    h(
      'thead',
      h(
        'tr',
        heads.map(([name, text]) => h('th', { className: [name], scope: 'col' }, text)),
      ),
    ),
    h(
      'tbody',
      day.entries.map((entry, index) =>
        row(entry, { id: leads && entryAnchor(day.number, index + 1), time: time(entry.start) }, context, leads),
      ),
    ),
    h(
      'tfoot',
      h('tr', [
        h('td', { className: ['when'] }, time(end)),
        h('td'),
        h('td', { className: ['what'], colSpan: leads ? 2 : 1 }, words.pages.learningToday),
        h('td', { className: ['dur'] }, words.minutes(minutesOfDay(day).instructional)),
      ]),
    ),
  ]);
}

function row(
  entry: AgendaEntry,
  { id, time }: { readonly id: string | undefined; readonly time: string },
  context: ProseContext,
  leads?: (entry: ModuleEntry) => ElementContent[],
): Element {
  const { words } = context;
  const when = h('th', { className: ['when'], scope: 'row' }, time);
  const length = h('td', { className: ['dur'] }, entry.minutes === undefined ? '' : words.minutes(entry.minutes));
  if (entry.kind !== 'module') {
    return h('tr', { id, className: ['pause'] }, [
      when,
      h('td'),
      h('td', { className: ['what'], colSpan: leads ? 2 : 1 }, [
        h('span', titleOf(entry, context)),
        ...notesOf(entry, context),
      ]),
      length,
    ]);
  }
  const { module } = entry;
  const title = module ? h('a', { href: `#${moduleAnchor(module)}` }, module.title.value) : entry.id.value;
  return h('tr', [
    when,
    h('td', { className: ['no'] }, module ? String(module.number) : ''),
    h('td', { className: ['what'] }, [
      h('b', title),
      entry.isContinued ? h('span', { className: ['small'] }, ` (${words.pages.continued})`) : '',
    ]),
    leads ? h('td', { className: ['who'] }, leads(entry)) : '',
    length,
  ]);
}

function titleOf(entry: Exclude<AgendaEntry, ModuleEntry>, { words }: ProseContext): string {
  if (entry.kind === 'event') return entry.title;
  return entry.title ?? (entry.kind === 'lunch' ? words.lunch : words.break);
}

const notesOf = (entry: Exclude<AgendaEntry, ModuleEntry>, context: ProseContext): ElementContent[] =>
  entry.kind === 'event' && entry.notes ? [h('small', renderInline(entry.notes.nodes, context))] : [];
