import type { Diagnostic, Severity } from '../../../diagnostics/diagnostic.ts';
import { plural } from '../../wording.ts';
import { linesOf } from '../lines-of.ts';
import type { WriteReport } from '../report.ts';
import { visible } from '../visible.ts';

/** What GitHub shows of each level in one step; of more it says nothing (actions/toolkit, docs/problem-matchers.md). */
const MOST = 10;

/** In the order of their weight. */
const LEVELS: readonly (readonly [Severity, command: string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
];

/**
 * Workflow commands, which GitHub shows at the lines of a pull request: the worst first, as many as it shows, then how many there are
 * beyond that.
 */
export const github: WriteReport = ({ diagnostics }) => {
  const levels = LEVELS.map(([severity, command]) => ({
    command,
    found: diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  }));
  const lines = levels.flatMap(({ command, found }) => found.slice(0, MOST).map((one) => annotation(command, one)));
  const more = diagnostics.length - lines.length;
  if (more > 0)
    lines.push(
      `${plural(more, 'more problem is', 'more problems are')} not annotated: GitHub shows ${MOST} of each level in a step.`,
    );
  return lines.map((line) => `${line}\n`).join('');
};

/** Columns go with a place on one line only: GitHub refuses them otherwise. */
function annotation(command: string, diagnostic: Diagnostic): string {
  const { rule, place } = diagnostic;
  const { file, line, column, endLine, endColumn } = place;
  const columns: readonly Property[] =
    line === endLine
      ? [
          ['col', column],
          ['endColumn', endColumn],
        ]
      : [];
  const properties: readonly Property[] = [
    ['file', file],
    ['line', line],
    ['endLine', endLine],
    ...columns,
    ['title', rule],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(visible(String(value)))}`).join(',');
  return `::${command} ${written}::${escapeData(linesOf(diagnostic).map(visible).join('\n'))}`;
}

type Property = readonly [name: string, value: string | number];

/** As GitHub’s own toolkit escapes what follows the second `::`. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** As GitHub’s own toolkit escapes the value of a property. */
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
