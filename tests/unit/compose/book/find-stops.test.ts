import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { findStops, type Stop } from '../../../../src/compose/book/tools/find-stops.ts';

const stretch = (dataStretch: string, id: string | undefined, ...below: ReturnType<typeof h>[]) =>
  h('section', { id, dataStretch, dataName: `name of ${id}` }, h('div', below));

const outline = (stops: readonly Stop[]): unknown[] =>
  stops.map(({ anchor, below }) => (below.length > 0 ? [anchor, outline(below)] : anchor));

it('puts modules below their section and activities below their module, and nothing below a page', () => {
  const body = h('body', [
    stretch('page', 'how'),
    stretch('section', 'one'),
    stretch('module', 'one-a', stretch('activity', 'a-1', stretch('step', undefined)), stretch('activity', 'a-2')),
    stretch('module', 'one-b'),
    stretch('section', 'two'),
    stretch('module', 'two-a', stretch('activity', 'a-3', stretch('exercise', 'exercise-1'))),
    stretch('page', 'glossary'),
    stretch('module', 'alone'),
  ]);
  expect(outline(findStops(body))).toEqual([
    'how',
    ['one', [['one-a', ['a-1', 'a-2']], 'one-b']],
    ['two', [['two-a', ['a-3']]]],
    'glossary',
    'alone',
  ]);
});

it('leaves out what has no name or no id', () => {
  const body = h('body', [h('section', { id: 'x', dataStretch: 'page' }), stretch('page', undefined)]);
  expect(findStops(body)).toEqual([]);
});
