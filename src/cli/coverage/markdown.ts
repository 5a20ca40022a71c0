import type { Coverage, FrameworkCoverage, OutcomeCoverage } from '../../coverage/coverage.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { CoverageFormat, CoverageView } from './formats.ts';
import { gridOf } from './grid.ts';
import {
  HOW_MINUTES_COUNT,
  minutesOf,
  outcomeLine,
  STATE_WORDS,
  servingLine,
  shareOf,
  sourceOf,
  statesLine,
  throughOf,
  titleOf,
} from './shown.ts';

/** For pasting into an application, a mail or a wiki: activities by their titles. */
export const markdown: CoverageFormat = (views) => views.map(viewToMarkdown).join('\n');

function viewToMarkdown({ coverage, isCrosswalk }: CoverageView): string {
  const blocks = [
    `# ${escapeMarkdown(coverage.curriculum.title)}`,
    ...(isCrosswalk ? [] : objectives(coverage)),
    ...coverage.frameworks.flatMap((framework) => crosswalk(framework, coverage)),
    HOW_MINUTES_COUNT,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function objectives({ curriculum, objectives: all, total }: Coverage): string[] {
  if (all.length === 0) return [];
  const rows = curriculum.modules.map((module) => [
    minutesOf(module.number),
    escapeMarkdown(module.title.value || module.id),
    minutesOf(module.minutes?.value),
    ...all.map(({ parts }) => {
      const part = parts.find((other) => other.module === module);
      return part ? minutesOf(part.minutes) : '';
    }),
  ]);
  const sums = ['', '**In all**', minutesOf(total), ...all.map(({ minutes }) => `**${minutesOf(minutes)}**`)];
  const head = ['', 'Module', 'Minutes', ...all.map(({ objective }) => objective.id)];
  return [
    '## Programme objectives, in minutes of each module',
    all.map(({ objective }) => `- **${objective.id}**: ${escapeMarkdown(objective.text.text)}`).join('\n'),
    gridOf(head, [...rows, sums], [1]),
  ];
}

function crosswalk(covered: FrameworkCoverage, { total }: Coverage): string[] {
  const { framework, outcomes } = covered;
  return [
    `## ${escapeMarkdown(framework.title)}`,
    escapeMarkdown(sourceOf(covered)),
    ...(framework.note ? [escapeMarkdown(framework.note)] : []),
    gridOf(
      ['Outcome', '', 'Minutes', 'Share', 'Modules'],
      outcomes.map(({ outcome, state, minutes, parts }) => [
        escapeMarkdown(outcome.title),
        STATE_WORDS[state],
        minutesOf(minutes),
        shareOf(minutes, total),
        parts.map(({ module }) => module.number).join(', '),
      ]),
      [0, 1, 4],
    ),
    `**${statesLine(covered)}.** ${servingLine(covered, total)}`,
    ...outcomes.flatMap((outcome) => outcomeBlocks(outcome, total)),
  ];
}

function outcomeBlocks(covered: OutcomeCoverage, total: number | undefined): string[] {
  const { outcome, parts, state } = covered;
  const rows = parts.map((part) => [
    minutesOf(part.module.number),
    escapeMarkdown(part.module.title.value || part.module.id),
    escapeMarkdown(part.activities.map(titleOf).join('; ')),
    throughOf(part),
    minutesOf(part.minutes),
  ]);
  return [
    `### ${escapeMarkdown(outcome.title)}`,
    ...(outcome.text ? [escapeMarkdown(outcome.text)] : []),
    `**${outcomeLine(covered, total)}**`,
    ...(state === 'waived' ? [escapeMarkdown(`Waived: ${outcome.waived}`)] : []),
    ...(rows.length > 0 ? [gridOf(['', 'Module', 'Activities', 'Through', 'Minutes'], rows, [1, 2, 3])] : []),
  ];
}
