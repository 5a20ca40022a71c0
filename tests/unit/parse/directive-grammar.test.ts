import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/parse/markdown/parse-markdown.ts';

const problemsOf = (markdown: string): string[] =>
  parseMarkdown(markdown, 'module.md').problems.map(
    ({ rule, place }) =>
      `${place.line}:${place.column}-${place.endLine}:${place.endColumn} ${rule.replace('markdown/', '')}`,
  );

/** The tree in short: directives by name with their label, everything else as text. */
const outline = (node: Nodes): unknown => {
  if (node.type === 'directive')
    return [
      `${node.form} ${node.name}`,
      node.label.map((part) => plainText(part)).join(''),
      ...node.children.map(outline),
    ];
  if (node.type === 'inlineDirective') return `:${node.name}[${plainText(node)}]`;
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(outline) : node.type;
};
const outlineOf = (markdown: string): unknown => outline(parseMarkdown(markdown, 'module.md').root);

describe('colons that are text', () => {
  it.each([
    'Start at 10:30',
    'Step:do it',
    'a ratio of 1:3',
    'localhost:8080',
    'smile :smile: and :: and :',
    'a:term[x] and 1:cite[y] and ::quote[z]',
    'Teilnehmer:innen',
    'é:term[x]',
  ])('leaves “%s” as it is', (text) => {
    expect(outlineOf(text)).toEqual([[text]]);
    expect(problemsOf(text)).toEqual([]);
  });

  it('leaves them in labels, headings and tables', () => {
    const markdown =
      '### At 10:30\n\n::write[From 9:00 to 10:30, Step:do it]{#w}\n\n| a:b | 10:30 |\n| --- | --- |\n| x:do[z] | 1:3 |\n';
    expect(outlineOf(markdown)).toEqual([
      ['At 10:30'],
      ['line write', 'From 9:00 to 10:30, Step:do it'],
      [
        [['a:b'], ['10:30']],
        [['x:do[z]'], ['1:3']],
      ],
    ]);
    expect(problemsOf(markdown)).toEqual([]);
  });

  it('lets a link follow a word with a colon', () => {
    const [paragraph] = parseMarkdown('see:resources[here](https://example.org)', 'm.md').root.children;
    expect(paragraph).toMatchObject({ children: [{ type: 'text', value: 'see:resources' }, { type: 'link' }] });
  });
});

describe('directives', () => {
  it.each([
    [':term[overdose] and (:cite[cdc-2020])', [[':term[overdose]', ' and (', ':cite[cdc-2020]', ')']]],
    [':::say\nhello\n:::', [['block say', '', ['hello']]]],
    ['text\n:::trainer\nfor one\n:::\nmore', [['text'], ['block trainer', '', ['for one']], ['more']]],
    ['::::do[Set up]{minutes=5}\n\n:::say\nhi\n:::\n\n::::', [['block do', 'Set up', ['block say', '', ['hi']]]]],
    ['- item\n\n  :::ask\n  who?\n  :::', [[[['item'], ['block ask', '', ['who?']]]]]],
    ['> :::say\n> quoted\n> :::', [[['block say', '', ['quoted']]]]],
    ['::write[A [b] c]{#x lines=6}', [['line write', 'A [b] c']]],
    [':::write[P]\nunder the prompt\n:::', [['block write', 'P', ['under the prompt']]]],
  ])('reads %j', (markdown, expected) => {
    expect(problemsOf(markdown)).toEqual([]);
    expect(outlineOf(markdown)).toEqual(expected);
  });

  it('reads attributes bare and in straight quotes', () => {
    const [scale] = parseMarkdown(`::scale[S]{#my-id from="Not at all" to='Very much' steps=7}`, 'm.md').root.children;
    expect(scale).toMatchObject({
      attributes: { id: { value: 'my-id' }, from: 'Not at all', to: 'Very much', steps: 7 },
    });
  });
});

