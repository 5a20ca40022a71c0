import type { Random } from '../../seeded/random.ts';
import type { Input } from './input.ts';

/** Characters of a text at most: what is longer is for `pathological.test.ts`. */
const MOST = 20_000;

/** Pieces at which readers of texts have gone wrong before: here, and in what is known of other programs. */
const PIECES = [
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\ufeff',
    '\u00a0',
    '\u2028',
    '\u0000',
    '\u202e',
    '\u200b',
    '\ufffd',
    '\ud800',
  ],
  ...['😀', 'é', 'e\u0301', 'ß', 'İ', 'ﬁ', '漢', 'ع', '½', '٣', '９'],
  ...[
    '0',
    '-1',
    '1e400',
    '.nan',
    '.inf',
    '0x1F',
    '1_000',
    '9007199254740993',
    '9999999',
    '10000000',
    '1.5',
    '12:40',
    '24:00',
    '"23:59"',
  ],
  ...[
    'null',
    '~',
    'true',
    'no',
    '[]',
    '{}',
    '""',
    "''",
    '[[]]',
    '- ',
    '? ',
    ': ',
    ' #',
    '#',
    '---',
    '...',
    '%YAML 1.1\n---\n',
    '|',
    '>-',
    '|2-',
    '&a ',
    '*a',
    '!!str ',
    '<<: ',
    '@',
    '`',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'length',
    'remove: true',
    'after: ',
    'locked: true',
    'id: ',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```',
    '~~~\n',
    '>',
    '> ',
    '1. ',
    '1) ',
    '* ',
    '- [x] ',
    '    ',
    '# ',
    '## ',
    '=====',
    '-----',
    '***',
    '\\',
    '<br>',
    '<!--',
    '-->',
    '<b>',
    '</',
    '&amp;',
    '&#0;',
    '&#xD800;',
    '&',
  ],
  ...[
    '[',
    ']',
    '[a]',
    '(',
    ')',
    '![',
    '](',
    '[^1]',
    '[^1]: ',
    '[a]: /b',
    '|',
    '|-|-|',
    '\n|a|\n|-|\n',
    '<http://a.b>',
    'www.a.b',
    'a@b.c',
    'http://',
    'javascript:alert(1)',
    '../',
    '%2e%2e/',
    '/etc/passwd',
  ],
  ...[
    ':',
    '::',
    ':::',
    '::::',
    ':::say',
    ':::say\n\n:::\n',
    ':::do[a]{minutes=5}\n',
    '::write[x]{#id}',
    '::scale[x]',
    '::plan[a]{columns="a, b"}',
    '::recall{of="values"}',
    '::handout{file="handouts/word-list.md"}',
    ':::check[q]\n\n- [x] a\n- [ ] b\n\n:::\n',
    ':term[',
    ':cite[a]',
    ':quote[',
    ':fact[hours]',
    '{',
    '}',
    '{#a}',
    '{.a}',
    '{a=b}',
    '{a="b"}',
    '="',
    '"',
    "'",
  ],
  ...[
    '<!-- coursewright-disable-next-line link/broken: why -->',
    '# coursewright-disable-next-line agenda/long-stretch: why\n',
    '(5 min)',
    'take 90 minutes',
    '18 hours',
  ],
];

/** Does to a text what typing, merging and malice do; `other` is a text to take pieces from. */
type Change = (text: string, random: Random, other: string) => string;

const cut = (text: string, from: number, to: number, instead = ''): string =>
  text.slice(0, from) + instead + text.slice(to);
const someAt = (text: string, random: Random): number => random.below(text.length + 1);
/** Mostly a few, now and then many. */
const few = (random: Random): number => 1 + random.below(random.below(4) === 0 ? 60 : 6);

function onLines(text: string, change: (lines: string[]) => string[]): string {
  return change(text.split('\n')).join('\n');
}

function someLines(text: string, random: Random): string[] {
  const lines = text.split('\n');
  const from = random.below(lines.length);
  return lines.slice(from, from + few(random));
}

const CHANGES: readonly Change[] = [
  (text, random) => {
    const at = someAt(text, random);
    return cut(text, at, at + few(random));
  },
  (text, random) => {
    const at = someAt(text, random);
    return cut(text, at, at, random.pick(PIECES));
  },
  (text, random) => {
    const at = someAt(text, random);
    return cut(text, at, at + few(random), random.pick(PIECES) + random.pick(PIECES));
  },
  (text, random) => {
    const at = someAt(text, random);
    return cut(text, at, at, text.slice(at, at + few(random)));
  },
  (text, random) => {
    const at = someAt(text, random);
    return cut(text, at, at, (text.slice(at, at + few(random)) || random.pick(PIECES)).repeat(1 + random.below(120)));
  },
  (text, random) => onLines(text, (lines) => lines.toSpliced(random.below(lines.length), few(random))),
  (text, random) =>
    onLines(text, (lines) => lines.toSpliced(random.below(lines.length), 0, ...someLines(text, random))),
  (text, random, other) =>
    onLines(text, (lines) => lines.toSpliced(random.below(lines.length), 0, ...someLines(other, random))),
  (text, random, other) =>
    onLines(text, (lines) => lines.toSpliced(random.below(lines.length), few(random), ...someLines(other, random))),
  (text, random) =>
    onLines(text, (lines) => {
      const at = random.below(lines.length);
      return lines.with(at, random.pick(PIECES) + (lines[at] ?? ''));
    }),
  (text, random) =>
    onLines(text, (lines) => {
      const at = random.below(lines.length);
      const more = random.pick(['  ', '    ', '> ', '- ', '  - ', '\t', '']);
      return lines.map((line, index) =>
        index >= at && index < at + 4 ? more + (more ? line : line.trimStart()) : line,
      );
    }),
  (text, random) => {
    const words = [...text.matchAll(/[\p{L}\p{N}_-]+/gu)];
    const word = words[random.below(words.length)];
    const instead = words[random.below(words.length)];
    return word && instead ? cut(text, word.index, word.index + word[0].length, instead[0]) : text;
  },
  (text, random) => {
    const words = [...text.matchAll(/[\p{L}\p{N}_-]+/gu)];
    const word = words[random.below(words.length)];
    return word ? cut(text, word.index, word.index + word[0].length, random.pick(PIECES)) : text;
  },
  (text, random) => {
    const figures = [...text.matchAll(/\d+/g)];
    const figure = figures[random.below(figures.length)];
    return figure ? cut(text, figure.index, figure.index + figure[0].length, String(random.below(200))) : text;
  },
  (text, random, other) => text.slice(0, someAt(text, random)) + other.slice(someAt(other, random)),
  (text, random) => text.slice(0, someAt(text, random)),
  (text, random) => {
    const at = someAt(text, random);
    return cut(text, at, at + 1, String.fromCharCode(random.below(2) ? random.below(128) : random.below(0x3000)));
  },
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n'])),
];

/** An input a few changes away from another; `others` lend pieces, and whole texts. */
export function mutate(input: Input, others: readonly Input[], random: Random): Input {
  let changed: Record<string, string> = { ...input };
  for (let count = few(random); count > 0; count--) {
    const name = random.pick(Object.keys(changed));
    const from = random.pick(others);
    const lent = name in from ? name : random.pick(Object.keys(from));
    const what = random.below(15);
    if (what === 0) changed[lent] = from[lent] ?? '';
    else if (what === 1 && Object.keys(changed).length > 1) changed = renamed(changed, name, lent, random);
    else
      changed[name] = random
        .pick(CHANGES)(changed[name] ?? '', random, from[lent] ?? '')
        .slice(0, MOST);
  }
  return changed;
}

/** The same texts, one of them under another name; their order stays. */
function renamed(input: Input, name: string, other: string, random: Random): Record<string, string> {
  const instead = random.pick(CHANGES)(name, random, other).slice(0, 200);
  return Object.fromEntries(Object.entries(input).map(([key, text]) => [key === name ? instead : key, text]));
}
