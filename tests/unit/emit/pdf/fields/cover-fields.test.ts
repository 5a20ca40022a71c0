import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { coverFields, coverStyles } from '../../../../../src/emit/pdf/fields/cover-fields.ts';
import { withoutFieldMarks } from '../../../../../src/emit/without-field-marks.ts';
import { elements } from '../../../../support/hast.ts';

const field = (name: string, more: object = {}): Element =>
  h('span', { dataField: 'text', dataFieldName: name, dataFieldLabel: `Label of ${name}`, ...more }, [h('i')]);
const hidden = (element: Element | undefined): boolean => element?.properties.ariaHidden === 'true';

describe('coverFields', () => {
  it('covers every marked element with a link, in order, and says what it is', () => {
    const choice = { dataField: 'choice', dataFieldValue: '2', dataFieldGroup: 'All' };
    const { body, fields } = coverFields(h('body', [field('a', { dataFieldLines: 3 }), h('p', [field('b', choice)])]));
    expect(fields).toEqual([
      { kind: 'text', name: 'a', label: 'Label of a', group: 'Label of a', value: '', lines: 3 },
      { kind: 'choice', name: 'b', label: 'Label of b', group: 'All', value: '2', lines: 0 },
    ]);
    expect(elements(body, 'a').map(({ properties }) => properties.href)).toEqual([
      'https://field.invalid/0',
      'https://field.invalid/1',
    ]);
  });

  it('takes fields out of what is hidden from screen readers, and leaves the rest hidden', () => {
    const tree = h('body', h('p', { ariaHidden: 'true' }, [h('b', 'x'), h('u', [h('s', 'y'), field('a')])]));
    const { body } = coverFields(tree);
    const one = (name: string): Element | undefined => elements(body, name)[0];
    expect(['p', 'b', 'u', 's', 'span', 'i', 'a'].filter((name) => hidden(one(name)))).toEqual(['b', 's', 'i']);
  });

  it('leaves a tree without fields as it is', () => {
    const tree = h('body', h('p', { ariaHidden: 'true' }, 'Text'));
    expect(coverFields(tree)).toEqual({ body: tree, fields: [] });
  });

  it('refuses two fields of one name, but not two places of one choice', () => {
    expect(() => coverFields(h('body', [field('a'), field('a')]))).toThrow('Two fields are called a');
    const place = (value: string): Element => field('a', { dataField: 'choice', dataFieldValue: value });
    expect(coverFields(h('body', [place('1'), place('2')])).fields).toHaveLength(2);
    expect(() => coverFields(h('body', [place('1'), place('1')]))).toThrow('Two fields');
  });

  it('refuses a field without a name or with one that would split it', () => {
    expect(() => coverFields(h('body', field('')))).toThrow('no name');
    expect(() => coverFields(h('body', field('a.b')))).toThrow('no name');
  });
});

describe('coverStyles', () => {
  it('keeps the styles of empty elements for covered ones', () => {
    const { styles, css } = coverStyles(
      { styles: new Map([['a', 'td:empty { height: 9mm }']]), fonts: new Map(), scripts: new Map(), version: '' },
      'p:empty{}',
    );
    expect(styles.get('a')).toBe('td:is(:empty,[data-covered]) { height: 9mm }');
    expect(css).toMatch(/^p:is\(:empty,\[data-covered\]\)\{\}/);
  });
});

describe('withoutFieldMarks', () => {
  it('takes the marks of fields away and nothing else', () => {
    expect(withoutFieldMarks(h('body', [field('a', { className: ['x'], dataHead: 'y' })]))).toEqual(
      h('body', [h('span', { className: ['x'], dataHead: 'y' }, [h('i')])]),
    );
  });
});
