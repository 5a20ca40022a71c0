import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { linesOf } from '../deck/fit.ts';
import { type AnswerField, choiceMarks, textMarks } from '../prose/directives/field-marks.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import { isLarge } from '../sheets.ts';
import { extraHeight, formHead } from './form-head.ts';

/** Lines to write on below each open question; fewer where the second side has more to hold. */
const LINES = { regular: 6, fewer: 4 };

/** Something to rate. */
interface Row {
  /** Unique among the rows. */
  readonly name: string;
  readonly text: readonly (ElementContent | string)[];
  /** The same as plain text. */
  readonly plain: string;
}

/** The anonymous evaluation, two sides: what participants can do now, how the training was, and what they want to say. */
export function evaluation(page: string, isFirst: boolean, context: ProseContext): Element[] {
  const { paperwork } = context.words;
  const objectives = context.curriculum.objectives.map(
    ({ id, text }): Row => ({
      name: `objective-${id}`,
      text: renderInline(text.nodes, context),
      plain: text.text,
    }),
  );
  const statements = Object.entries(paperwork.statements).map(
    ([name, text]): Row => ({ name: `training-${name}`, text: [text], plain: text }),
  );
  const training = ratings(paperwork.training, statements, context);
  const isOneSide = fitsOneSide([objectives, statements], context);
  return [
    h('section', { className: ['page', 'evaluation', `on-${page}`], id: 'evaluation' }, [
      ...formHead(paperwork.evaluation, isFirst, context),
      h('p', { className: ['lead'] }, paperwork.evaluationLead),
      h('p', { className: ['goes-to'] }, [
        paperwork.goesTo,
        h('span', textMarks({ name: 'evaluation-goes-to', label: paperwork.goesTo })),
      ]),
      ...(objectives.length > 0 ? [ratings(paperwork.nowAble, objectives, context)] : []),
      ...(isOneSide ? [training] : []),
    ]),
    h('section', { className: ['page', 'evaluation', `on-${page}`] }, [
      ...(isOneSide ? [] : [training]),
      ...formHead(paperwork.inYourWords, false, context).slice(isOneSide ? 0 : 1),
      ...Object.entries(paperwork.questions).map(([name, question]) =>
        h('div', { className: ['open-question'] }, [
          h('p', { className: ['prompt'] }, question),
          openLines({ name: `evaluation-${name}`, label: question }, isOneSide ? LINES.regular : LINES.fewer),
        ]),
      ),
    ]),
  ];
}

/** Lines to write on. Real elements: gradients blur in a PDF. */
const openLines = (field: AnswerField, lines: number): Element =>
  h(
    'span',
    { className: ['lines'], ariaHidden: 'true', ...textMarks(field, lines) },
    Array.from({ length: lines }, () => h('i')),
  );

/** Of forms.css, in millimeters: the type area without the head of the form, and what a table has around its rows. */
const ROOM = { a4: 206, letter: 194 };
const TABLE = 17;
/** Size and line of the text of a row, its width, the space around it, and the least that a row takes. */
const ROW = { size: 3.43, line: 4.53, width: 87, space: 3.8, least: 9.4 };

/** Whether all tables stand on the first side. In large print they flow over as many as they need. */
function fitsOneSide(tables: readonly (readonly Row[])[], { curriculum, options, words }: ProseContext): boolean {
  const { paper } = options;
  if (isLarge(paper)) return true;
  const heights = tables.flatMap((rows) => (rows.length > 0 ? [TABLE, ...rows.map(heightOf)] : []));
  const room =
    (paper === 'a4' ? ROOM.a4 : ROOM.letter) - extraHeight(curriculum.title, words.paperwork.evaluation, paper);
  return heights.reduce((sum, height) => sum + height, 0) <= room;
}

const heightOf = ({ plain }: Row): number =>
  Math.max(ROW.least, ROW.space + linesOf(plain, ROW.size, ROW.width) * ROW.line);

/** A table of stations: five places on a line for each row. */
function ratings(title: string, rows: readonly Row[], { words }: ProseContext): Element {
  const { degrees } = words.paperwork;
  return h('table', { className: ['rate'] }, [
    h(
      'thead',
      h('tr', [
        h('th', { scope: 'col' }, title),
        ...degrees.map((degree) => h('th', { scope: 'col', className: ['degree'] }, degree)),
      ]),
    ),
    h(
      'tbody',
      rows.map(({ name, text, plain }) =>
        h('tr', [
          h('th', { scope: 'row' }, [...text]),
          ...degrees.map((degree, index) =>
            h(
              'td',
              { dataHead: degree },
              h(
                'i',
                choiceMarks({ name: `evaluation-${name}`, label: plain }, String(index + 1), `${plain}: ${degree}`),
              ),
            ),
          ),
        ]),
      ),
    ),
  ]);
}
