import { h } from 'hastscript';
import type { Day } from '../../model/agenda.ts';
import { dayAnchor } from '../anchors.ts';
import { agendaTable } from '../book/agenda-table.ts';
import { type Part, part } from '../book/matter.ts';
import { dayLead, dayTitle } from '../book/timetable.ts';
import type { ProseContext } from '../prose.ts';

/** The agenda of a day in the participants' form. */
export function dayPage(day: Day, context: ProseContext): Part {
  return part(
    {
      on: `day-${day.number}`,
      anchor: dayAnchor(day.number),
      title: dayTitle(day, context.words),
      lead: [h('span', { className: ['quiet'] }, dayLead(day, context))],
    },
    [agendaTable(day, context)],
  );
}
