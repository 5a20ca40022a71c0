import type { Coverage, FrameworkCoverage, OutcomeCoverage } from '../../coverage/coverage.ts';
import { alignColumns } from '../columns.ts';
import { visible } from '../report/visible.ts';
import type { Channel } from '../terminal.ts';
import { wrapText } from '../wrap-text.ts';
import type { CoverageFormat, CoverageView } from './formats.ts';
import {
  activitiesOf,
  HOW_MINUTES_COUNT,
  minutesOf,
  outcomeLine,
  servingLine,
  shareOf,
  sourceOf,
  statesLine,
  throughOf,
} from './shown.ts';

type Screen = Pick<Channel, 'colors' | 'width'>;

/** For reading at a terminal. */
export const table: CoverageFormat = (views, screen) => views.map((view) => viewTable(view, screen)).join('\n\n');

function viewTable({ coverage, isCrosswalk }: CoverageView, screen: Screen): string {
  const title = screen.colors.bold(visible(coverage.curriculum.title));
  const blocks = isCrosswalk
    ? coverage.frameworks.flatMap((framework) => crosswalk(framework, coverage, screen))
    : [...objectives(coverage, screen), ...frameworks(coverage, screen)];
  return `${[title, ...blocks, wrap(HOW_MINUTES_COUNT, screen)].join('\n\n')}\n`;
}

const wrap = (text: string, { width }: Screen, indentation = ''): string =>
  wrapText(visible(text), Math.min(width ?? 100, 100), indentation);

/** The framework, each outcome with the modules that serve it, and what that makes. */
function crosswalk(covered: FrameworkCoverage, { total }: Coverage, screen: Screen): string[] {
  const { framework, outcomes } = covered;
  const head = [screen.colors.bold(visible(framework.title)), wrap(sourceOf(covered), screen)];
  if (framework.note) head.push(wrap(framework.note, screen));
  const rows = outcomes.map((outcome) => moduleRows(outcome));
  const lines = alignColumns(rows.flat(), 'rlrll').map((line) => `  ${line}`);
  const blocks = outcomes.map((outcome, index) => {
    const own = lines.splice(0, rows[index]?.length ?? 0);
    const { title, text, waived } = outcome.outcome;
    const line = `${screen.colors.bold(visible(title))}  ${outcomeLine(outcome, total)}`;
    const words = [text, outcome.state === 'waived' ? `Waived: ${waived}` : undefined];
    return [line, ...words.flatMap((word) => (word ? wrap(word, screen, '  ') : [])), ...own].join('\n');
  });
  return [
    head.join('\n'),
    ...blocks,
    `${screen.colors.bold(`${statesLine(covered)}.`)} ${servingLine(covered, total)}`,
  ];
}

const moduleRows = ({ parts }: OutcomeCoverage): string[][] =>
  parts.map((part) => [
    minutesOf(part.module.number),
    visible(part.module.title.value),
    minutesOf(part.minutes),
    visible(activitiesOf(part)),
    throughOf(part),
  ]);

/** A line for each module, a column for each programme objective. */
function objectives({ curriculum, objectives: all, total }: Coverage, { colors }: Screen): string[] {
  if (all.length === 0) return [];
  const rows = [
    ['', 'Module', 'Minutes', ...all.map(({ objective }) => objective.id)],
    ...curriculum.modules.map((module) => [
      minutesOf(module.number),
      visible(module.title.value || module.id),
      minutesOf(module.minutes?.value),
      ...all.map(({ parts }) => {
        const part = parts.find((other) => other.module === module);
        return part ? minutesOf(part.minutes) : '';
      }),
    ]),
    ['', 'In all', minutesOf(total), ...all.map(({ minutes }) => minutesOf(minutes))],
    ['', '', '', ...all.map(({ minutes }) => shareOf(minutes, total))],
  ];
  const [names = '', ...lines] = alignColumns(rows, `rlr${'r'.repeat(all.length)}`).map((line) => `  ${line}`);
  return [[colors.bold('Programme objectives, in minutes of each module'), colors.dim(names), ...lines].join('\n')];
}

/** A line for each framework, and how to see what it says. */
function frameworks({ frameworks: all, total }: Coverage, { colors }: Screen): string[] {
  if (all.length === 0)
    return ['It is mapped to no framework: frameworks/ID.yaml has the outcomes of one, and what covers each.'];
  const rows = all.map((covered) => [
    covered.framework.id,
    visible(covered.framework.title),
    statesLine(covered),
    `${minutesOf(covered.minutes)} min`,
    shareOf(covered.minutes, total),
  ]);
  const lines = alignColumns(rows, 'lllrr').map((line) => `  ${line}`);
  return [
    [colors.bold('Frameworks'), ...lines].join('\n'),
    'coursewright coverage --framework ID prints what covers each outcome.',
  ];
}
