import { contactLines, plainLine, schemeTexts } from '../../compose/contact-hours.ts';
import { type Strings, stringsFor } from '../../compose/strings.ts';
import type { Agenda, AgendaEntry, Day } from '../../model/agenda.ts';
import type { Clock } from '../../model/clock.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Module } from '../../model/module.ts';
import { dayTotals, endOfDay, entryTotals, type Totals, totalsFor } from '../../resolve/agenda-totals.ts';
import { type StatedHours, statedHours } from '../../resolve/contact-hours.ts';
import { type Estimate, estimateHours } from '../../resolve/self-study/estimate-hours.ts';

/** An agenda as it is printed, whatever the format; undefined is unknown. */
export interface AgendaView {
  readonly curriculum: Pick<Curriculum, 'id' | 'title' | 'language' | 'date'>;
  readonly id: string;
  readonly title: string;
  readonly delivery: Agenda['delivery'];
  readonly timezone: string | undefined;
  /** The promised hours. */
  readonly required: Minutes | undefined;
  /** The first day, `YYYY-MM-DD`, where whoever asks names it. */
  readonly start: string | undefined;
  readonly days: readonly DayView[];
  /** The modules of a self-study agenda, which has no days. */
  readonly selfStudy: readonly RowView[];
  readonly totals: Totals;
  /** What may be told of its contact hours; undefined where its minutes are not known. */
  readonly contactHours: StatedHours | undefined;
  /** The same in the curriculum’s language, a line for plain ones and one for each scheme. */
  readonly contactLines: readonly string[];
  /** How the hours of self-study are reckoned; undefined where no method is named. */
  readonly estimate: Estimate | undefined;
}

export interface DayView {
  readonly number: number;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string | undefined;
  readonly start: Clock | undefined;
  readonly end: Clock | undefined;
  readonly rows: readonly RowView[];
  readonly totals: Totals;
}

export interface RowView {
  readonly kind: AgendaEntry['kind'];
  readonly start: Clock | undefined;
  readonly end: Clock | undefined;
  /** By the clock. */
  readonly minutes: Minutes | undefined;
  readonly instructional: Minutes | undefined;
  readonly module:
    | { readonly id: string; readonly number: number | undefined; readonly activities: readonly string[] }
    | undefined;
  /** In the words of the curriculum, or in those of its language where a break has no title. */
  readonly title: string;
  readonly isContinued: boolean;
}

/** Puts an agenda into the order in which it is printed. */
export function viewAgenda(curriculum: Curriculum, agenda: Agenda): AgendaView {
  const words = stringsFor(curriculum.language);
  const { id, title, language, date } = curriculum;
  const lines = contactLines(curriculum, agenda, words);
  return {
    curriculum: { id, title, language, date },
    id: agenda.id,
    title: agenda.title,
    delivery: agenda.delivery,
    timezone: agenda.timezone,
    required: curriculum.promised?.value,
    start: undefined,
    days: agenda.days.map((day) => viewDay(day, words)),
    selfStudy: agenda.days.length === 0 && agenda.isComplete ? curriculum.modules.map(viewModule) : [],
    totals: totalsFor(curriculum, agenda),
    contactHours: statedHours(curriculum, agenda),
    contactLines: lines ? [`${plainLine(lines)}.`, ...schemeTexts(lines)] : [],
    estimate: estimateHours(curriculum, agenda),
  };
}

const viewDay = (day: Day, words: Strings): DayView => ({
  number: day.number,
  title: day.title,
  date: day.date,
  start: day.start,
  end: endOfDay(day),
  rows: day.entries.map((entry) => viewEntry(entry, words)),
  totals: dayTotals(day),
});

function viewEntry(entry: AgendaEntry, words: Strings): RowView {
  const { kind, start } = entry;
  const { clock: minutes, instructional } = entryTotals(entry);
  const row = {
    kind,
    start,
    end: start === undefined || minutes === undefined ? undefined : start + minutes,
    minutes,
    instructional,
    module: undefined,
    isContinued: false,
  };
  if (entry.kind === 'event') return { ...row, title: entry.title };
  if (entry.kind !== 'module') return { ...row, title: entry.title ?? words[entry.kind] };
  const { id, module, activities, isContinued } = entry;
  return {
    ...row,
    module: {
      id: id.value,
      number: module?.number || undefined,
      activities: activities.map((activity) => activity.id),
    },
    title: module?.title.value || id.value,
    isContinued,
  };
}

const viewModule = ({ id, number, title, minutes, activities }: Module): RowView => ({
  kind: 'module',
  start: undefined,
  end: undefined,
  minutes: minutes?.value,
  instructional: minutes?.value,
  module: { id, number, activities: activities.filter(({ isOptional }) => !isOptional).map((activity) => activity.id) },
  title: title.value || id,
  isContinued: false,
});
