/**
 * Goal G17: random curricula, written as files in all the ways that figures may be written, are read, added up and printed; an oracle that
 * was written from the contract alone adds up the same. In each, one figure that an author writes is then a minute more, and a minute less.
 */
import { expect, it } from 'vitest';
import { AGENDA_FORMATS } from '../../src/cli/agenda/formats.ts';
import { viewAgenda } from '../../src/cli/agenda/view-agenda.ts';
import { json } from '../../src/cli/report/json.ts';
import { summarize } from '../../src/cli/report/summarize.ts';
import { type Checked, checkCurriculum } from '../../src/compile.ts';
import { planDocuments } from '../../src/compose/plan-documents.ts';
import type { BuildRequest } from '../../src/model/build-request.ts';
import type { ParseMemory } from '../../src/parse/parse-memory.ts';
import { randomOf } from '../seeded/random.ts';
import { elements, ofClass, textOf } from '../support/hast.ts';
import { isSoak, rounds } from '../support/rounds.ts';
import { entriesOf } from '../support/secret-curriculum.ts';
import { type Course, type CourseAgenda, randomCourse } from './support/agendas/course.ts';
import { FIGURE_KINDS, type FigureKind, figuresOf, isWritable } from './support/agendas/figures.ts';
import { expectedCsv, expectedJson, expectedReport, expectedSum, expectedTables } from './support/agendas/printed.ts';
import { type Expected, judge } from './support/agendas/reckon.ts';
import { writeCourse } from './support/agendas/write-course.ts';

const SEED = process.env.AGENDA_SEED ?? '20261122';
const COLORS = { bold: String, dim: String } as never;

/** Bare figures say nothing of talk, words and breaks, which other rules look at. */
const ARITHMETIC = new Set([
  'agenda/total-hours',
  'agenda/day-overrun',
  'agenda/long-stretch',
  'agenda/meal',
  'module/activity-minutes',
  'activity/step-minutes',
]);

interface Work {
  readonly files: Readonly<Record<string, string>>;
  readonly checked: Checked;
}

/** Of a course that was read before, only what has changed is parsed again, as in a preview. */
function read(course: Course, name: string, parsed: ParseMemory): Work {
  const files = writeCourse(course, randomOf(name));
  const memory = { loaded: new WeakMap(), parsed, works: new WeakMap() };
  return { files, checked: checkCurriculum('c', entriesOf(files), '2026-11-22', undefined, memory) };
}

/** What the program says, in the words of what must be said: with the figures that its message names, and what stands in the line. */
function compare({ files, checked }: Work, expected: readonly Expected[], name: string): void {
  const said = checked.diagnostics.filter(({ rule, severity }) => severity === 'error' || ARITHMETIC.has(rule));
  const open = [...expected];
  for (const { rule, message, place } of said) {
    const line = files[place.file.slice(2)]?.split(/\r?\n/)[place.line - 1] ?? '';
    const at = open.findIndex(
      (one) =>
        one.rule === rule &&
        `c/${one.file}` === place.file &&
        one.line.test(line.replace(/^\uFEFF/, '')) &&
        one.figures.every((figure) => message.includes(figure)),
    );
    expect(
      at,
      `${name}: ${rule} at ${place.file}:${place.line} “${line}” was not expected: ${message}`,
    ).toBeGreaterThan(-1);
    open.splice(at, 1);
  }
  expect(open, `${name}: these were not said`).toEqual([]);
}

/** Figures as scripts read them: `check` and `agenda`, as JSON and as CSV. */
function compareReports({ checked }: Work, course: Course, name: string): void {
  const report = JSON.parse(json(summarize([checked]), { listSuppressed: false } as never));
  expect(report.curricula[0], name).toEqual(expectedReport(course));
  for (const agenda of checked.curriculum.agendas) {
    const own = course.agendas.find(({ id }) => id === agenda.id) as CourseAgenda;
    const views = [viewAgenda(checked.curriculum, agenda)];
    const printed = JSON.parse(AGENDA_FORMATS.json(views, COLORS, () => new Date(0))).agendas[0];
    expect(printed, name).toMatchObject(expectedJson(own, course));
    const cells = AGENDA_FORMATS.csv(views, COLORS, () => new Date(0))
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','));
    expect(
      cells.map((row) => [2, 5, 6, 7, 8, 12, 13].map((column) => row[column])),
      name,
    ).toEqual(expectedCsv(own, course));
    for (const format of ['md', 'table'] as const)
      expect(
        AGENDA_FORMATS[format](views, COLORS, () => new Date(0)),
        name,
      ).toContain(`${expectedSum(own, course)} of `);
  }
}

