import { breaks, keeps } from '../../../../support/pdf-ua/make/breakage.ts';
import { type Draft, type Element, type Nested, name, text } from '../../../../support/pdf-ua/make/draft.ts';

const TD: Nested = ['TD'];
const row = (count: number): Nested => ['TR', ...new Array<Nested>(count).fill(TD)];
const HEAD: Nested = ['THead', row(1)];
const BODY: Nested = ['TBody', row(1)];
const FOOT: Nested = ['TFoot', row(1)];
const CAPTION: Nested = ['Caption'];

const nests =
  (...nested: Nested) =>
  (draft: Draft): void => {
    draft.nest(nested);
  };

/** A table of rows of cells, each `TD` or `TH` with attributes: `TH Scope=Column`, `TD ColSpan=2`. */
const tabulates =
  (...rows: readonly (readonly string[])[]) =>
  (draft: Draft): void => {
    const table = draft.add('Table');
    for (const cells of rows) {
      const line = draft.add('TR', table);
      for (const cell of cells) addCell(draft, line, cell);
    }
  };

function addCell(draft: Draft, row: Element, cell: string): void {
  const [type = '', ...settings] = cell.split(' ');
  const element = draft.add(type, row);
  for (const setting of settings) {
    const [key = '', value = ''] = setting.split('=');
    const values = { Scope: name(value), ID: text(value), Headers: [text(value)] };
    const object = key in values ? values[key as keyof typeof values] : Number(value);
    draft.set(element.dict, key === 'ID' ? { ID: object } : { A: [{ O: 'Table', [key]: object }] });
  }
}

export const tableBreakages = [
  keeps('a whole table', nests('Table', CAPTION, HEAD, BODY, BODY, FOOT)),
  keeps('a table whose rows are in a Div', nests('Table', ['Div', row(2), row(2)])),
  breaks('7.2-3', 'a table with a paragraph in it', nests('Table', row(1), ['P'])),
  breaks('7.2-4', 'a row outside a table', nests(...row(1))),
  breaks('7.2-5', 'a head outside a table', nests(...HEAD)),
  breaks('7.2-6', 'a body outside a table', nests(...BODY)),
  breaks('7.2-7', 'a foot outside a table', nests(...FOOT)),
  breaks('7.2-8', 'a header cell outside a row', nests('TH')),
  breaks('7.2-9', 'a data cell outside a row', nests('TD')),
  breaks('7.2-10', 'a row with a paragraph in it', nests('Table', ['TR', TD, ['P']])),
  breaks('7.2-11', 'a table with two heads', nests('Table', HEAD, HEAD, BODY)),
  breaks('7.2-12', 'a table with two feet', nests('Table', BODY, FOOT, FOOT)),
  breaks('7.2-13', 'a foot without a body', nests('Table', row(1), FOOT)),
  breaks('7.2-14', 'a head without a body', nests('Table', HEAD, row(1))),
  breaks('7.2-15', 'cells that overlap', tabulates(['TD', 'TD', 'TD RowSpan=2'], ['TD', 'TD ColSpan=2'])),
  breaks('7.2-16', 'a caption in the midst', nests('Table', row(1), CAPTION, row(1))),
  keeps('a caption at the end', nests('Table', row(1), CAPTION)),
  breaks('7.2-36', 'a head with a paragraph in it', nests('Table', ['THead', row(1), ['P']], BODY)),
  breaks('7.2-37', 'a body with a paragraph in it', nests('Table', ['TBody', row(1), ['P']])),
  breaks('7.2-38', 'a foot with a paragraph in it', nests('Table', BODY, ['TFoot', row(1), ['P']])),
  breaks('7.2-39', 'a table with two captions', nests('Table', CAPTION, row(1), CAPTION)),
  breaks('7.2-41', 'a cell that goes on below the table', tabulates(['TD', 'TD'], ['TD RowSpan=2', 'TD'])),
  breaks('7.2-42', 'a row that is too wide', tabulates(['TD', 'TD'], ['TD', 'TD ColSpan=2'])),
  breaks('7.2-43', 'a row that is too narrow', tabulates(['TD', 'TD'], ['TD'])),
  keeps('spans that fit', tabulates(['TD ColSpan=2', 'TD RowSpan=2'], ['TD', 'TD'])),
  breaks('7.5-1', 'a cell without a header', tabulates(['TH'], ['TD'])),
  breaks('7.5-2', 'a header that is not there', tabulates(['TH'], ['TD Headers=h1'])),
  keeps('headers with a scope', tabulates(['TH Scope=Column', 'TH Scope=Column'], ['TH Scope=Row', 'TD'])),
  keeps('headers by their IDs', tabulates(['TH ID=h1'], ['TD Headers=h1'])),
  keeps('one header with a scope where it counts', tabulates(['TH', 'TH Scope=Column'], ['TH Scope=Row', 'TD'])),
  breaks('7.5-1', 'a header whose scope is another', tabulates(['TH', 'TH Scope=Row'], ['TD', 'TD']), ['7.5-1']),
];
