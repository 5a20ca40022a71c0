import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { choiceMarks, textMarks } from '../prose/directives/field-marks.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import { formHead } from './form-head.ts';

/** Lines to write on below each open question. */
const LINES = 6;

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
  return [
    h('section', { className: ['page', 'evaluation', `on-${page}`], id: 'evaluation' }, [
      ...formHead(paperwork.evaluation, isFirst, context),
      h('p', { className: ['lead'] }, paperwork.evaluationLead),
      h('p', { className: ['goes-to'] }, [
        paperwork.goesTo,
        h('span', textMarks({ name: 'evaluation-goes-to', label: paperwork.goesTo })),
      ]),
      ...(objectives.length > 0 ? [ratings(paperwork.nowAble, objectives, context)] : []),
      ratings(paperwork.training, statements, context),
    ]),
    h('section', { className: ['page', 'evaluation', `on-${page}`] }, [
      ...formHead(paperwork.inYourWords, false, context),
      ...Object.entries(paperwork.questions).map(([name, question]) =>
        h('div', { className: ['open-question'] }, [
          h('p', { className: ['prompt'] }, question),
          openLines(`evaluation-${name}`, question),
        ]),
      ),
    ]),
  ];
}

/** Lines to write on. Real elements: gradients blur in a PDF. */
const openLines = (name: string, label: string): Element =>
  h(
    'span',
    { className: ['lines'], ariaHidden: 'true', ...textMarks({ name, label }, LINES) },
    Array.from({ length: LINES }, () => h('i')),
  );

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