/** Figures as people read them: the timetable of the workbook, the hours of the guide, and those of the first page. */
function compareDocuments({ checked }: Work, course: Course, name: string): void {
  for (const agenda of checked.curriculum.agendas) {
    const own = course.agendas.find(({ id }) => id === agenda.id) as CourseAgenda;
    const request: BuildRequest = {
      agenda,
      papers: ['a4'],
      formats: ['html'],
      only: undefined,
      participants: undefined,
    };
    const bodies = new Map(
      planDocuments(checked.curriculum, request).map(({ file, compose }) => [file, compose().body]),
    );
    /** Of every table of a class, the cells of the columns that hold figures; the last one has index -1. */
    const tables = (file: string, name: string, columns: (row: string[]) => (string | undefined)[]) => {
      const body = bodies.get(file);
      return (body ? ofClass(body, name) : []).map((table) =>
        elements(table, 'tr')
          .slice(1)
          .map((row) =>
            columns(row.children.flatMap((cell) => (cell.type === 'element' ? [textOf(cell).trim()] : []))),
          ),
      );
    };
    const withoutTitle = ([, ...row]: string[]): string[] => row.map((cell) => cell.replace(/ = .*/, ''));
    const found = {
      timetable: tables('workbook', 'agenda', (row) => [row[0], row[1], row.at(-1)]),
      hours: tables('guide', 'hours', withoutTitle),
      proof: tables('index', 'proof', withoutTitle),
    };
    expect(found, name).toEqual(expectedTables(own, course));
  }
}

const COURSES = rounds(120, 10_000);
/** The first one, for whoever goes on where a long run was stopped. */
const FROM = Number(process.env.FROM ?? 0);

it(`add up in ${COURSES} courses, and are refused when a figure is a minute off`, () => {
  const tried = new Map<FigureKind, number>();
  const refused = new Map<string, number>();
  for (let number = FROM; number < COURSES; number++) {
    const name = `course ${number} of seed ${SEED}`;
    const course = randomCourse(randomOf(name));
    const parsed: ParseMemory = new Map();
    const work = read(course, name, parsed);
    expect(
      work.checked.diagnostics.filter(({ severity }) => severity === 'error'),
      name,
    ).toEqual([]);
    compare(work, judge(course), name);
    compareReports(work, course, name);
    if (number % 25 === 0) compareDocuments(work, course, name);

    if (isSoak && number % 250 === 249) process.stdout.write(`${number + 1} courses\n`);
    const kind = FIGURE_KINDS[number % FIGURE_KINDS.length] as FigureKind;
    const random = randomOf(`${name}, figure`);
    const all = figuresOf(course);
    const ofKind = all.filter((figure) => figure.kind === kind);
    const figure = random.pick(ofKind.length > 0 ? ofKind : all);
    for (const by of [-1, 1]) {
      if (!isWritable(figure.kind, figure.value + by)) continue;
      const title = `${name}: ${figure.kind} ${figure.name} ${figure.value} ${by < 0 ? 'less' : 'more'} a minute`;
      const changed = figure.write(figure.value + by);
      const expected = judge(changed);
      const off = read(changed, name, parsed);
      compare(off, expected, title);
      compareReports(off, changed, title);
      tried.set(figure.kind, (tried.get(figure.kind) ?? 0) + 1);
      for (const { rule } of expected) refused.set(rule, (refused.get(rule) ?? 0) + 1);
      // These are never right a minute off.
      if (['promise', 'module', 'activity', 'step', 'counted'].includes(figure.kind))
        expect(
          expected.some(({ rule }) => rule !== 'agenda/meal' && rule !== 'agenda/long-stretch'),
          title,
        ).toBe(true);
    }
  }
  process.stdout.write(`tried ${JSON.stringify([...tried])}\nto be said ${JSON.stringify([...refused])}\n`);
  expect([...tried.keys()].sort()).toEqual([...FIGURE_KINDS].sort());
  expect([...refused.keys()].sort()).toEqual([...ARITHMETIC].sort());
});