describe('what would print a trainer’s text for participants is refused, once, at the opening line', () => {
  it.each([
    [':::trainer {minutes=5}\nx\n:::', ['1:1-1:23 malformed-directive']],
    ['::: trainer\nx\n:::', ['1:1-1:12 malformed-directive']],
    [':::Trainer\nx\n:::', ['1:1-1:11 malformed-directive']],
    [':::trianer\nx\n:::', ['1:1-1:11 unknown-directive']],
    [':::trainer[Label] more\nx\n:::', ['1:1-1:23 malformed-directive']],
    ['::trainer', ['1:1-1:10 malformed-directive']],
    [':::trainer\nx', ['1:1-1:11 unclosed']],
    [':::trainer\nx\n\n:::say\ny\n:::', ['1:1-1:11 unclosed']],
    [':::trainer\nx\n::::', ['1:1-1:11 unclosed']],
    ['::::do\nx\n\n:::say\ny\n\n::::', ['4:1-4:7 unclosed']],
    [':::do\n\n:::say\nx\n:::\n\n:::', ['3:1-3:7 malformed-directive']],
    [':::do{minutes=5\nx\n:::', ['1:1-1:16 malformed-directive']],
    [':::do[Set up\nx\n:::', ['1:1-1:13 malformed-directive']],
    ['para\n\n    :::trainer\n    x\n    :::', ['3:5-3:15 malformed-directive']],
    ['- :::trainer\n  x\n:::', ['1:3-1:13 malformed-directive']],
    ['\u00a0:::trainer\nx\n:::', ['1:2-1:12 malformed-directive']],
    ['\u200b:::trainer\nx\n:::', ['1:2-1:12 malformed-directive']],
    ['x\n\n:::\n\ny', ['3:1-3:4 malformed-directive']],
    ['::trainer\nx\n:::', ['1:1-1:10 malformed-directive']],
    ['::::do\n\n::trainer\nx\n:::\n\n::::', ['3:1-3:10 malformed-directive']],
    [':::trainer\n\n::do\n\n:::', ['3:1-3:5 malformed-directive']],
    [':::trainer\nx\n::', ['1:1-1:11 unclosed']],
    [':::trainer\nx\n::\n:::', ['3:1-3:3 malformed-directive']],
    [':::trainer\n~~~\nx\n:::', ['2:1-2:4 unclosed']],
    [':::trainer\n<!-- x\n:::', ['2:1-2:5 unclosed']],
    ['::::do\n\n~~~\nx\n\n:::say\ny\n:::\n\n::::', ['3:1-3:4 unclosed']],
    ['text\n:: oops', ['2:1-2:8 malformed-directive']],
    ['::', ['1:1-1:3 malformed-directive']],
    ['<div>\n:::trainer\nx\n\nleak\n:::\n</div>', ['1:1-3:2 raw-html', '2:1-2:11 malformed-directive']],
  ])('%j', (markdown, expected) => {
    expect(problemsOf(markdown)).toEqual(expected);
  });
});

describe('attributes', () => {
  it.each([
    [':::do{minutes=five}\nx\n:::', ['1:7-1:19 bad-attribute']],
    [':::do{minutes=0}\nx\n:::', ['1:7-1:16 bad-attribute']],
    [':::do{minutes=“5”}\nx\n:::', ['1:7-1:18 bad-attribute']],
    ['::write[P]{lines=6 lines=7}', ['1:20-1:27 bad-attribute']],
    ['::write[P]{color=red}', ['1:12-1:21 bad-attribute']],
    ['::plan[P]{rows=2}', ['1:1-1:18 bad-attribute']],
    ['::::do{minutes=5}\n\n:::say{minutes=2}\nx\n:::\n\n::::', ['3:8-3:17 bad-attribute']],
    [':term[x]{a=b}', ['1:1-1:14 bad-attribute']],
  ])('%j', (markdown, expected) => {
    expect(problemsOf(markdown)).toEqual(expected);
  });
});

describe('where directives may stand', () => {
  it.each([
    ['::::slide[X]\n\n:::say\nx\n:::\n\n::::', ['3:1-3:7 misplaced-directive']],
    ['::::do\n\n::write[P]\n\n::::', ['3:1-3:11 misplaced-directive']],
    ['::::participant\n\n:::slide[X]\nx\n:::\n\n::::', ['3:1-3:12 misplaced-directive']],
    ['::::participant\n\n:::say\nx\n:::\n\n::write[P]\n\n::::', []],
    ['::::role[Coach]\n\n:::trainer\nx\n:::\n\n::::', []],
  ])('%j', (markdown, expected) => {
    expect(problemsOf(markdown)).toEqual(expected);
  });
});

describe('code and comments', () => {
  it.each([
    ['```\n:::trainer\n```', []],
    ['<!--\n:::trainer\n-->', []],
    ['~~~\nx', ['1:1-1:4 unclosed']],
    ['<!-- x\n\n:::say\ny\n:::', ['1:1-1:5 unclosed']],
    ['```\nx\n~~~', ['1:1-1:4 unclosed']],
  ])('%j', (markdown, expected) => {
    expect(problemsOf(markdown)).toEqual(expected);
  });

  it.each([
    ['::write[What? <!-- note -->]{#w}', [['line write', 'What? <!-- note -->']]],
    [':::say[Say <!--> it]\nA secret.\n:::', [['block say', 'Say <!--> it', ['A secret.']]]],
    ['> ::write[What? <!-- note -->]{#w}', [[['line write', 'What? <!-- note -->']]]],
  ])('knows the directive of %j, which has a comment in its line', (markdown, expected) => {
    expect(outlineOf(markdown)).toEqual(expected);
    expect(problemsOf(markdown)).toEqual([]);
  });

  it.each(['Text <!-- x -->\n::writ[y]', '::writ[y] <!-- x -->', '- <!-- x\n  -->\n\n  ::writ[y]'])(
    'sees the faulty directive of %j',
    (markdown) => expect(problemsOf(markdown)).toHaveLength(1),
  );

  it.each(['- <!-- x\n  ::writ[y]\n  -->', '<!-- x\n::writ[y]\n-->'])('passes over that of %j', (markdown) =>
    expect(problemsOf(markdown)).toEqual([]),
  );
});
