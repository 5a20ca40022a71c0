import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Day } from '../../model/agenda.ts';
import { dayAnchor } from '../anchors.ts';
import { agendaTable } from '../book/agenda-table.ts';
import { type Part, part } from '../book/matter.ts';
import { dayLead, dayTitle } from '../book/timetable.ts';
import { contactLines, schemeTexts, togetherLine } from '../contact-hours.ts';
import type { ProseContext } from '../prose.ts';

/** The agenda of a day in the participants' form; after the last one, what all days have together. */
export function dayPage(day: Day, context: ProseContext): Part {
  return part(
    {
      on: `day-${day.number}`,
      anchor: dayAnchor(day.number),
      title: dayTitle(day, context.words),
      lead: [h('span', { className: ['quiet'] }, dayLead(day, context))],
    },
    [agendaTable(day, context), ...contactHours(day, context)],
  );
}

function contactHours(day: Day, { curriculum, options, words }: ProseContext): Element[] {
  const lines = day === options.agenda.days.at(-1) ? contactLines(curriculum, options.agenda, words) : undefined;
  if (!lines) return [];
  const all = togetherLine(lines, options.agenda, words);
  return [all, ...schemeTexts(lines)].map((text) => h('p', { className: ['contact-hours', 'small'] }, text));
}
