import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { arranged } from '../../../src/compose/layouts.ts';
import { licenceLine } from '../../../src/compose/licence.ts';
import { planDocuments } from '../../../src/compose/plan-documents.ts';
import { themeSheet } from '../../../src/compose/theme/theme-sheet.ts';
import { contrast } from '../../../src/model/color.ts';
import type { Curriculum } from '../../../src/model/curriculum.ts';
import { LAYOUT_NAMES, type LayoutName, slotsOf } from '../../../src/model/layouts.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { sampleCurriculum, sampleOptions, written } from '../../support/sample-curriculum.ts';

const THEME: Theme = {
  colors: { light: {}, dark: {} },
  fonts: { text: [], voice: [] },
  fontCredit: undefined,
  pictures: [],
  logo: undefined,
  cover: undefined,
  style: '',
  layouts: new Map(),
};
const sheet = (theme: Partial<Theme>) => themeSheet({ ...THEME, ...theme });
const bytes = new Uint8Array([1, 2, 3]);

describe('the style sheet of a theme', () => {
  it('is empty for an empty theme', () => {
    expect(sheet({})).toEqual({ css: '', faces: [] });
  });

  it('sets what is written and leaves the rest', () => {
    const { css } = sheet({ colors: { light: { accent: written('#ffcc00') }, dark: {} } });
    expect(css).toBe(':root{--honey:#ffcc00}\n.slide{--honey:#ffcc00}');
  });

  it('makes colors for dark screens of those for light ones, unless they are written', () => {
    const light = { course: written('#1f4e79'), trainer: written('#0f4c4a') };
    const { css } = sheet({ colors: { light, dark: { trainer: written('#abcdef') } } });
    const [, course = '', trainer] = /\[data-theme="dark"\]\{--plum:(#\w+);--pine:(#\w+)\}/.exec(css) ?? [];
    expect(contrast(course, '#1b161d')).toBeGreaterThanOrEqual(7);
    expect(trainer).toBe('#abcdef');
  });

  it('keeps what is quiet on a solid slide readable, whatever its color', () => {
    for (const course of ['#000000', '#5a2a56', '#767676']) {
      const { css } = sheet({ colors: { light: { course: written(course) }, dark: {} } });
      const [, quiet = ''] = /\.slide\.solid\{--quiet:(#\w+)\}/.exec(css) ?? [];
      expect(contrast(quiet, course)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has fonts as data, and slants letters where there is no italic face', () => {
    const upright = { weight: 400, isItalic: false, bytes };
    const one = sheet({ fonts: { text: [upright], voice: [] } });
    expect(one.faces).toEqual(['Text']);
    expect(one.css).toContain('src:url(data:font/woff2;base64,AQID) format("woff2")');
    expect(one.css).toContain('font-synthesis:style');
    const both = sheet({ fonts: { text: [upright, { ...upright, isItalic: true }], voice: [upright] } });
    expect(both.faces).toEqual(['Text', 'Voice']);
    expect(both.css).not.toContain('font-synthesis');
  });

  it('ends with the rules of the theme', () => {
    const { css } = sheet({ style: 'p{color:red}', colors: { light: { course: written('#1f4e79') }, dark: {} } });
    expect(css.endsWith('\np{color:red}')).toBe(true);
  });
});

describe('a layout', () => {
  const parts = {
    word: h('p', 'Section 1'),
    title: h('h2', 'A Start'),
    purpose: undefined,
    line: h('i'),
    modules: [h('b', '1'), h('b', '2')],
  };
  const withLayout = (nodes: readonly ElementContent[]): Curriculum =>
    sampleCurriculum({
      images: new Map([['theme/x.png', { path: 'theme/x.png', mediaType: 'image/png', bytes }]]),
      theme: { ...THEME, layouts: new Map([['section-opener', nodes]]) },
    });
  const slot = (name: string): Element => ({ type: 'element', tagName: 'slot', properties: { name }, children: [] });

  it('is the usual one where the theme has none', () => {
    expect(arranged('section-opener', parts, sampleCurriculum())).toBeUndefined();
    expect(arranged('section-opener', parts, sampleCurriculum({ theme: THEME }))).toBeUndefined();
  });

  it('has its slots filled, also with several things and with nothing, and its pictures inside', () => {
    const nodes = [
      h('div', { className: ['a'] }, [slot('modules'), slot('purpose'), 'x']),
      slot('title'),
      h('img', { src: 'theme/x.png', alt: '' }),
    ] as ElementContent[];
    expect(arranged('section-opener', parts, withLayout(nodes))).toEqual([
      h('div', { className: ['a'] }, [h('b', '1'), h('b', '2'), 'x']),
      h('h2', 'A Start'),
      h('img', { src: 'data:image/png;base64,AQID', alt: '' }),
    ]);
  });
});

describe('every layout', () => {
  const nodesFor = (name: LayoutName): Element[] => [
    h(
      'div',
      { className: [`own-${name}`] },
      Object.keys(slotsOf(name)).map((slot) => h('slot', { name: slot })),
    ) as Element,
  ];
  const theme: Theme = { ...THEME, layouts: new Map(LAYOUT_NAMES.map((name) => [name, nodesFor(name)])) };
  const curriculum = sampleCurriculum({ theme });
  const documents = planDocuments(curriculum, {
    agenda: sampleOptions(curriculum).agenda,
    papers: ['a4'],
    formats: ['html', 'pdf'],
    only: undefined,
    participants: undefined,
  }).map((plan) => plan.compose());
  const textOf = (node: ElementContent): string =>
    node.type === 'element' ? node.children.map(textOf).join('') : node.type === 'text' ? node.value : '';
  const partsIn = (body: Element, name: LayoutName): Element[] => {
    const found: Element[] = [];
    visit(body, 'element', (element) => {
      if ([element.properties.className].flat().includes(`own-${name}`)) found.push(element);
    });
    return found;
  };

  it.each([
    ['cover', ['guide', 'workbook']],
    ['section-opener', ['guide', 'workbook']],
    ['title-slide', ['slides']],
    ['landing-head', ['index', 'trainer']],
    ['certificate', ['forms']],
  ] as const)('%s arranges its part of %j', (name, files) => {
    const having = documents.filter(({ body }) => partsIn(body, name).length > 0);
    expect([...new Set(having.map(({ file }) => file))].sort()).toEqual(files);
    for (const { body } of having) {
      const text = partsIn(body, name).map(textOf).join('');
      expect(text).toContain(name === 'section-opener' ? curriculum.sections[0]?.title : curriculum.title);
      if ('license' in slotsOf(name)) expect(text).toContain(licenceLine(curriculum));
    }
  });

  it('leaves no slot, and no document without the styles of the theme', () => {
    for (const { body, theme: styles } of documents) {
      visit(body, 'element', ({ tagName }) => expect(tagName).not.toBe('slot'));
      expect(styles).toBeDefined();
    }
  });
});
