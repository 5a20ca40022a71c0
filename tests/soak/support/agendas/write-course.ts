/** A course as files, each figure in one of the ways in which the contract lets it be written. */
import type { Random } from '../../../seeded/random.ts';
import type { Course, CourseActivity, CourseDay, CourseEntry, CourseModule } from './course.ts';

/** Files by path. `random` chooses among the ways of writing. */
export function writeCourse(course: Course, random: Random): Record<string, string> {
  const { promised, sections, modules, agendas } = course;
  const one = <T>(...ways: readonly [T, ...T[]]): T => random.pick(ways);
  const files: Record<string, string> = {
    'curriculum.yaml': [
      'format: 1',
      'id: course',
      'title: Course',
      'version: 1.0.0',
      'language: en-US',
      `hours: ${hours(promised, one)}${one('', ' # the promise')}`,
      'sections:',
      ...sections.map(
        ({ id, modules: names }) => `  - { id: ${id}, title: Section ${id}, modules: [${names.join(', ')}] }`,
      ),
      `agendas: [${agendas.map(({ id }) => id).join(', ')}]`,
      'license: { id: CC0-1.0, holder: Nobody }',
      '',
    ].join('\n'),
  };
  for (const { id, days } of agendas) {
    files[`agendas/${id}.yaml`] =
      days.length === 0
        ? `title: Agenda ${id}\ndelivery: self-study\n`
        : `title: Agenda ${id}\ndelivery: in-person\ndays:\n${days.map((day, at) => writeDay(day, at, one)).join('')}`;
  }
  for (const module of modules) {
    files[`modules/${module.id}/module.yaml`] = writeModule(module, one);
    files[`modules/${module.id}/module.md`] = module.activities.map((activity) => writeText(activity, one)).join('\n');
  }
  const ends = one('\n', '\n', '\n', '\r\n');
  const mark = one('', '', '', '\uFEFF');
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, mark + text.replaceAll('\n', ends)]));
}

type One = <T>(...ways: readonly [T, ...T[]]) => T;

const two = (value: number): string => String(value).padStart(2, '0');

/** `18`, `18.5`, `18.50`, `"18:30"`, `'18:30'`: a fraction only where it is exact with four digits. */
function hours(minutes: number, one: One): string {
  const clock = `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
  const tenThousandths = (minutes * 10_000) / 60;
  const digits = String(tenThousandths).padStart(5, '0');
  const decimal = `${digits.slice(0, -4)}.${digits.slice(-4)}`;
  const short = decimal.replace(/\.?0+$/, '');
  const isExact = Number.isInteger(tenThousandths);
  return isExact ? one(`"${clock}"`, `'${clock}'`, short, decimal) : one(`"${clock}"`, `'${clock}'`);
}

const clock = (value: number, one: One): string =>
  one('"', "'").replace(/./, `$&${two(Math.floor(value / 60))}:${two(value % 60)}$&`);

function writeDay({ start, end, entries }: CourseDay, at: number, one: One): string {
  const lines = [`  - title: Day ${at + 1}`, `    start: ${clock(start, one)}`];
  if (end !== undefined) lines.push(`    end: ${clock(end, one)}`);
  lines.push(entries.length > 0 ? '    schedule:' : '    schedule: []');
  return `${[...lines, ...entries.map((entry) => writeEntry(entry, one))].join('\n')}\n`;
}

/** An entry on one line, or key by key. */
function writeEntry(entry: CourseEntry, one: One): string {
  if (entry.kind === 'module' && !entry.activities && one(true, false)) return `      - ${entry.module}`;
  const pairs = pairsOf(entry, one);
  return one(
    `      - { ${pairs.join(', ')} }`,
    pairs.map((pair, index) => `      ${index === 0 ? '-' : ' '} ${pair}`).join('\n'),
  );
}

function pairsOf(entry: CourseEntry, one: One): string[] {
  switch (entry.kind) {
    case 'module':
      return [`module: ${entry.module}`, ...(entry.activities ? [`activities: [${entry.activities.join(', ')}]`] : [])];
    case 'event': {
      const counts = entry.counts ? ['counts: true'] : one([], ['counts: false']);
      const [first, ...others] = one(
        ['event: Something', `minutes: ${entry.minutes}`, ...counts],
        ['event: Something', ...counts, `minutes: ${entry.minutes}`],
      );
      return [first ?? '', ...others];
    }
    default:
      return [`${entry.kind}: ${entry.minutes}`, ...one([], ['title: A pause'])];
  }
}

const writeModule = ({ id, minutes, activities }: CourseModule, one: One): string =>
  [
    `title: Module ${id}`,
    `minutes: ${minutes}${one('', ' # in all')}`,
    'takeaways: [One.]',
    'activities:',
    ...activities.map((activity) => {
      const pairs = [
        `title: ${titleOf(activity)}`,
        ...(isNamedByTitle(activity) ? [] : [`id: ${activity.id}`]),
        `minutes: ${activity.minutes}`,
        'method: pairs',
        ...(activity.isOptional ? ['optional: true'] : one([], ['optional: false'])),
      ];
      return one(
        `  - { ${pairs.join(', ')} }`,
        pairs.map((pair, index) => `  ${index === 0 ? '-' : ' '} ${pair}`).join('\n'),
      );
    }),
    '',
  ].join('\n');

/** The first gets its id from its title. */
const isNamedByTitle = ({ id }: CourseActivity): boolean => id === 'a0';
const titleOf = (activity: CourseActivity): string => (isNamedByTitle(activity) ? 'Á0' : `Activity ${activity.id}`);

/** Its heading, and its timed steps, some around text or another trainer’s passage, some within a quotation. */
function writeText(activity: CourseActivity, one: One): string {
  const steps = activity.steps.map((minutes) => {
    const attribute = one(`{minutes=${minutes}}`, `{minutes="${minutes}"}`);
    const name = one('do', 'say', 'trainer', 'debrief');
    return one(
      `:::${name}[Step]${attribute}\nText.\n:::\n`,
      `::::${name}${attribute}\nText.\n\n:::ask\nWhy?\n:::\n::::\n`,
      `> :::${name}[Step]${attribute}\n> Text.\n> :::\n`,
      `- :::${name}[Step]${attribute}\n  Text.\n  :::\n`,
    );
  });
  return `## ${titleOf(activity)}\n\n${['Text.\n', ...steps].join('\n')}`;
}
