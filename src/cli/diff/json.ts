import type {
  ActivityChange,
  AgendaChange,
  Comparison,
  FieldLines,
  ModuleChange,
  ThingChange,
} from '../../compare/comparison.ts';
import { ofBoth, type Versions } from '../../compare/versions.ts';
import type { DiffLine } from '../../compose/changes/diff-text.ts';
import type { Agenda } from '../../model/agenda.ts';
import { clockCode } from '../../model/clock.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import { type DayView, type RowView, viewAgenda } from '../agenda/view-agenda.ts';
import { visibleJson } from '../report/visible.ts';
import type { Compared } from './formats.ts';

/** One object for scripts, named like `check --format json`; what is unknown, or not there, is null. */
export const json = ({ before, after, comparisons }: Compared): string =>
  visibleJson({
    format: 1,
    before: { name: before.name, commit: before.commit ?? null },
    after: { name: after.name, commit: after.commit ?? null },
    curricula: comparisons.map(comparisonToJson),
  });

const comparisonToJson = ({
  curricula,
  errors,
  isKnown,
  lookAt,
  facts,
  agendas,
  modules,
  others,
  reprints,
}: Comparison) => ({
  id: pair(ofBoth(curricula, ({ id }) => id || undefined)),
  path: pair(ofBoth(curricula, ({ path }) => path)),
  version: pair(ofBoth(curricula, ({ version }) => version || undefined)),
  errors: pair(errors),
  known: isKnown,
  lookAt,
  facts: facts.map(({ name, ...versions }) => ({ name, ...pair(versions) })),
  agendas: agendas.map((agenda) => agendaToJson(agenda, curricula)),
  modules: modules.map(moduleToJson),
  things: others.map(thingToJson),
  reprint: reprints ?? null,
});

const pair = <T>({ before, after }: Versions<T>) => ({ before: before ?? null, after: after ?? null });

const agendaToJson = ({ id, isChanged, before, after }: AgendaChange, curricula: Versions<Curriculum>) => ({
  id,
  changed: isChanged,
  before: before && curricula.before ? daysToJson(curricula.before, before) : null,
  after: after && curricula.after ? daysToJson(curricula.after, after) : null,
});

function daysToJson(curriculum: Curriculum, agenda: Agenda) {
  const { title, totals, required, days } = viewAgenda(curriculum, agenda);
  return {
    title,
    required: required ?? null,
    instructional: totals.instructional ?? null,
    clock: totals.clock ?? null,
    days: days.map(dayToJson),
  };
}

const dayToJson = ({ title, date, start, end, totals, rows }: DayView) => ({
  title,
  date: date ?? null,
  start: codeOf(start),
  end: codeOf(end),
  instructional: totals.instructional ?? null,
  schedule: rows.map(rowToJson),
});

const rowToJson = ({ kind, start, end, minutes, title, module }: RowView) => ({
  kind,
  start: codeOf(start),
  end: codeOf(end),
  minutes: minutes ?? null,
  title,
  ...(module && { module: module.id, activities: module.activities }),
});

const codeOf = (clock: number | undefined): string | null => (clock === undefined ? null : clockCode(clock));

const thingToJson = ({ name, state, titles, isMoved, fields, text }: ThingChange) => ({
  name,
  state,
  title: pair(titles),
  moved: isMoved,
  fields: fields.map(fieldToJson),
  text: text.map(lineToJson),
});

const fieldToJson = ({ key, lines }: FieldLines) => ({ key, lines: lines.map(lineToJson) });

/** A line as it was and as it is; pieces tell its words apart. */
const lineToJson = (line: DiffLine) => (line.kind === 'mixed' ? { kind: line.kind, pieces: line.pieces } : { ...line });

const activityToJson = ({ minutes, movedTo, movedFrom, ...thing }: ActivityChange) => ({
  ...thingToJson(thing),
  minutes: pair(minutes),
  ...(movedTo !== undefined && { movedTo }),
  ...(movedFrom !== undefined && { movedFrom }),
});

const moduleToJson = (module: ModuleChange) => ({
  ...activityToJson(module),
  number: pair(module.numbers),
  section: pair(module.sections),
  whole: !module.isPartlyKnown,
  activities: module.activities.map(activityToJson),
  files: module.files.map(thingToJson),
  slides: module.slides,
  exercises: module.exercises,
});
