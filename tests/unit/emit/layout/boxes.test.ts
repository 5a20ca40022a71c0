import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { emitHtml } from '../../../../src/emit/html.ts';
import { boxesOf, withoutPlaces } from '../../../../src/emit/layout/boxes.ts';
import { readAssets } from '../../../../src/host/assets.ts';
import { readPlace, writePlace } from '../../../../src/model/place.ts';
import { composeBook, proseOf, workbook } from '../../../support/compose-book.ts';
import { elements } from '../../../support/hast.ts';

const body = h('body', [
  h('p', { dataPlace: 'c/a.md:1:2:3:4' }, ['Text', h('img', { alt: 'x', dataPlace: 'c/a.md:1:7:1:9' })]),
  h('div', { className: ['exercise', 'write'], dataPlace: 'c/b:2.md:5:1:5:9' }),
  h('h4', 'No place'),
]);

describe('boxesOf', () => {
  it('numbers what has a place, and keeps the place and what it is', () => {
    const { body: numbered, boxes } = boxesOf(body);
    expect(boxes).toEqual([
      { name: 'text', place: { file: 'c/a.md', line: 1, column: 2, endLine: 3, endColumn: 4 } },
      { name: 'image', place: { file: 'c/a.md', line: 1, column: 7, endLine: 1, endColumn: 9 } },
      { name: 'exercise', place: { file: 'c/b:2.md', line: 5, column: 1, endLine: 5, endColumn: 9 } },
    ]);
    const marks = ['p', 'img', 'div', 'h4'].map((tagName) => elements(numbered, tagName)[0]?.properties);
    expect(marks.map((properties) => properties?.dataBox)).toEqual(['0', '1', '2', undefined]);
    expect(JSON.stringify(numbered)).not.toContain('dataPlace');
  });
});

describe('withoutPlaces', () => {
  it('leaves nothing of them and everything else', () => {
    const plain = withoutPlaces(body);
    expect(JSON.stringify(plain)).not.toContain('dataPlace');
    expect(elements(plain, 'img')[0]?.properties).toEqual({ alt: 'x' });
    expect(elements(plain, 'div')[0]?.properties).toEqual({ className: ['exercise', 'write'] });
  });
});

describe('a page', () => {
  it('is published without places', async () => {
    const composed = composeBook(workbook, { stand: 'Text\n\n::write[W]\n' });
    expect(JSON.stringify(composed.body)).toContain('dataPlace');
    expect(emitHtml(composed, await readAssets())).not.toMatch(/data-(?:place|box)/);
  });
});

describe('a place', () => {
  it('is read as it was written', () => {
    const place = { file: 'c/odd:1:2 name.md', line: 3, column: 4, endLine: 5, endColumn: 6 };
    expect(readPlace(writePlace(place))).toEqual(place);
  });

  it('comes along from the sources, of text and of directives', () => {
    const { tree } = proseOf(
      'Text\n\n| a | b |\n| - | - |\n\n![P](images/p.svg)\n\n::write[W]\n\n> A\n>\n> - B\n',
      'workbook',
      {
        files: { 'modules/one/images/p.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      },
    );
    const { boxes } = boxesOf(tree);
    // The text begins in the fifth line of the file.
    expect(boxes.map(({ name, place }) => `${name} ${place.file} ${place.line}:${place.column}`)).toEqual(
      [
        'text 5:1',
        'table 7:1',
        'text 10:1',
        'image 10:1',
        'exercise 12:1',
        'quotation 14:1',
        'text 14:3',
        'text 16:3',
      ].map((box) => box.replace(' ', ' curriculum/c/modules/one/module.md ')),
    );
  });
});
