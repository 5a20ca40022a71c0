import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DirectiveNode } from '../../../model/content.ts';
import { DEFAULTS } from '../../../model/directives.ts';
import { type Draw, nothing, type Renderers } from '../draw.ts';
import { exerciseFrame, pointerFrame, promptOf } from './exercise.ts';
import { type AnswerField, openAnswer, textMarks } from './field-marks.ts';

/** How generous a row is: a table with few rows has tall ones, and all of them share a page. */
const heightOf = (rows: number): string => (rows <= 3 ? 'few' : rows <= 5 ? 'some' : 'many');

const rowsOf = ({ attributes }: DirectiveNode): number => attributes.rows ?? DEFAULTS.rows;
const columnsOf = ({ attributes }: DirectiveNode): readonly string[] => attributes.columns ?? [];

/** A table to fill in; on a narrow screen it keeps its columns and is moved sideways. */
export function planTable(node: DirectiveNode, answer: AnswerField, { context }: Draw): Element {
  const { forms, fields } = context.words;
  const columns = columnsOf(node);
  const rows = rowsOf(node);
  const table = h('table', { className: ['grid', 'fill', 'plan', heightOf(rows)] }, [
    h(
      'thead',
      h(
        'tr',
        columns.map((column) => h('th', { scope: 'col' }, column)),
      ),
    ),
    h(
      'tbody',
      Array.from({ length: rows }, (_, row) =>
        h(
          'tr',
          columns.map((column, index) =>
            h(
              'td',
              textMarks({
                name: `${answer.name}-row-${row + 1}-column-${index + 1}`,
                label: fields.cell(column, row + 1, answer.label),
                answer: answer.name,
                part: column,
              }),
            ),
          ),
        ),
      ),
    ),
  ]);
  return h('div', { className: ['scroll'], role: 'group', ariaLabel: forms.table, tabIndex: 0 }, table);
}

export const plan: Renderers = {
  workbook(node, draw) {
    const answer = openAnswer(node, draw.context);
    return [
      exerciseFrame(node, { kind: 'planning', sign: 'plan', answer }, draw, {
        prompt: promptOf(node, draw, answer),
        room: [planTable(node, answer, draw)],
      }),
    ];
  },
  guide: (node, draw) => [
    pointerFrame(node, draw, promptOf(node, draw), draw.context.words.forms.tableToFill(columnsOf(node), rowsOf(node))),
  ],
  slides: nothing,
};
