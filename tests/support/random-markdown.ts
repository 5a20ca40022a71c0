import fc from 'fast-check';

/**
 * Random blocks of Markdown in which every text says whose it is: `SECRET…` stands in trainers' text only, `PUBLIC…` in
 * everybody's. Directives, lists, quotations, tables, footnotes and exercises nest in each other as the grammar lets them.
 */
interface Block {
  readonly lines: readonly string[];
  /** Colons that a directive around this block needs at least. */
  readonly colons: number;
}

type Side = 'public' | 'secret';
const word = (side: Side): fc.Arbitrary<string> =>
  fc.nat(999_999).map((number) => `${side === 'secret' ? 'SECRET' : 'PUBLIC'}${number}`);
const TRAINERS = ['trainer', 'say', 'ask', 'listen', 'do', 'debrief', 'transition', 'alternative', 'caution'] as const;

const PLAIN = ['', ' at 10:30', ' *and* `code`', ' (a:b)', ' [link](https://example.org/x)'];

/** A word with something that carries text beside it: a title, an alternative text, an address, a mark. */
const MARKED: readonly ((text: string, side: Side) => string)[] = [
  (text) => `[${text}](https://example.org/${text} "${text}")`,
  (text, side) => `![${text}](images/${side}.svg "${text}")`,
  (text, side) => `[![${text}](images/${side}.svg)](https://example.org/${text} "${text}")`,
  (text) => `<https://example.org/${text}>`,
  (text) => `**~~${text}~~** :quote[${text}] \`${text}\``,
];

const paragraph = (side: Side): fc.Arbitrary<Block> =>
  fc
    .tuple(word(side), fc.constantFrom(...PLAIN), fc.option(fc.constantFrom(...MARKED)))
    .map(([text, more, mark]) => ({ lines: [text + more + (mark ? ` ${mark(text, side)}` : '')], colons: 3 }));

const heading = (side: Side): fc.Arbitrary<Block> => word(side).map((text) => ({ lines: [`### ${text}`], colons: 3 }));

const fence = (side: Side): fc.Arbitrary<Block> =>
  word(side).map((text) => ({ lines: [`\`\`\`${text}`, text, '```'], colons: 3 }));

/** A link by its name, which is defined beside it. */
const named = (side: Side): fc.Arbitrary<Block> =>
  word(side).map((text) => ({
    lines: [`[${text}][to-${text}]`, '', `[to-${text}]: https://example.org/${text} "${text}"`],
    colons: 3,
  }));

/** A footnote that stands where it is referred to; a trainer’s words stand in it even where it is everybody’s. */
const footnote = (side: Side): fc.Arbitrary<Block> =>
  fc.tuple(fc.nat(999_999), word(side), word('secret')).map(([label, text, secret]) => ({
    lines: [
      `${text}[^${side.charAt(0)}${label}]`,
      '',
      `[^${side.charAt(0)}${label}]: ${text}`,
      '',
      '    :::say',
      `    ${secret}`,
      '    :::',
    ],
    colons: 4,
  }));

/** Nobody reads a comment. */
const comment: fc.Arbitrary<Block> = word('secret').map((text) => ({ lines: [`<!-- ${text} -->`], colons: 3 }));

const table = (side: Side): fc.Arbitrary<Block> =>
  fc
    .tuple(word(side), word(side))
    .map(([a, b]) => ({ lines: [`| ${a} | 10:30 |`, '| --- | --- |', `| ${b} | x:y |`], colons: 3 }));

const joined = (blocks: readonly Block[]): Block => ({
  lines: blocks.flatMap(({ lines }, index) => (index === 0 ? lines : ['', ...lines])),
  colons: Math.max(3, ...blocks.map(({ colons }) => colons)),
});

const indented = ({ lines, colons }: Block, first: string, rest: string): Block => ({
  lines: lines.map((line, index) => (index === 0 ? first + line : line === '' ? line : rest + line)),
  colons,
});

const wrapped = (opener: string, inner: Block): Block => {
  const colons = ':'.repeat(inner.colons);
  return { lines: [colons + opener, '', ...inner.lines, '', colons], colons: inner.colons + 1 };
};

/** `where` says what a directive would stand in: that decides which ones may. */
function block(side: Side, depth: number, where: 'free' | 'participant' | 'trainer' | 'role'): fc.Arbitrary<Block> {
  const leaves = [
    paragraph(side),
    paragraph(side),
    table(side),
    heading(side),
    fence(side),
    named(side),
    footnote(side),
    comment,
  ];
  if (depth === 0) return fc.oneof(...leaves);
  const inside = (next: Side, place: typeof where): fc.Arbitrary<Block> => blocks(next, depth - 1, place);
  const options: fc.Arbitrary<Block>[] = [
    ...leaves,
    inside(side, where).map((inner) => indented(inner, '- ', '  ')),
    inside(side, where).map((inner) => indented(inner, '3. ', '   ')),
    inside(side, where).map((inner) => ({
      lines: inner.lines.map((line) => `> ${line}`.trimEnd()),
      colons: inner.colons,
    })),
    fc
      .tuple(
        fc.constantFrom(...TRAINERS),
        word('secret'),
        inside('secret', where === 'participant' ? 'trainer' : where === 'free' ? 'trainer' : where),
      )
      .map(([name, label, inner]) => wrapped(`${name}[${label}]`, inner)),
  ];
  if (where === 'free') {
    options.push(
      inside('public', 'participant').map((inner) => wrapped('participant', inner)),
      fc.tuple(word('secret'), inside('secret', 'role')).map(([name, inner]) => wrapped(`role[${name}]`, inner)),
      fc.tuple(word('public'), word('public'), word('secret')).map(([question, right, feedback]) => ({
        lines: [`:::check[${question}]`, '', `- [x] ${right}`, '', `  ${feedback}`, '- [ ] PUBLIC', '', ':::'],
        colons: 4,
      })),
      word('public').map((title) => ({ lines: [`:::slide[${title}]`, title, ':::'], colons: 4 })),
    );
  }
  if (where === 'free' || where === 'participant') {
    options.push(
      fc.tuple(word('public'), fc.constantFrom('write', 'scale', 'plan')).map(([prompt, name]) => ({
        lines: [`::${name}[${prompt}]${name === 'plan' ? '{columns="PUBLIC, By when"}' : ''}`],
        colons: 3,
      })),
      fc
        .tuple(word('public'), inside('public', 'participant'))
        .map(([prompt, inner]) => wrapped(`write[${prompt}]`, inner)),
    );
  }
  return fc.oneof({ maxDepth: 3 }, ...options);
}

const blocks = (side: Side, depth: number, where: 'free' | 'participant' | 'trainer' | 'role'): fc.Arbitrary<Block> =>
  fc.array(block(side, depth, where), { minLength: 1, maxLength: 3 }).map(joined);

/** Markdown for one activity, with a footnote whose text is everybody's and one that stands in a trainer's text. */
export const randomMarkdown: fc.Arbitrary<string> = fc
  .tuple(blocks('public', 3, 'free'), word('secret'), word('public'))
  .map(([body, secret, open]) =>
    [
      ...body.lines,
      '',
      'PUBLIC[^open]',
      '',
      `[^open]: ${open}`,
      '',
      ':::trainer',
      '',
      `${secret}[^closed]`,
      '',
      `[^closed]: ${secret}`,
      '',
      ':::',
      '',
    ].join('\n'),
  );
