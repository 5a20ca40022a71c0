import fc from 'fast-check';
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { stringsFor } from '../../../src/compose/strings.ts';
import { emitHtml } from '../../../src/emit/html.ts';
import { withScreenFields } from '../../../src/emit/screen-fields/screen-fields.ts';
import type { Assets } from '../../../src/model/document.ts';
import { composeBook, workbook } from '../../support/compose-book.ts';
import { elements, ofClass, textOf } from '../../support/hast.ts';

const STAND = `::write[Why?]{#why lines=3}

::scale[How?]{#how steps=4}

::plan[My plan]{#plan columns="Goal, When" rows=2}

:::check[Which?]{#which}
- [x] This *one*
- [ ] That
:::`;
const assets: Assets = { styles: new Map(), fonts: new Map(), scripts: new Map(), version: '0' };
const bookWith = (stand: string, again = '') => {
  const book = composeBook(workbook, { stand, again });
  return { ...book, styles: [], screen: { styles: [], tools: book.screen?.tools ?? [], scripts: [] } };
};
const onScreen = (stand: string, again?: string): Element =>
  withScreenFields(bookWith(stand, again).body, stringsFor('en'));
const controlsIn = (tree: Element): Element[] => [...elements(tree, 'input'), ...elements(tree, 'textarea')];

describe('the fields of a page on a screen', () => {
  it('are one control for every mark, and no mark stays', () => {
    const tree = onScreen(STAND);
    expect(elements(tree, 'textarea').map(({ properties: { name, rows } }) => [name, rows])).toEqual([
      ['exercise-1', 3],
      ['exercise-3-row-1-column-1', 2],
      ['exercise-3-row-1-column-2', 2],
      ['exercise-3-row-2-column-1', 2],
      ['exercise-3-row-2-column-2', 2],
    ]);
    expect(elements(tree, 'input').map(({ properties: { name, type, value } }) => [name, type, value])).toEqual([
      ['name', 'text', undefined],
      ...['1', '2', '3', '4'].map((value) => ['exercise-2', 'radio', value]),
      ['exercise-4-option-1', 'checkbox', undefined],
      ['exercise-4-option-2', 'checkbox', undefined],
    ]);
    const html = emitHtml(bookWith(STAND), assets);
    expect(html).not.toContain('data-field');
    expect(html.match(/<(?:input|textarea)[^>]*data-answer/g)).toHaveLength(controlsIn(tree).length);
  });

  it('are heard, though their lines are not', () => {
    const hidden = (node: Element, isHidden: boolean): Element[] => {
      const here = isHidden || String(node.properties.ariaHidden) === 'true';
      const own = here && ['input', 'textarea'].includes(node.tagName) ? [node] : [];
      return [...own, ...node.children.flatMap((child) => (child.type === 'element' ? hidden(child, here) : []))];
    };
    expect(hidden(onScreen(STAND, '::recall{of="one"}'), false)).toEqual([]);
  });

  it('let no browser remember what is written, but fill in a name', () => {
    for (const { properties } of controlsIn(onScreen(STAND)))
      expect(properties.autoComplete, String(properties.name)).toEqual([properties.name === 'name' ? 'name' : 'off']);
  });

  it('are not in what is printed, where the tree stays what it was', () => {
    const html = emitHtml({ ...bookWith(STAND, '::recall{of="one"}'), screen: undefined }, assets);
    expect(html).not.toMatch(/<input|<textarea|<output|data-(?:field|then|answer)/);
    expect(html).toContain('<span class="lines" aria-hidden="true"><i></i><i></i><i></i></span>');
  });

  it('name an option by its text, which ticks it', () => {
    const [label] = elements(onScreen(STAND), 'label').filter(({ properties }) => properties.htmlFor !== undefined);
    expect(label && textOf(label)).toBe('This one');
    expect(label?.properties.htmlFor).toEqual(['field-exercise-4-option-1']);
    expect(label && elements(label, 'p')).toEqual([]);
  });

  it('give no right answer away: the page is the same, whichever is right', () => {
    const pageWith = (right: readonly boolean[]): string =>
      emitHtml(
        bookWith(
          `:::check[Which?]{#which}\n${right.map((it, index) => `- [${it ? 'x' : ' '}] Option ${index}\n\n  ${it ? 'Yes, because.' : 'No, because.'}`).join('\n')}\n:::`,
          '::recall{of="one/which"}',
        ),
        assets,
      );
    const none = pageWith([false, false, false]);
    expect(none).toContain('Option 2');
    fc.assert(
      fc.property(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), (right) => {
        expect(pageWith(right)).toBe(none);
      }),
      { numRuns: 8 },
    );
    expect(none).not.toContain('because');
  });
});

describe('an earlier answer', () => {
  it('has room where it is looked back at, in its own form', () => {
    const tree = onScreen(STAND, '::recall{of="one"}');
    const sides = ofClass(tree, 'said-then');
    expect(sides.map(({ properties }) => properties.dataThen)).toEqual(
      [1, 2, 3, 4].map((number) => `exercise-${number}`),
    );
    expect(sides.every(({ properties }) => properties.hidden)).toBe(true);
    const [write, scale, plan, check] = sides as [Element, Element, Element, Element];
    expect(elements(write, 'output').map(({ properties }) => properties.dataThenSaid)).toEqual(['exercise-1']);
    expect(elements(scale, 'output').map(({ properties }) => properties.dataThenSaid)).toEqual(['exercise-2']);
    expect(elements(plan, 'th').map(textOf)).toEqual(['Goal', 'When']);
    expect(elements(plan, 'tr').map((row) => elements(row, 'output').length)).toEqual([0, 2, 2]);
    expect(elements(check, 'li').map((option) => [textOf(option), option.properties.dataThenTicked])).toEqual([
      ['This one', 'exercise-4-option-1'],
      ['That', 'exercise-4-option-2'],
    ]);
  });

  it('has none where nothing is looked back at', () => {
    expect(ofClass(onScreen(STAND), 'said-then')).toEqual([]);
  });
});
