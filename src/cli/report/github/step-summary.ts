import { clockCode } from '../../../model/clock.ts';
import type { AgendaFigures } from '../../../resolve/figures-of.ts';
import { foreignToMarkdown } from '../../escape-foreign.ts';
import { durationOf, figure, hoursOf, plural } from '../../wording.ts';
import { linesOf } from '../lines-of.ts';
import type { CheckedSummary, Report } from '../report.ts';

/** Problems that are listed; of more, only the number. */
const MOST_PROBLEMS = 200;

/** What a run says on its page: of each curriculum whether the hours add up, its days, its modules; then what is wrong. */
export const stepSummary = (report: Report): string =>
  [...report.curricula.map(curriculumSection), problemSection(report)].map((section) => `${section}\n`).join('\n');

function curriculumSection({ id, path, version, hasErrors, ...figures }: CheckedSummary): string {
  const name = foreignToMarkdown([id ?? path, version].filter(Boolean).join(' '));
  const { required, modulesTotal, modules, agendas } = figures;
  const rows = modules.map(({ number, id, minutes }) => [figure(number), foreignToMarkdown(id), minutesOf(minutes)]);
  return [
    `## ${hasErrors ? '❌' : '✅'} ${name}`,
    ...(agendas.length === 0 ? [`**${durationOf(modulesTotal)} of ${hoursOf(required)}**`] : []),
    ...agendas.map((agenda) => agendaSection(agenda, required)),
    '<details>',
    `<summary>${plural(modules.length, 'module', 'modules')}, ${durationOf(modulesTotal)}</summary>`,
    table(['', 'Module', 'Minutes'], '---: | --- | ---:', [...rows, ['', '**All**', `**${minutesOf(modulesTotal)}**`]]),
    '</details>',
  ].join('\n\n');
}

/** The days with what they add up to, and the proof: `6 h 00 min + 12 h 00 min = 18 h 00 min of 18 h`. */
function agendaSection({ id, days, totals }: AgendaFigures, required: CheckedSummary['required']): string {
  const rows = days.map(({ title, start, end, instructional }) => [
    foreignToMarkdown(title),
    start === undefined ? '?' : clockCode(start),
    end === undefined ? '?' : clockCode(end),
    durationOf(instructional),
  ]);
  const parts = days.map(({ instructional }) => durationOf(instructional));
  const sum = parts.length > 1 ? `${parts.join(' + ')} = ` : '';
  return [
    `### ${foreignToMarkdown(id)}`,
    ...(rows.length > 0
      ? [table(['Day', 'Starts', 'Ends', 'Learning time'], '--- | ---: | ---: | ---:', rows)]
      : ['Self-study']),
    `**${sum}${durationOf(totals.instructional)} of ${hoursOf(required)}**`,
  ].join('\n\n');
}

function problemSection({ diagnostics, summary }: Report): string {
  const { errors, warnings, infos, silenced, baselined } = summary;
  const counts = [
    plural(errors, 'error', 'errors'),
    plural(warnings, 'warning', 'warnings'),
    plural(infos, 'note', 'notes'),
    ...(silenced > 0 ? [`${figure(silenced)} silenced`] : []),
    ...(baselined > 0 ? [`${figure(baselined)} known from the baseline`] : []),
  ].join(', ');
  if (diagnostics.length === 0) return `## No ${baselined > 0 ? 'new ' : ''}problems\n\n${counts}`;
  const rank = { error: 0, warning: 1, info: 2 };
  const worst = diagnostics.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
  const rows = worst
    .slice(0, MOST_PROBLEMS)
    .map((diagnostic) => [
      diagnostic.severity,
      foreignToMarkdown(`${diagnostic.place.file}:${diagnostic.place.line}`),
      linesOf(diagnostic).map(foreignToMarkdown).join('<br>'),
      foreignToMarkdown(diagnostic.rule),
    ]);
  const more = diagnostics.length - rows.length;
  return [
    '## Problems',
    counts,
    table(['', 'Where', 'What, and what to do', 'Rule'], '--- | --- | --- | ---', rows),
    ...(more > 0 ? [`… and ${plural(more, 'more problem', 'more problems')}.`] : []),
  ].join('\n\n');
}

const minutesOf = (value: number | undefined): string => (value === undefined ? '?' : figure(value));

const table = (head: readonly string[], align: string, rows: readonly (readonly string[])[]): string =>
  [head.join(' | '), align, ...rows.map((cells) => cells.join(' | '))].map((line) => `| ${line} |`).join('\n');
