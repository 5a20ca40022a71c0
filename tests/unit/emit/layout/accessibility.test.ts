import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { accessProblems, auditDocument } from '../../../../src/emit/layout/accessibility.ts';
import type { Box } from '../../../../src/emit/layout/boxes.ts';
import type { Document } from '../../../../src/model/document.ts';
import { type AccessFault, PLACE_MARK } from '../../../../src/model/layout.ts';
import { writePlace } from '../../../../src/model/place.ts';

const at = (line: number) => ({ file: 'c/m.md', line, column: 1, endLine: line, endColumn: 9 });
const boxes: Box[] = [
  { name: 'text', place: at(1) },
  { name: 'table', place: at(2) },
];
const fault: AccessFault = {
  id: 'link-name',
  help: 'Links must have discernible text',
  url: 'https://example.org/link-name',
  box: 1,
  element: '<a href="https://example.org"\n class="out" data-box="7"><img src="a.png"></a>',
  reasons: ['Element does not have text', 'Element is in the tab order'],
};
const report = (...faults: AccessFault[]) => accessProblems(faults, boxes, 'guide.html', at(9));

describe('accessProblems', () => {
  it('reports what an author has written at its line, whatever the document', () => {
    expect(report(fault)).toEqual([
      {
        rule: 'layout/accessibility',
        message: 'Links must have discernible text (link-name), which <a href="https://example.org"> does not keep.',
        place: at(2),
        hint: 'Element does not have text. Element is in the tab order. See https://example.org/link-name',
      },
    ]);
  });

  it('reports what has no line at the head of the curriculum, with its document', () => {
    const [problem] = report({ ...fault, box: undefined });
    expect(problem?.place).toEqual(at(9));
    expect(problem?.message).toMatch(/^In guide\.html: Links must/);
  });

  it('reports a rule once in a box, and each rule and box for itself', () => {
    const problems = report(fault, fault, { ...fault, box: 0 }, { ...fault, id: 'color-contrast' });
    expect(problems.map(({ place, message }) => [place.line, /\((.*?)\)/.exec(message)?.[1]])).toEqual([
      [2, 'link-name'],
      [1, 'link-name'],
      [2, 'color-contrast'],
    ]);
    expect(problems[0]?.message).toContain('and 1 more like it does not keep');
  });

  it('shortens long markup', () => {
    expect(report({ ...fault, element: `<a title="${'x'.repeat(300)}">` })[0]?.message).toMatch(
      /<a title="x{70}… does/,
    );
  });
});

describe('a page to be judged', () => {
  const page: Document = {
    kind: 'a',
    file: 'a',
    formats: ['html'],
    audience: 'participant',
    title: 'T',
    description: '',
    author: '',
    language: 'en',
    styles: ['a.css'],
    css: '',
    body: h('body', h('main', { id: 'content' }, h('p', { [PLACE_MARK]: writePlace(at(4)) }, 'Text'))),
  };
  const theme = {
    css: '@font-face{font-family:Text;src:url(data:font/woff2;base64,AA==)}p{color:red}',
    faces: ['Text'],
  };
  const assets = {
    styles: new Map([['a.css', '@font-face { font-family: Text; src: url(fonts/a.woff2) }\np { margin: 0 }']]),
    fonts: new Map(),
    scripts: new Map(),
    version: '0',
  };
  const judge = async (document: Document) => {
    const asked: { html: string; label: string; hasOwnLook: boolean }[] = [];
    const problems = await auditDocument(document, assets, {
      elsewhere: at(9),
      audit: async (html, label, hasOwnLook) => {
        asked.push({ html, label, hasOwnLook });
        return [{ ...fault, box: 0 }];
      },
    });
    return { asked, problems };
  };

  it('is the one that is published, with boxes numbered', async () => {
    const { asked, problems } = await judge(page);
    expect(asked[0]?.html).toContain('<p data-box="0">Text</p>');
    expect(asked[0]).toMatchObject({ label: 'a.html', hasOwnLook: false });
    expect(problems[0]?.place).toEqual(at(4));
  });

  it('loads no fonts, neither ours nor those of a theme', async () => {
    const { asked } = await judge({ ...page, theme });
    expect(asked[0]?.html).not.toContain('@font-face');
    expect(asked[0]?.html).toContain('p { margin: 0 }');
    expect(asked[0]?.html).toContain('p{color:red}');
    expect(asked[0]?.hasOwnLook).toBe(true);
  });

  it('is no landing page, except in a look of its own', async () => {
    expect(await judge({ ...page, isLanding: true })).toEqual({ asked: [], problems: [] });
    expect((await judge({ ...page, isLanding: true, theme })).asked).toHaveLength(1);
  });
});
