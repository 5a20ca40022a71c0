import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Change } from '../../model/adaptation.ts';
import { checkMarks, textMarks } from '../prose/directives/field-marks.ts';
import type { Strings } from '../strings.ts';

/** Room for what the owner says of a change: boxes, and who signed it when. Of what needs no leave there is nothing to sign. */
export function answerBox(number: number, light: Change['light'], { changes }: Strings): Element {
  const { answer } = changes;
  const label = (field: string): string => answer.of(changes.number(number), field);
  const name = (field: string): string => `change-${number}-${field}`;
  const blank = (field: string, text: string): Element =>
    h('span', { className: ['blank'], ...textMarks({ name: name(field), label: label(text) }, 1) });
  const line = (field: string, text: string): Element => h('p', [`${text} `, blank(field, text)]);
  const box = (field: string, text: string): Element =>
    h('span', { className: ['box'], ...checkMarks({ name: name(field), label: label(text.replace(/:$/, '')) }) });
  const signed = (): Element =>
    h('div', { className: ['signed'] }, [
      line('name', answer.name),
      line('date', answer.date),
      h('p', [`${answer.signature} `, h('span', { className: ['blank'] })]),
    ]);
  const option = (field: string, text: string): Element => h('p', { className: ['option'] }, [box(field, text), text]);
  const [yes, differently] = light === 'green' ? [answer.seen, answer.question] : [answer.agreed, answer.differently];
  // With its number: a box may come to stand at the head of another page.
  return h('div', { className: ['answer'], role: 'group', ariaLabel: label(answer.title) }, [
    h('p', { className: ['label'] }, label(answer.title)),
    option('agreed', yes),
    h('p', { className: ['option'] }, [
      box('differently', differently),
      h('span', differently),
      blank('difference', answer.difference),
    ]),
    ...(light === 'green' ? [] : [option('refused', answer.refused), signed()]),
  ]);
}
