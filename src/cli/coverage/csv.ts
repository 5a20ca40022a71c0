import type { Cover } from '../../coverage/cover.ts';
import type { Coverage, FrameworkCoverage } from '../../coverage/coverage.ts';
import { type CellValue, csvLines } from '../csv-lines.ts';
import type { CoverageFormat, CoverageView } from './formats.ts';

const HEAD = [
  'curriculum',
  'kind',
  'framework',
  'id',
  'title',
  'state',
  'least',
  'through',
  'number',
  'module',
  'activity',
  'activity title',
  'minutes',
];

/**
 * A line for each activity of each outcome, for spreadsheets: the minutes of an outcome are the sum of its lines. Programme objectives
 * are lines of the kind `objective`. What nothing covers has a line with 0 minutes; an unknown figure leaves its cell empty.
 */
export const csv: CoverageFormat = (views) => csvLines([HEAD, ...views.flatMap(linesOf)]);

const linesOf = ({ coverage, isCrosswalk }: CoverageView): CellValue[][] => [
  ...(isCrosswalk ? [] : objectiveLines(coverage)),
  ...coverage.frameworks.flatMap((framework) => frameworkLines(framework, coverage)),
];

const objectiveLines = ({ curriculum, objectives }: Coverage): CellValue[][] =>
  objectives.flatMap(({ objective: { id, text }, ...cover }) =>
    activityLines([curriculum.id, 'objective', '', id, text.text, '', undefined], cover),
  );

const frameworkLines = ({ framework, outcomes }: FrameworkCoverage, { curriculum }: Coverage): CellValue[][] =>
  outcomes.flatMap(({ outcome: { id, title, least }, state, ...cover }) =>
    activityLines([curriculum.id, 'outcome', framework.id, id, title, state, least?.value], cover),
  );

function activityLines(head: readonly CellValue[], { parts, minutes }: Cover): CellValue[][] {
  if (parts.length === 0) return [[...head, '', undefined, '', '', '', minutes]];
  return parts.flatMap(({ module, activities }) =>
    activities.map(({ activity, through }) => [
      ...head,
      through.join(' '),
      module.number,
      module.id,
      activity.id,
      activity.title.value,
      activity.minutes?.value,
    ]),
  );
}
