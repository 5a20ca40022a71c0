import type { Element } from 'hast';
import { h } from 'hastscript';
import { checkMarks, textMarks } from '../prose/directives/field-marks.ts';
import type { Strings } from '../strings.ts';

/** Room for what the owner says of a change: three boxes, and who signed it when. */
export function answerBox(number: number, { changes }: Strings): Element {
  const { answer } = changes;
  const label = (field: string): string => answer.of(changes.number(number), field);
  const name = (field: string): string => `change-${number}-${field}`;
  const blank = (field: string, text: string): Element =>
    h('span', { className: ['blank'], ...textMarks({ name: name(field), label: label(text) }, 1) });
  const line = (field: string, text: string): Element => h('p', [`${text} `, blank(field, text)]);
  const [agreed = '', differently = '', refused = ''] = answer.boxes;
  const box = (field: string, text: string): Element =>
    h('span', { className: ['box'], ...checkMarks({ name: name(field), label: label(text.replace(/:$/, '')) }) });
  return h('div', { className: ['answer'], role: 'group', ariaLabel: label(answer.title) }, [
    h('p', { className: ['label'] }, answer.title),
    h('p', { className: ['option'] }, [box('agreed', agreed), agreed]),
    h('p', { className: ['option'] }, [
      box('differently', differently),
      h('span', differently),
      blank('difference', answer.difference),
    ]),
    h('p', { className: ['option'] }, [box('refused', refused), refused]),
    h('div', { className: ['signed'] }, [
      line('name', answer.name),
      line('date', answer.date),
      h('p', [`${answer.signature} `, h('span', { className: ['blank'] })]),
    ]),
  ]);
}
