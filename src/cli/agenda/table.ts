import { stringsFor } from '../../compose/strings.ts';
import { alignColumns } from '../columns.ts';
import { visible } from '../report/visible.ts';
import type { Colors } from '../terminal.ts';
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

/** For reading at a terminal: the days one below the other, in the same columns. */
export const table: AgendaFormat = (agendas, colors) =>
  agendas.map((agenda) => agendaTable(agenda, colors)).join('\n\n');

function agendaTable(agenda: AgendaView, colors: Colors): string {
  const { curriculum, title, days, selfStudy, timezone } = agenda;
  const { language } = curriculum;
  const blocks = days.map((day) => ({ head: dayHead(day, language), rows: day.rows, totals: day.totals }));
  if (selfStudy.length > 0) blocks.push({ head: '', rows: selfStudy, totals: agenda.totals });
  const lines = layOut(blocks, language);
  const shown = blocks.map(({ head, rows }) => {
    const [names = '', ...body] = lines.splice(0, rows.length + 2);
    return [head ? colors.bold(head) : '', colors.dim(names), ...body].filter(Boolean).join('\n');
  });
  const top = [colors.bold(visible(curriculum.title)), `${visible(title)}${timezone ? ` (${visible(timezone)})` : ''}`];
  const foot = [colors.bold(sumLine(agenda)), restLine(agenda), estimateLine(agenda), ...contactOf(agenda)].filter(
    Boolean,
  );
  return `${[top.join('\n'), ...shown, foot.join('\n')].join('\n\n')}\n`;
}

interface Block {
  readonly head: string;
  readonly rows: readonly RowView[];
  readonly totals: AgendaView['totals'];
}

/** The lines of all blocks: for each the names of the columns, its rows, its sum. */
function layOut(blocks: readonly Block[], language: string): string[] {
  const words = stringsFor(language);
  const cells = blocks.flatMap(({ rows, totals }) => [
    [words.starts, '', words.what, words.minutesHead, words.learningTime],
    ...rows.map((row) => [
      startOf(row, language),
      row.module ? minutesOf(row.module.number) : '',
      titleOf(row, language),
      minutesOf(row.minutes),
      learningOf(row),
    ]),
    ['', '', '', minutesOf(totals.clock), minutesOf(totals.instructional)],
  ]);
  return alignColumns(cells, 'rrlrr').map((line) => `  ${line}`);
}
