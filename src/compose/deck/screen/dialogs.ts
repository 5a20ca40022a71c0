import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Strings } from '../../strings.ts';
import { button } from './button.ts';

/** All keys, and the way to do without single letters: some people speak to their computer, and every word would be a key. */
export function helpDialog({ present }: Strings): Element {
  const rows = present.keyList.map(([names, what]) =>
    h('tr', [
      h(
        'th',
        { scope: 'row' },
        names.flatMap((name) => [h('kbd', name), ' ']),
      ),
      h('td', what),
    ]),
  );
  return h('dialog', { className: ['help'], dataHelp: true, ariaLabelledBy: 'help-title' }, [
    h('header', [h('h2', { id: 'help-title' }, present.help), button('close', present.close)]),
    h('table', [
      h('thead', h('tr', [h('th', { scope: 'col' }, present.helpKey), h('th', { scope: 'col' }, present.helpWhat)])),
      h('tbody', rows),
    ]),
    h('p', present.touch),
    h('label', [h('input', { type: 'checkbox', checked: true, dataLetters: true }), ' ', present.letters]),
  ]);
}

/** Asks for the number of a slide. */
export function numberDialog({ present }: Strings, count: number): Element {
  return h('dialog', { className: ['number'], dataNumber: true, ariaLabelledBy: 'number-label' }, [
    h('form', [
      h('label', { id: 'number-label', for: 'number-field' }, present.numberLabel(count)),
      h('input', {
        id: 'number-field',
        type: 'text',
        inputMode: 'numeric',
        autoComplete: 'off',
        maxLength: 6,
        ariaDescribedBy: 'number-problem',
      }),
      h('p', { id: 'number-problem', role: 'alert', className: ['problem'] }),
      h('p', { className: ['buttons'] }, [
        h('button', { type: 'submit', className: ['first'] }, present.show),
        button('close', present.close),
      ]),
    ]),
  ]);
}
