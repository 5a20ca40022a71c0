import type { Alignment, ModuleAlignment } from '../../../coverage/alignment.ts';
import { escapeMarkdown } from '../../escape-markdown.ts';
import { figure } from '../../wording.ts';
import { gridOf } from '../grid.ts';
import { minutesOf } from '../shown.ts';
import type { AlignmentFormat } from './formats.ts';
import { gapLists, HOW_ALIGNED } from './shown.ts';

/** For pasting into an application, a mail or a wiki: exercises and checks by their numbers in the workbook. */
export const markdown: AlignmentFormat = (alignments) => alignments.map(alignmentPage).join('\n');

function alignmentPage(alignment: Alignment): string {
  const { curriculum, modules, programme } = alignment;
  const blocks = [
    `# ${escapeMarkdown(curriculum.title)}`,
    '## Objectives, activities, exercises and knowledge checks',
    gridOf(
      ['', 'Module', 'Objective', 'Towards', 'Activities', 'Minutes', 'Exercises', 'Checks', 'Takeaways'],
      modules.flatMap(rowsOf),
      [1, 2, 3, 4],
    ),
    '## Programme objectives',
    gridOf(
      ['Objective', 'Modules', 'Takeaways', 'Checks'],
      programme.map(({ objective, modules: own, takeaways, checks }) => [
        escapeMarkdown(objective.text.text),
        own.map(({ number }) => number).join(', '),
        figure(takeaways),
        numbersOf(checks),
      ]),
      [0, 1],
    ),
    ...gapLists(alignment).flatMap(({ head, names }) => [
      `## ${head}`,
      names.map((name) => `- ${escapeMarkdown(name)}`).join('\n'),
    ]),
    HOW_ALIGNED,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A line for each objective; one for a module that has none. */
function rowsOf({ module, objectives }: ModuleAlignment): string[][] {
  const head = [figure(module.number), escapeMarkdown(module.title.value || module.id)];
  const takeaways = figure(module.takeaways.length);
  if (objectives.length === 0) return [[...head, '', '', '', '', '', '', takeaways]];
  return objectives.map(({ objective, supports, activities, minutes, exercises, checks }) => [
    ...head,
    escapeMarkdown(objective.text.text),
    supports.join(', '),
    escapeMarkdown(activities.map(({ title, id }) => title.value || id).join('; ')),
    minutesOf(minutes),
    numbersOf(exercises),
    numbersOf(checks),
    takeaways,
  ]);
}

const numbersOf = (exercises: readonly { readonly number: number }[]): string =>
  exercises.map(({ number }) => number).join(', ');
