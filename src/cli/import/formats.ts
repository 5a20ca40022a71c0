import { escapeMarkdown } from '../escape-markdown.ts';
import { visible, visibleJson } from '../report/visible.ts';
import type { Colors } from '../terminal.ts';
import { plural } from '../wording.ts';
import type { ImportFormatName } from './format-names.ts';
import { type ImportReport, placeOf } from './import-report.ts';

/** How the report of an import is written. */
export const IMPORT_FORMATS: Readonly<Record<ImportFormatName, (report: ImportReport, colors: Colors) => string>> = {
  pretty,
  json: (report) => visibleJson({ format: 1, ...report }),
  md: markdown,
};

function pretty({ source, unit, title, modules, findings, check }: ImportReport, colors: Colors): string {
  return [
    `${colors.bold(visible(title))}: ${plural(modules.length, 'module', 'modules')} from ${visible(source)}`,
    '',
    ...findings.flatMap((finding) => [
      `${colors.yellow('●')} ${visible(finding.message)} ${colors.dim(`${placeOf(finding, unit)}, ${finding.id}`)}`,
      `  ${visible(finding.done)}`,
    ]),
    '',
    check.length === 0
      ? 'coursewright check says nothing about the skeleton.'
      : 'What coursewright check says of the skeleton:',
    ...check.map(({ rule, severity, count, message }) =>
      visible(`  ${plural(count, severity, `${severity}s`)} of ${rule}: ${message}`),
    ),
    '',
  ].join('\n');
}

/** Also what stands in the skeleton’s folder. */
export function markdown({ source, unit, title, modules, findings, check }: ImportReport): string {
  const text = escapeMarkdown;
  return [
    `# What was imported from ${text(source)}`,
    '',
    `${text(title)}: ${plural(modules.length, 'module', 'modules')}. Their words are those of the outline, and belong to its owners.`,
    'Delete this file when everything in it is settled.',
    '',
    '## What was found',
    '',
    `| Where (${unit}) | What | What was done |`,
    '| --- | --- | --- |',
    ...findings.map((finding) => `| ${placeOf(finding, unit)} | ${text(finding.message)} | ${text(finding.done)} |`),
    '',
    '## Modules',
    '',
    '| | Module | Folder | Minutes |',
    '| --- | --- | --- | --- |',
    ...modules.map(
      ({ id, title: name, minutes }, index) => `| ${index + 1} | ${text(name)} | modules/${id} | ${minutes} |`,
    ),
    '',
    '## What check says of it as it is',
    '',
    ...(check.length === 0
      ? ['Nothing.']
      : check.map(
          ({ rule, severity, count, message }) =>
            `- ${plural(count, severity, `${severity}s`)} of ${rule}, such as: ${text(message)}`,
        )),
    '',
  ].join('\n');
}
