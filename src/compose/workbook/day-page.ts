import type { Day } from '../../model/curriculum.ts';
import { dayAnchor } from '../anchors.ts';
import { agendaTable } from '../book/agenda-table.ts';
import { type Part, part } from '../book/matter.ts';
import { dayTitle, endOfDay, minutesOfDay } from '../book/timetable.ts';
import { formatClock } from '../format.ts';
import type { ProseContext } from '../prose.ts';

/** The agenda of a day in the participants' form. */
export function dayPage(day: Day, context: ProseContext): Part {
  const { curriculum, options, words } = context;
  const [end, learning] = [endOfDay(day), words.hours(minutesOfDay(day).instructional)];
  const span =
    day.start === undefined || end === undefined
      ? words.pages.dayLearning(learning)
      : words.pages.daySpan(formatClock(curriculum.language, day.start), formatClock(curriculum.language, end), learning);
  const { timezone } = options.agenda;
  const lead = [day.date ? `${words.pages.date(day.date)}. ` : '', span, timezone ? ` ${words.pages.timezone(timezone)}` : ''];
  return part(
    {
      on: `day-${day.number}`,
      anchor: dayAnchor(day.number),
      title: dayTitle(day, words),
      lead: lead.filter(Boolean).map((value) => ({ type: 'text' as const, value })),
    },
    [agendaTable(day, context)],
  );
}
