import type { Alignment, ModuleAlignment } from '../../../coverage/alignment.ts';
import { alignColumns } from '../../columns.ts';
import { visible } from '../../report/visible.ts';
import { figure, plural } from '../../wording.ts';
import { wrapText } from '../../wrap-text.ts';
import { minutesOf } from '../shown.ts';
import type { AlignmentFormat, Screen } from './formats.ts';
import { gapLists, HOW_ALIGNED } from './shown.ts';

/** For reading at a terminal: a block for each module, a line for each of its objectives. */
export const table: AlignmentFormat = (alignments, screen) =>
  alignments.map((alignment) => alignmentTable(alignment, screen)).join('\n\n');

function alignmentTable(alignment: Alignment, screen: Screen): string {
  const { colors, width } = screen;
  const rows = alignment.modules.flatMap(rowsOf);
  const head = ['Minutes', 'Exercises', 'Checks', 'Towards', 'Objective'];
  const [names = '', ...lines] = alignColumns([head, ...rows], 'rrrll').map((line) => `  ${line}`);
  const blocks = alignment.modules.map((aligned) => {
    const own = lines.splice(0, aligned.objectives.length);
    return [moduleLine(aligned, screen), ...own].join('\n');
  });
  const gaps = gapLists(alignment).map(({ head, names }) =>
    [colors.bold(`${head}: ${figure(names.length)}`), ...names.map((name) => `  ${visible(name)}`)].join('\n'),
  );
  return `${[
    colors.bold(visible(alignment.curriculum.title)),
    colors.dim(names),
    ...blocks,
    ...gaps,
    wrapText(HOW_ALIGNED, Math.min(width ?? 100, 100), ''),
  ].join('\n\n')}\n`;
}

const moduleLine = ({ module, objectives }: ModuleAlignment, { colors }: Screen): string => {
  const title = colors.bold(visible(`${module.number} ${module.title.value || module.id}`));
  const none = objectives.length === 0 ? ', no objective' : '';
  return `${title}  ${minutesOf(module.minutes?.value)} min, ${plural(module.takeaways.length, 'takeaway', 'takeaways')}${none}`;
};

const rowsOf = ({ objectives }: ModuleAlignment): string[][] =>
  objectives.map(({ objective, supports, minutes, exercises, checks }) => [
    minutesOf(minutes),
    figure(exercises.length),
    figure(checks.length),
    supports.join(', '),
    visible(objective.text.text),
  ]);
