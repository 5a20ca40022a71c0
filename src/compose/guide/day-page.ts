import { h } from 'hastscript';
import type { Day, ModuleEntry } from '../../model/agenda.ts';
import { dayAnchor } from '../anchors.ts';
import { agendaTable } from '../book/agenda-table.ts';
import { type Part, part } from '../book/matter.ts';
import { dayLead, dayTitle } from '../book/timetable.ts';
import type { ProseContext } from '../prose.ts';
import { leadMark } from './lead-mark.ts';

/** The agenda of a day in the trainers' form: with who leads. */
export function dayPage(day: Day, context: ProseContext): Part {
  const { words } = context;
  const leads = ({ activities }: ModuleEntry) =>
    (['A', 'B', 'host'] as const)
      .filter((lead) => activities.some(({ activity }) => activity?.lead === lead))
      .flatMap((lead) => [leadMark(lead, words), { type: 'text' as const, value: ' ' }]);
  return part(
    {
      on: `day-${day.number}`,
      anchor: dayAnchor(day.number),
      title: dayTitle(day, words),
      lead: [h('span', { className: ['quiet'] }, dayLead(day, context))],
    },
    [agendaTable(day, context, leads)],
  );
}
