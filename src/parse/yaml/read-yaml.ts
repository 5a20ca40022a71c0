import { type Document, isMap, isScalar, type Node, Scalar, type YAMLParseError } from 'yaml';
import type { Problem } from '../../diagnostics/problem.ts';
import type { SourceFile } from '../../load/source-tree.ts';
import type { Place } from '../../model/place.ts';
import { tooDeep, type YamlExcess } from './find-excess.ts';
import { findOpen, type Open } from './find-open.ts';
import { findUnsupported } from './find-unsupported.ts';
import { linePositions } from './line-positions.ts';
import { findQuotation, mendLostText, straighten } from './mend-quotes.ts';
import type { StandingNode } from './nodes-of.ts';
import { parseYaml } from './parse-yaml.ts';

/** A YAML file as nodes with places. `root` is null where the file could not be read. */
export interface YamlFile {
  readonly file: string;
  readonly text: string;
  readonly root: Node | null;
  readonly problems: readonly Problem[];
  /** The place of the characters from `start` up to `end`. */
  at(start: number, end: number): Place;
  /** Where the file changes another one: the text that nodes of the other one stand in. */
  readonly inherited?: ReadonlyMap<Node, YamlText>;
}

/** A text that nodes stand in. */
export type YamlText = Pick<YamlFile, 'at' | 'text'>;

/** The text that a node stands in: mostly that of the file. */
export const textOf = (node: Node, { at, text, inherited }: Omit<YamlFile, 'file' | 'root' | 'problems'>): YamlText =>
  inherited?.get(node) ?? { at, text };

/** Reads YAML as everything else wants it: a tag, an anchor, an alias or a directive is refused where it stands. */
export function readYaml(source: SourceFile): YamlFile {
  const { file, text } = source;
  const { document, nodes, excess } = parseYaml(text);
  const positionOf = linePositions(text);
  const at = (start: number, end: number): Place => {
    const to = positionOf(Math.max(start, end));
    return { file, ...positionOf(start), endLine: to.line, endColumn: to.column };
  };
  const fault = excess ? costly(excess, at) : syntaxProblem(document, text, at);
  if (fault) return { file, text, root: null, problems: [fault], at };
  const problems = [...findUnsupported(nodes, text, at), ...duplicateKeys(nodes, at), ...lostText(nodes, text, at)];
  return { file, text, root: document.contents, problems, at };
}

/**
 * The same file for whoever may keep it long and seldom looks at its nodes, which take ten times the memory of the text: they are let go when
 * memory is wanted, and the text is read again if somebody asks for them after that. They are let go now if they are `soonGone`: what
 * is held weakly outlives every quick collection, so that the nodes of very many files would be there at once.
 */
export function lightly(read: YamlFile, soonGone = false): YamlFile {
  if (!read.root) return read;
  const { file, text, problems } = read;
  let kept = soonGone ? undefined : new WeakRef(read);
  const whole = (): YamlFile => {
    const known = kept?.deref();
    if (known) return known;
    const again = readYaml({ file, path: file, text });
    kept = new WeakRef(again);
    return again;
  };
  return {
    file,
    text,
    problems,
    get root() {
      return whole().root;
    },
    at: (start, end) => whole().at(start, end),
  };
}

type At = YamlFile['at'];

const costly = ({ offset, ...words }: YamlExcess, at: At): Problem => ({ ...words, place: at(offset, offset + 1) });

const firstError = ({ errors }: Document): YAMLParseError | undefined =>
  errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];

/** The first syntax error; what follows it is mostly its consequence. */
function syntaxProblem(document: Document, text: string, at: At): Problem | undefined {
  const error = firstError(document);
  if (!error) return undefined;
  if (error.code === 'RESOURCE_EXHAUSTION') return costly(tooDeep(error.pos[0]), at);
  const plain = PLAIN_WORDS[error.code];
  if (plain) return { rule: 'yaml/syntax', ...plain.words, place: at(error.pos[0], error.pos[0] + plain.length) };
  const tab = /\t/.exec(text.slice(error.pos[0], error.pos[1] + 1));
  const isTab =
    error.code === 'TAB_AS_INDENT' ||
    (tab !== null && /^\s*$/.test(text.slice(text.lastIndexOf('\n', error.pos[0]) + 1, error.pos[0])));
  const open = findOpen(document, text, error);
  if (open) {
    return {
      rule: 'yaml/syntax',
      ...OPEN_WORDS[open.kind],
      place: at(open.offset, open.offset + 1),
      ...mendSyntax(text, open.offset, at),
    };
  }
  const start = isTab && tab ? error.pos[0] + tab.index : error.pos[0];
  return {
    rule: 'yaml/syntax',
    message: isTab ? 'This line is indented with a tab; YAML knows spaces only.' : sentence(error.message),
    hint: isTab
      ? 'Indent with two spaces for each level.'
      : (HINTS[error.code] ?? 'Look at the indentation and the quotes of this line and the one above.'),
    place: at(start, Math.max(start + 1, isTab ? start + 1 : error.pos[1])),
    ...mendSyntax(text, start, at),
  };
}

