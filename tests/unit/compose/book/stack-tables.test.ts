import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { stackTables } from '../../../../src/compose/book/stack-tables.ts';
import { classesOf, elements } from '../../../support/hast.ts';

const LONG = 'What somebody says about it in more words than a line holds';

function table(heads: readonly string[], rows: readonly (readonly string[])[], classes = ['grid']): Element {
  const body = h('body', [
    h('table', { className: classes }, [
      h(
        'thead',
        h(
          'tr',
          heads.map((head) => (head ? h('th', { scope: 'col' }, head) : h('td'))),
        ),
      ),
      h(
        'tbody',
        rows.map((cells) =>
          h(
            'tr',
            cells.map((cell) => (cell ? h('td', cell) : h('td'))),
          ),
        ),
      ),
    ]),
  ]);
  stackTables(body);
  return body;
}
const isStacked = (body: Element): boolean => elements(body, 'table').some((it) => classesOf(it).includes('stacked'));
const headsIn = (body: Element): unknown[] => elements(body, 'td').map(({ properties }) => properties.dataHead);

describe('stackTables', () => {
  it('gives every cell of a broad table the head of its column, but not the first: it heads its row', () => {
    const body = table(['When', 'What', 'Threads'], [['1965', LONG, 'Justice']]);
    expect(isStacked(body)).toBe(true);
    expect(headsIn(body)).toEqual([undefined, 'What', 'Threads']);
  });

  it('names an empty first cell, for somebody will write in it', () => {
    expect(headsIn(table(['Goal', 'First step', 'By when'], [['', '', '']], ['grid', 'fill']))).toEqual([
      'Goal',
      'First step',
      'By when',
    ]);
  });

  it('stacks two columns where a cell is a paragraph', () => {
    expect(isStacked(table(['Who', 'What'], [['A', LONG.repeat(4)]]))).toBe(true);
  });

  it('leaves tables that fit: of two columns, of few letters; and all that are no grid', () => {
    for (const body of [
      table(['Who', 'What'], [['A', LONG]]),
      table(['People', 'Pairs', 'Threes'], [['8', '4 of 2', '1 of 2, 2 of 3']]),
      table(['Starts', 'What', 'Minutes'], [['9:00', LONG, '45']], ['agenda']),
    ]) {
      expect(isStacked(body)).toBe(false);
      expect(headsIn(body).filter(Boolean)).toEqual([]);
    }
  });

  it('counts the columns that a broad cell takes', () => {
    const body = h('body', [
      h('table', { className: ['grid'] }, [
        h(
          'thead',
          h(
            'tr',
            ['A', 'B', 'C'].map((head) => h('th', { scope: 'col' }, head)),
          ),
        ),
        h('tbody', h('tr', [h('td', { colSpan: 2 }, LONG), h('td', 'c')])),
      ]),
    ]);
    stackTables(body);
    expect(headsIn(body)).toEqual([undefined, 'C']);
  });
});
