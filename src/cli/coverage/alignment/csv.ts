import type { Alignment, ModuleAlignment } from '../../../coverage/alignment.ts';
import { type CellValue, csvLines } from '../../csv-lines.ts';
import type { AlignmentFormat } from './formats.ts';

const HEAD = [
  'curriculum',
  'number',
  'module',
  'takeaways',
  'objective',
  'text',
  'supports',
  'activities',
  'minutes',
  'exercises',
  'checks',
  'lacks',
];

/** A line for each objective of a module, for spreadsheets; one for a module that has none. */
export const csv: AlignmentFormat = (alignments) => csvLines([HEAD, ...alignments.flatMap(linesOf)]);

const linesOf = ({ curriculum, modules }: Alignment): CellValue[][] =>
  modules.flatMap((aligned) => moduleLines(curriculum.id, aligned));

function moduleLines(curriculum: string, { module, objectives, gaps }: ModuleAlignment): CellValue[][] {
  const head = [curriculum, module.number, module.id, module.takeaways.length];
  if (objectives.length === 0) return [[...head, '', '', '', '', undefined, undefined, undefined, gaps.join(' ')]];
  return objectives.map(({ objective, supports, activities, minutes, exercises, checks, gaps: own }) => [
    ...head,
    objective.id?.value ?? '',
    objective.text.text,
    supports.join(' '),
    activities.map(({ id }) => id).join(' '),
    minutes,
    exercises.length,
    checks.length,
    [...gaps, ...own].join(' '),
  ]);
}
