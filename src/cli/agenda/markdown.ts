import { stringsFor } from '../../compose/strings.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { AgendaFormat } from './formats.ts';
import {
  contactOf,
  dayHead,
  estimateLine,
  learningOf,
  minutesOf,
  restLine,
  startOf,
  sumLine,
  titleOf,
} from './shown.ts';
import type { AgendaView, RowView } from './view-agenda.ts';

/** For pasting into a mail, a wiki or an issue. */
export const markdown: AgendaFormat = (agendas) => agendas.map(agendaToMarkdown).join('\n');

function agendaToMarkdown(agenda: AgendaView): string {
  const { curriculum, title, timezone, days, selfStudy, totals } = agenda;
  const { language } = curriculum;
  const blocks = [
    `# ${escapeMarkdown(curriculum.title)}`,
    `${escapeMarkdown(title)}${timezone ? ` (${escapeMarkdown(timezone)})` : ''}`,
    ...days.flatMap((day) => [
      `## ${escapeMarkdown(dayHead(day, language))}`,
      rowsToMarkdown(day.rows, day.totals, language),
    ]),
    ...(selfStudy.length > 0 ? [rowsToMarkdown(selfStudy, totals, language)] : []),
    `**${sumLine(agenda)}**`,
    restLine(agenda),
    estimateLine(agenda),
    ...contactOf(agenda).map(escapeMarkdown),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function rowsToMarkdown(rows: readonly RowView[], totals: AgendaView['totals'], language: string): string {
  const words = stringsFor(language);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line([words.starts, '', words.what, words.minutesHead, words.learningTime]),
    '| ---: | ---: | --- | ---: | ---: |',
    ...rows.map((row) =>
      line([
        startOf(row, language),
        row.module ? minutesOf(row.module.number) : '',
        escapeMarkdown(titleOf(row, language)),
        minutesOf(row.minutes),
        learningOf(row),
      ]),
    ),
    line(['', '', '', `**${minutesOf(totals.clock)}**`, `**${minutesOf(totals.instructional)}**`]),
  ].join('\n');
}
