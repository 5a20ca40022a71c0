import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { createProse, renderInline, renderNotes, renderProse, under } from '../../../src/compose/prose.ts';
import { bookCurriculum, optionsOf, proseOf } from '../../support/compose-book.ts';
import { classesOf, elements, ofClass, textOf } from '../../support/hast.ts';

const names = (tree: Element): string[] => {
  const found: string[] = [];
  const walk = (node: Element): void => {
    found.push(node.tagName);
    for (const child of node.children) if (child.type === 'element') walk(child);
  };
  walk(tree);
  return found;
};
const hrefs = (tree: Element) => elements(tree, 'a').map(({ properties }) => properties.href);

describe('prose', () => {
  it('puts headings below the activity, never skips a level and never goes below the sixth', () => {
    const { tree } = proseOf('### A\n\n##### B\n\n###### C\n\n### D\n', 'workbook');
    expect(names(tree).filter((name) => /^h\d$/.test(name))).toEqual(['h5', 'h6', 'h6', 'h5']);
    expect(elements(tree, 'h5').flatMap(classesOf)).toEqual(['title-4', 'title-4']);
  });

  it('gives a heading an id once, and none where its words make none', () => {
    const { tree } = proseOf('### Twice\n\n### Twice\n\n### ？\n', 'workbook');
    expect(elements(tree, 'h5').map(({ properties }) => properties.id)).toEqual([
      'file-modules.one.module--twice',
      undefined,
      undefined,
    ]);
  });

  it('keeps what an outline has opened across calls, and starts anew below another heading', () => {
    const curriculum = bookCurriculum({ stand: '### A\n\ntext\n\n#### B\n' });
    const context = createProse(curriculum, optionsOf(curriculum), 'workbook');
    const nodes = curriculum.modules[0]?.activities[0]?.content.children ?? [];
    const levels = (given: typeof context) =>
      nodes
        .flatMap((node) => renderProse([node], given))
        .flatMap((node) => (node.type === 'element' ? node.tagName : []));
    expect(levels(context)).toEqual(['h5', 'p', 'h6']);
    expect(levels(under(context, 2))).toEqual(['h3', 'p', 'h4']);
  });

  it('lets raw HTML vanish, line breaks excepted', () => {
    const { tree } = proseOf(
      '<div onclick="x()">block</div>\n\none<br>two<BR/>three <b>bold</b> <img src=x onerror=y>\n\n<br>\n',
      'workbook',
    );
    expect(names(tree)).toEqual(['div', 'p', 'br', 'br', 'br']);
    expect(textOf(tree)).toContain('three bold');
    expect(JSON.stringify(tree)).not.toMatch(/onclick|onerror/);
  });

  it('links to addresses of four kinds and to nothing else', () => {
    const { tree } = proseOf(
      [
        '[a](https://a.example)',
        '[b](HTTP://b.example)',
        '[c](mailto:c@d.example)',
        '[d](tel:+1555)',
        '[e](javascript:alert(1))',
        '[f](data:text/html,x)',
        '[g](//evil.example)',
        '[h](/etc/passwd)',
        '[i](../../../outside.md)',
        '[j](vbscript:x)',
        '[k](file:///etc/passwd)',
        '[l](nowhere.md)',
        '[m](%zz)',
      ].join(' '),
      'workbook',
    );
    expect(hrefs(tree)).toEqual(['https://a.example', 'http://b.example', 'mailto:c@d.example', 'tel:+1555']);
    expect(textOf(tree).trim()).toBe('a b c d e f g h i j k l m');
  });

  it('leads links between files to their places in the book', () => {
    const { tree } = proseOf(
      '[a](#debrief) [b](../two/module.md) [c](../two/module.md#look-back) [d](../../pages/welcome.md) [e](../../pages/welcome.md#how-we-begin) [f](#mine) [g](#here)\n\n### Here\n\n::write[Q]{#mine}\n',
      'workbook',
    );
    expect(hrefs(tree)).toEqual([
      '#activity-one--debrief',
      '#module-two',
      '#activity-two--look-back',
      '#file-pages.welcome',
      '#file-pages.welcome--how-we-begin',
      '#exercise-1',
      '#file-modules.one.module--here',
    ]);
  });

  it('prints the address of a link, unless its text is the address', () => {
    const { tree } = proseOf('[text](https://a.example) <https://b.example> <c@d.example>', 'workbook');
    expect(elements(tree, 'a').map(classesOf)).toEqual([['out'], [], []]);
  });

  it('looks up definitions in the whole file', () => {
    const { tree } = proseOf('[a][x] ![Sign][y] [b][z]', 'workbook', {
      debrief: '[x]: https://a.example\n[y]: images/sign.png\n',
    });
    expect(hrefs(tree)).toEqual(['https://a.example']);
    expect(textOf(tree)).toContain('[b][z]');
    expect(textOf(tree)).toContain('Sign');
  });

  it('carries pictures of the curriculum and none from elsewhere', () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    const { tree } = proseOf(
      '![Here](images/a.svg) ![Web](https://a.example/b.png) ![Data](data:image/png;base64,AAAA)',
      'workbook',
      {
        files: { 'modules/one/images/a.svg': drawing },
      },
    );
    expect(elements(tree, 'img').map(({ properties: { src, alt } }) => [src, alt])).toEqual([
      [`data:image/svg+xml;base64,${btoa(drawing)}`, 'Here'],
    ]);
    expect(textOf(tree)).toContain('Web');
    expect(textOf(tree)).toContain('Data');
  });

  it('dresses tables: heads say what they head, empty cells are to be filled in', () => {
    const { tree } = proseOf('| | Heard | Say |\n| --- | :---: | ---: |\n| a | b | |\n', 'workbook');
    const [table] = elements(tree, 'table');
    expect(table && classesOf(table)).toEqual(['grid', 'fill']);
    expect(elements(tree, 'th').map(({ properties }) => properties)).toEqual([
      { className: ['mid'], scope: 'col' },
      { className: ['num'], scope: 'col' },
    ]);
    expect(elements(tree, 'td')).toHaveLength(4);
  });

  it('gives a column of labels room for a few words on a line, and a column of years none', () => {
    const [labels, years] = ['What should I know?', '1965'].map((text) => {
      const { tree } = proseOf(`| A | B |\n| --- | --- |\n| ${text} | b |\n`, 'workbook');
      return elements(tree, 'table').flatMap(classesOf);
    });
    expect(labels).toEqual(['grid', 'labeled']);
    expect(years).toEqual(['grid']);
  });

  it('draws task lists without form fields', () => {
    const { tree } = proseOf('- [ ] open\n- [x] closed\n', 'workbook');
    expect(names(tree)).not.toContain('input');
    expect(elements(tree, 'li').map((item) => [classesOf(item), textOf(item).trim()])).toEqual([
      [['tick'], 'open'],
      [['tick', 'done'], 'Done: closed'],
    ]);
  });

  it('numbers footnotes in each module, with ids unique through the book and links back', () => {
    const { tree, context } = proseOf(
      'A[^a] B[^b] A again[^a] lost[^c].\n\n[^a]: Note A[^b].\n[^b]: Note B.\n',
      'workbook',
    );
    expect(ofClass(tree, 'note').map(textOf)).toEqual(['1', '2', '1']);
    expect(textOf(tree)).toContain('lost[^c]');
    const [notes] = renderNotes(context);
    const items = notes?.type === 'element' ? elements(notes, 'li') : [];
    expect(items.map(({ properties }) => properties.id)).toEqual(['note-1', 'note-2']);
    expect(items.map((item) => elements(item, 'a').map(({ properties }) => properties.href))).toEqual([
      ['#note-2', '#note-1-from-1', '#note-1-from-2'],
      ['#note-2-from-1', '#note-2-from-2'],
    ]);
    expect(renderNotes(context)).toEqual([]);
    const again = renderProse(context.curriculum.modules[0]?.activities[0]?.content.children ?? [], context);
    expect(again.flatMap((node) => (node.type === 'element' ? ofClass(node, 'note').map(textOf) : []))).toEqual([
      '1',
      '2',
      '1',
    ]);
    expect(JSON.stringify(again)).toContain('"#note-3"');
  });

  it('leaves footnotes out of slides', () => {
    const curriculum = bookCurriculum({ stand: ':::slide[S]\nText[^a].\n:::\n\n[^a]: Note.\n' });
    const context = createProse(curriculum, optionsOf(curriculum), 'slides');
    const slide = curriculum.modules[0]?.activities[0]?.content.children[0];
    const text = renderProse(slide?.type === 'directive' ? slide.children : [], context);
    expect(text.map(textOf).join('').trim()).toBe('Text.');
    expect(renderNotes(context)).toEqual([]);
  });

  it('renders inline directives as links in the books', () => {
    const { tree } = proseOf(
      ':term[harm reduction] :term[HR] :cite[sample-2023] :resource[line] :quote[junkie] :fact[hours] :fact[days] :fact[modules]',
      'workbook',
    );
    expect(hrefs(tree)).toEqual(['#term-harm-reduction', '#term-harm-reduction', '#ref-sample-2023', '#resource-line']);
    expect(textOf(tree).trim()).toBe(
      'harm reduction HR (Sample & Specimen, 2023) A Helpline (555-0100) junkie 1.5 1 2',
    );
    expect(ofClass(tree, 'held').map(textOf)).toEqual(['junkie']);
    expect(ofClass(tree, 'nowrap').map(textOf)).toEqual(['(555-0100)']);
  });

  it('puts works that are cited one after the other into one pair of parentheses', () => {
    const cited = 'Sample & Specimen, 2023';
    const { tree } = proseOf(
      'So :cite[sample-2023]\n:cite[sample-2023] :cite[sample-2023]; so :cite[sample-2023], and :cite[sample-2023].',
      'workbook',
    );
    expect(textOf(tree).trim()).toBe(`So (${cited}; ${cited}; ${cited}); so (${cited}), and (${cited}).`);
  });

  it('never puts a link into a link', () => {
    const { tree } = proseOf('[see :term[HR] and :cite[sample-2023]](https://a.example)', 'workbook');
    expect(hrefs(tree)).toEqual(['https://a.example']);
    expect(textOf(tree)).toContain('see HR and (Sample & Specimen, 2023)');
  });

  it('names what it does not know, and renders no words as nothing', () => {
    const { tree, context } = proseOf(':term[x] :cite[y] :resource[z] :fact[days]', 'workbook');
    expect(hrefs(tree)).toEqual([]);
    expect(textOf(tree).trim()).toBe('x (y) z 1');
    expect(renderInline([], context)).toEqual([]);
    expect(renderProse([], context)).toEqual([]);
  });

  it('escapes what an author writes, wherever it ends up', () => {
    const evil = '"><script>alert(1)</script>';
    const { tree } = proseOf(
      `::write[${evil}]{#w}\n\n::scale[S]{from="<img src=x onerror=y>" to="</style>"}\n\n::plan[P]{columns="<b>,</td>"}\n\n\`\`\`"onload="x\ncode\n\`\`\`\n`,
      'workbook',
    );
    expect(names(tree)).not.toContain('script');
    expect(names(tree)).not.toContain('img');
    expect(elements(tree, 'code').map(({ properties }) => properties)).toEqual([{}]);
    expect(textOf(tree)).toContain('<img src=x onerror=y>');
  });

  it('changes nothing in what it is given', () => {
    const curriculum = bookCurriculum({ stand: 'A[^a] [x](#y) - [ ] z\n\n- [x] t\n\n| a |\n| - |\n| |\n\n[^a]: n\n' });
    const context = createProse(curriculum, optionsOf(curriculum), 'workbook');
    const nodes = curriculum.modules[0]?.activities[0]?.content.children ?? [];
    const before = structuredClone(nodes);
    renderProse(nodes, context);
    expect(nodes).toEqual(before);
  });
});
