import { clockCode } from '../../model/clock.ts';
import { PLAIN_HOUR } from '../../model/schemes.ts';
import type { Totals } from '../../resolve/agenda-totals.ts';
import { exactly, type StatedHours } from '../../resolve/contact-hours.ts';
import { estimateToJson } from '../report/estimate.ts';
import { visibleJson } from '../report/visible.ts';
import type { AgendaFormat } from './formats.ts';
import type { AgendaView, DayView, RowView } from './view-agenda.ts';

/** One object for scripts, named like `check --format json`; what is unknown is null. */
export const json: AgendaFormat = (agendas) => visibleJson({ format: 1, agendas: agendas.map(agendaToJson) });

const agendaToJson = (view: AgendaView) => {
  const { curriculum, id, title, delivery, timezone, required, totals, days, contactHours, estimate } = view;
  return {
    curriculum: curriculum.id || null,
    id,
    title,
    delivery,
    timezone: timezone ?? null,
    required: required ?? null,
    ...totalsToJson(totals),
    contactHours: contactToJson(contactHours),
    ...(estimate && { estimate: estimateToJson(estimate) }),
    days: days.map(dayToJson),
  };
};

/** Minutes that count, and what they make: plain, and under each scheme. Where the scheme states nothing it is null. */
const contactToJson = (stated: StatedHours | undefined) =>
  stated
    ? {
        minutesPerHour: PLAIN_HOUR,
        counted: stated.minutes,
        hours: exactly(stated.minutes, PLAIN_HOUR).value,
        schemes: stated.schemes.map(({ scheme, counted, hours, ceu, approval }) => ({
          scheme: scheme.id,
          name: scheme.name,
          minutesPerHour: scheme.minutesPerHour,
          counted,
          hours: hours?.value ?? null,
          ceu: ceu?.value ?? null,
          /** Minutes that the hours stand for: fewer than counted where they are rounded. */
          credited: hours?.credited ?? null,
          asOf: scheme.asOf,
          source: scheme.source,
          approval: approval ? { ...approval, expires: approval.expires.value } : null,
        })),
      }
    : null;

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
