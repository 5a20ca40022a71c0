import { toString as textOf } from 'mdast-util-to-string';
import { isDirective, walk } from '../../src/check/walk.ts';
import type { DirectiveNode, InlineDirectiveNode } from '../../src/model/content.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import type { Module } from '../../src/model/module.ts';

/** What one module has, as it is counted in the table. */
interface Counted {
  readonly module: Module;
  readonly minutes: number;
  /** Minutes in which participants do more than listen and look. */
  readonly active: number;
  readonly slides: number;
  readonly exercises: number;
  readonly checks: number;
  /** Words of `module.md` and of its handouts, those of the directives’ labels too. */
  readonly words: number;
  readonly citations: ReadonlySet<string>;
}

const PASSIVE: readonly (string | undefined)[] = ['presentation', 'demonstration', 'video'];

/** What a curriculum covers, module by module and objective by objective, as the page `COVERAGE.md`. */
export function coverageTable(curriculum: Curriculum): string {
  const rows = curriculum.modules.map((module) => count(module, curriculum));
  const sum = (of: (row: Counted) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const minutes = sum((row) => row.minutes);
  const active = sum((row) => row.active);
  const cited = new Set(rows.flatMap(({ citations }) => [...citations]));
  return [
    '# What the curriculum covers',
    '',
    'Made by `npm run coverage`. A test compares it with the modules.',
    '',
    '“Active” are the minutes of activities that are no presentation, demonstration or video. “Exercises” are what participants write, mark',
    'or plan in the workbook, “checks” are knowledge checks; “words” are those of `module.md` and its handouts.',
    '',
    table([
      ['', 'Module', 'Minutes', 'Active', 'Objectives', 'Slides', 'Exercises', 'Checks', 'Words', 'Sources'],
      ...rows.map((row) => [
        row.module.number,
        row.module.title.value,
        row.minutes,
        row.active,
        row.module.objectives.length,
        row.slides,
        row.exercises,
        row.checks,
        row.words,
        row.citations.size,
      ]),
      [
        '',
        '**In all**',
        minutes,
        `${active} (${Math.round((100 * active) / minutes)} %)`,
        sum(({ module }) => module.objectives.length),
        sum(({ slides }) => slides),
        sum(({ exercises }) => exercises),
        sum(({ checks }) => checks),
        sum(({ words }) => words),
        `${cited.size} of ${curriculum.references.length}`,
      ],
    ]),
    '',
    '## Programme objectives',
    '',
    table([
      ['Objective', 'Supported by objectives of the modules'],
      ...curriculum.objectives.map(({ id }) => [id, supporters(curriculum, id).join(', ')]),
    ]),
    '',
  ].join('\n');
}

/** Numbers of the modules with an objective that supports this one. */
const supporters = ({ modules }: Curriculum, id: string): number[] =>
  modules
    .filter(({ objectives }) => objectives.some(({ supports }) => supports.some(({ value }) => value === id)))
    .map(({ number }) => number);

function count(module: Module, { exercises }: Curriculum): Counted {
  const contents = [module.content, ...module.handouts.map(({ content }) => content)];
  const nodes = contents.flatMap(({ children }) => walk(children)).map(({ node }) => node);
  const named = (name: DirectiveNode['name']): number =>
    nodes.filter((node) => isDirective(node) && node.name === name).length;
  const cites = nodes.filter(
    (node): node is InlineDirectiveNode =>
      node.type === 'inlineDirective' && (node as InlineDirectiveNode).name === 'cite',
  );
  const timed = module.activities.filter(({ isOptional }) => !isOptional);
  const minutesOf = (activities: Module['activities']): number =>
    activities.reduce((total, { minutes }) => total + (minutes?.value ?? 0), 0);
  const own = [...exercises.values()].filter((exercise) => exercise.module === module);
  return {
    module,
    minutes: minutesOf(timed),
    active: minutesOf(timed.filter(({ method }) => !PASSIVE.includes(method))),
    slides: named('slide'),
    exercises: own.filter(({ directive }) => directive.name !== 'check').length,
    checks: named('check'),
    words: nodes
      .filter((node) => node.type === 'text')
      .reduce((total, node) => total + (textOf(node).match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0), 0),
    citations: new Set(cites.map((node) => textOf(node))),
  };
}

const table = ([head = [], ...rows]: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((title) => (NAMES.includes(`${title}`) ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Columns of words; the others are figures. */
const NAMES = ['Module', 'Objective', 'Supported by objectives of the modules'];
