import { clockCode } from '../../model/clock.ts';
import type { Totals } from '../../resolve/agenda-totals.ts';
import { visibleJson } from '../report/visible.ts';
import type { AgendaFormat } from './formats.ts';
import type { AgendaView, DayView, RowView } from './view-agenda.ts';

/** One object for scripts, named like `check --format json`; what is unknown is null. */
export const json: AgendaFormat = (agendas) => visibleJson({ format: 1, agendas: agendas.map(agendaToJson) });

const agendaToJson = ({ curriculum, id, title, delivery, timezone, required, totals, days }: AgendaView) => ({
  curriculum: curriculum.id || null,
  id,
  title,
  delivery,
  timezone: timezone ?? null,
  required: required ?? null,
  ...totalsToJson(totals),
  days: days.map(dayToJson),
});

const dayToJson = ({ title, date, start, end, totals, rows }: DayView) => ({
  title,
  date: date ?? null,
  start: code(start),
  end: code(end),
  ...totalsToJson(totals),
  schedule: rows.map(rowToJson),
});

const rowToJson = ({ kind, start, end, minutes, instructional, module, title, isContinued }: RowView) => ({
  kind,
  start: code(start),
  end: code(end),
  minutes: minutes ?? null,
  instructional: instructional ?? null,
  title,
  ...(module && {
    module: module.id,
    number: module.number ?? null,
    activities: module.activities,
    continued: isContinued,
  }),
});

const totalsToJson = ({ instructional, optional, breaks, meals, events, clock }: Totals) => ({
  instructional: instructional ?? null,
  optional: optional ?? null,
  breaks: breaks ?? null,
  meals: meals ?? null,
  events: events ?? null,
  clock: clock ?? null,
});

const code = (clock: number | undefined): string | null => (clock === undefined ? null : clockCode(clock));