/** Straight quotes for the typographic ones of the line that `offset` is in, if that line is right with them. */
function mendSyntax(text: string, offset: number, at: At): Pick<Problem, 'fixes'> {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
  const found = findQuotation(line);
  if (!found) return {};
  const [start, end] = [from + found.start, from + found.end];
  const mended = parseYaml(`${text.slice(0, start)}"${found.inner}"${text.slice(end)}`).document;
  const next = firstError(mended);
  return next && next.pos[0] <= end ? {} : straighten(at(start, end), found.inner);
}

const OPEN_WORDS = {
  quote: {
    message: 'The text that begins with this quotation mark does not end.',
    hint: 'Close it with the same mark.',
  },
  bracket: {
    message: 'What begins with this bracket does not end.',
    hint: 'Close it: a list ends with “]”, an entry in braces with “}”.',
  },
} satisfies Record<Open['kind'], Pick<Problem, 'message' | 'hint'>>;

/** Errors that the library describes to programmers, or places too widely; `length` is that of the characters meant. */
const PLAIN_WORDS: Readonly<
  Record<string, { readonly words: Pick<Problem, 'message' | 'hint'>; readonly length: number }>
> = {
  MULTIPLE_DOCS: {
    words: {
      message: 'A second document begins with this line.',
      hint: 'Keep one document in a file: delete the line “---”.',
    },
    length: 3,
  },
};

const HINTS: Readonly<Record<string, string>> = {
  MISSING_CHAR: 'A quote or a bracket is not closed.',
  BLOCK_AS_IMPLICIT_KEY: 'Text that has a colon and a space in it stands in quotes.',
  UNEXPECTED_TOKEN: 'Text that begins with a special character stands in quotes.',
};

const sentence = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`);

function* duplicateKeys(nodes: readonly StandingNode[], at: At): Iterable<Problem> {
  for (const { node } of nodes) {
    if (!isMap(node)) continue;
    const seen = new Map<string, Node>();
    for (const { key } of node.items) {
      if (!isScalar(key) || !key.range) continue;
      const name = String(key.value);
      const first = seen.get(name);
      if (first?.range) {
        yield {
          rule: 'yaml/duplicate-key',
          message: `The key “${name}” stands here for the second time.`,
          hint: 'Keep one of the two; neither is used meanwhile.',
          place: at(key.range[0], key.range[1]),
          related: [{ message: 'It stands here first.', place: at(first.range[0], first.range[1]) }],
        };
      } else seen.set(name, key);
    }
  }
}

/** A comment that follows at once; read from where it is told to, so that nothing is copied. */
const LOST = /[ \t]+#(\S[^\n\r]*)/y;

/** `Use slide #3` loses its end: a number sign after a space begins a comment. */
function* lostText(nodes: readonly StandingNode[], text: string, at: At): Iterable<Problem> {
  for (const { node, isKey } of nodes) {
    if (isKey || !isScalar(node) || node.type !== Scalar.PLAIN || typeof node.value !== 'string' || !node.range)
      continue;
    LOST.lastIndex = node.range[1];
    const rest = LOST.exec(text);
    if (!rest || rest[1]?.startsWith('#')) continue;
    const start = node.range[1] + rest[0].indexOf('#');
    const end = node.range[1] + rest[0].length;
    const whole = text.slice(node.range[0], end).trimEnd();
    yield {
      rule: 'yaml/lost-text',
      message: `“#${rest[1]}” is a comment to YAML and is lost; the text ends before it.`,
      hint: 'Put the whole text in quotes, or begin a comment with “# ” and a space.',
      place: at(start, end),
      ...mendLostText(at(node.range[0], node.range[0] + whole.length), whole),
    };
  }
}

/** The place of a node, without the white space that follows it. */
export function placeOfNode(node: Node, yaml: Pick<YamlFile, 'at' | 'text' | 'inherited'>): Place {
  const [start, end] = node.range ?? [0, 0];
  const { at, text } = textOf(node, yaml);
  const written = text.slice(start, end).trimEnd();
  return at(start, start + written.length);
}
