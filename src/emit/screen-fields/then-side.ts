import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Strings } from '../../compose/strings.ts';
import type { MarkedField } from './marked-field.ts';

/**
 * What somebody answered earlier, where it is asked again: empty and hidden, until a script shows what stands in the fields of that
 * answer. Nobody wants to hear it while they write somewhere else, so it is not live to those who listen.
 */
export function thenSide(answer: string, fields: readonly MarkedField[], { answers }: Strings): Element {
  return h('div', { className: ['said-then'], hidden: true, dataThen: answer }, [
    h('div', { hidden: true, dataThenSome: '' }, saidIn(fields)),
    h('p', { className: ['quiet'], dataThenNone: '' }, answers.nothingThen),
  ]);
}

function saidIn(fields: readonly MarkedField[]): ElementContent[] {
  const [first] = fields;
  if (!first) return [];
  if (first.kind === 'check')
    return [
      h(
        'ul',
        fields.map(({ name, part }) => h('li', { hidden: true, dataThenTicked: name }, part)),
      ),
    ];
  const isTable = first.kind === 'text' && first.lines === 0;
  return isTable ? [tableOf(fields)] : [said(first)];
}

/** As many columns as there are before the first comes again. */
function tableOf(fields: readonly MarkedField[]): Element {
  const firstOf = (row: string) => (field: MarkedField) => rowOf(field) === row;
  const rows = [...new Set(fields.map(rowOf))].map((row) => fields.filter(firstOf(row)));
  const heads = (rows[0] ?? []).map(({ part }) => h('th', { scope: 'col' }, part));
  return h('div', { className: ['scroll'] }, [
    h('table', [
      h('thead', h('tr', heads)),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            { hidden: true, dataThenRow: '' },
            row.map((field) => h('td', said(field))),
          ),
        ),
      ),
    ]),
  ]);
}

const rowOf = ({ name }: MarkedField): string => name.replace(/-column-\d+$/, '');

const said = ({ name }: MarkedField): Element =>
  h('output', { className: ['voice'], ariaLive: 'off', dir: 'auto', dataThenSaid: name });
