import type { Element } from 'hast';
import { h } from 'hastscript';
import { sign } from '../../signs.ts';
import type { Strings } from '../../strings.ts';

/** A field for words to find, and the places that hold them: a combobox whose list stands below it in the panel. */
export function searchTool({ reading }: Strings): Element {
  const { oneFound, found, manyFound, noneFound } = reading;
  return h('div', { className: ['search-tool'], role: 'search', hidden: true, dataSearch: '' }, [
    h('label', { className: ['label'], htmlFor: 'search-words' }, reading.search),
    h('div', { className: ['search-field'] }, [
      sign('find'),
      h('input', {
        id: 'search-words',
        type: 'text',
        role: 'combobox',
        ariaExpanded: 'false',
        ariaControls: 'search-results',
        ariaAutoComplete: 'list',
        autoComplete: 'off',
        autoCapitalize: 'none',
        spellCheck: 'false',
        enterKeyHint: 'search',
        placeholder: reading.searchHint,
        dataWords: '',
      }),
      h('button', { type: 'button', hidden: true, dataClear: '' }, reading.clear),
    ]),
    h('p', {
      className: ['search-count', 'small'],
      role: 'status',
      dataCount: '',
      dataOne: oneFound,
      dataSome: found,
      dataMany: manyFound,
      dataNone: noneFound,
    }),
    h('ul', {
      id: 'search-results',
      className: ['search-results'],
      role: 'listbox',
      ariaLabel: reading.results,
      hidden: true,
      dataResults: '',
    }),
    resultTemplate(),
  ]);
}

/** One place that was found: what it is called, the words around the find, and where it stands. */
function resultTemplate(): Element {
  const result = h('li', { role: 'option', ariaSelected: 'false' }, [
    h('span', { className: ['found-head'] }, [h('b', { dataFoundName: '' }), h('span', { dataFoundNote: '' })]),
    h('span', { className: ['found-text'], dataFoundText: '' }, h('mark', { dataFoundMark: '' })),
    h('span', { className: ['found-path'], dataFoundPath: '' }, h('span', { dataFoundStep: '' })),
  ]);
  return { ...h('template', { dataResult: '' }), content: { type: 'root', children: [result] } };
}

/** Which keys there are; single keys can be turned off, for those who dictate or whose hands slip. */
export function keysTool({ reading }: Strings): Element {
  const { control, slash, up, down, enter, leave } = reading.keyNames;
  const rows: readonly (readonly [keys: readonly string[], text: string])[] = [
    [[control, slash], reading.keySearch],
    [[down, up], reading.keyMove],
    [[enter], reading.keyOpen],
    [[leave], reading.keyClear],
  ];
  return h('details', { className: ['keys-tool'], hidden: true, dataKeys: '' }, [
    h('summary', reading.keys),
    h(
      'dl',
      rows.map(([keys, text]) =>
        h('div', [
          h(
            'dt',
            keys.map((key) => h('kbd', key)),
          ),
          h('dd', text),
        ]),
      ),
    ),
    h('label', [h('input', { type: 'checkbox', checked: true, dataSingleKeys: '' }), reading.singleKeys]),
  ]);
}
