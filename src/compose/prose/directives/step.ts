import type { ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { toString as textOf } from 'mdast-util-to-string';
import type { DirectiveNode } from '../../../model/content.ts';
import { NAME_MARK } from '../../book/stretch.ts';
import { formatClock } from '../../format.ts';
import { type SignName, sign } from '../../signs.ts';
import type { ProseContext } from '../context.ts';
import { type Draw, nothing, type Renderers } from '../draw.ts';
import { type StepMark, stepFrame, stepMarks } from './frame.ts';

/** A trainer's directive: its sign and word on the axis, with the clock time and the minutes of a timed step. */
export const step = (look: SignName): Renderers => ({
  workbook: nothing,
  guide(node, draw) {
    const { context } = draw;
    const mark = {
      sign: look,
      word: wordOf(node, context),
      facts: factsOf(node, context),
      clock: clockOf(node, context),
    };
    return [stepFrame(isLong(node) ? `${node.name} long` : node.name, mark, bodyOf(node, draw))];
  },
  slides: nothing,
});

/** What may come up, opting out, safety: the heaviest frame of the guide, a heart and not an alarm. */
export const caution: Renderers = {
  workbook: nothing,
  guide: (node, draw) => [
    h('div', { className: ['care'], ...careMarks(node, draw.context) }, [
      h('p', { className: ['tab'], ...NAME_MARK }, [
        sign('care'),
        h('b', wordOf(node, draw.context)),
        ...factsOf(node, draw.context).map((fact) => h('span', { className: ['min'] }, fact)),
      ]),
      h('div', { className: ['body'] }, bodyOf(node, draw)),
    ]),
  ],
  slides: nothing,
};

const careMarks = (node: DirectiveNode, context: ProseContext): Properties =>
  stepMarks({ word: wordOf(node, context), facts: factsOf(node, context), clock: clockOf(node, context) });

/** A step stays on one page, unless it is longer than this many characters; then it is divided between paragraphs. */
const isLong = (node: DirectiveNode): boolean => textOf(node).length > 650;

function bodyOf(node: DirectiveNode, draw: Draw): ElementContent[] {
  const title = node.label.length > 0 ? [h('p', { className: ['step-title'] }, draw.line(node.label))] : [];
  return [...title, ...draw.text(node.children)];
}

function wordOf({ name }: DirectiveNode, { words }: ProseContext): string {
  return Object.hasOwn(words.steps, name) ? words.steps[name as keyof typeof words.steps] : name;
}

function factsOf(node: DirectiveNode, { curriculum, stepClocks, words }: ProseContext): string[] {
  const { minutes } = node.attributes;
  if (!minutes) return [];
  const clock = stepClocks.get(node);
  return [...(clock === undefined ? [] : [formatClock(curriculum.language, clock)]), words.minutes(minutes.value)];
}

function clockOf(node: DirectiveNode, { stepClocks }: ProseContext): StepMark['clock'] {
  const [from, minutes] = [stepClocks.get(node), node.attributes.minutes?.value];
  return from === undefined || minutes === undefined ? undefined : [from, from + minutes];
}
