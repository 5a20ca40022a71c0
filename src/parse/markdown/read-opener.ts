/** One attribute as written in `{…}`; offsets count from the start of the line. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The opening line of a block or line directive, taken apart. */
export interface Opener {
  readonly colons: number;
  readonly name: string;
  readonly hasLabel: boolean;
  readonly attributes: readonly WrittenAttribute[];
  /** Where the colons begin and where the line's text ends. */
  readonly start: number;
  readonly end: number;
  readonly nameEnd: number;
}

export type ReadOpener =
  | { readonly opener: Opener }
  | {
      readonly fault: string;
      readonly hint: string;
      readonly attribute?: { readonly start: number; readonly end: number };
    };

/**
 * Takes an opening line apart: colons, name, `[label]` and `{attributes}` touch each other and nothing follows them.
 * `start` is where the colons begin.
 */
export function readOpener(line: string, start: number): ReadOpener {
  const end = line.trimEnd().length;
  const colons = /^:+/.exec(line.slice(start))?.[0].length ?? 0;
  let at = start + colons;
  const name = /^[A-Za-z0-9_-]+/.exec(line.slice(at))?.[0] ?? '';
  if (name === '') {
    const isSpaced = /^\s+[A-Za-z]/.test(line.slice(at));
    return {
      fault: isSpaced ? 'There is a space between the colons and the name.' : 'No name follows the colons.',
      hint: HINT,
    };
  }
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    return { fault: `The name “${name}” is not in lower case.`, hint: `Write “${name.toLowerCase()}”.` };
  at += name.length;
  const nameEnd = at;
  let hasLabel = false;
  if (line[at] === '[') {
    const close = closingBracket(line, at);
    if (close === undefined)
      return { fault: 'The label that begins with “[” is not closed.', hint: 'Close it with “]” on the same line.' };
    hasLabel = true;
    at = close + 1;
  }
  let attributes: readonly WrittenAttribute[] = [];
  if (line[at] === '{') {
    const read = readAttributes(line, at + 1);
    if ('fault' in read) return read;
    attributes = read.attributes;
    at = read.end;
  }
  if (at !== end) {
    const rest = line.slice(at, end);
    const hint =
      /^\s/.test(rest) && /^\s*[[{]/.test(rest)
        ? 'Name, [label] and {attributes} touch each other: delete the space.'
        : HINT;
    return { fault: `“${rest.trim()}” follows the directive on its line.`, hint };
  }
  return { opener: { colons, name, hasLabel, attributes, start, end, nameEnd } };
}

const HINT = 'Write colons, name, [label] and {attributes} without spaces between them, and nothing after them.';

/** The bracket that closes the one at `open`; a backslash takes the meaning from what follows it. */
function closingBracket(line: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '[') depth++;
    else if (line[at] === ']' && --depth === 0) return at;
  }
  return undefined;
}

const ATTRIBUTE =
  /(?:#(?<id>[^\s{}"'=#.]+)|(?<name>[A-Za-z][A-Za-z0-9-]*)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s{}"'=<>`“”‘’]+)))(?=[\s}])/y;

function readAttributes(
  line: string,
  from: number,
): { readonly attributes: readonly WrittenAttribute[]; readonly end: number } | Extract<ReadOpener, { fault: string }> {
  const attributes: WrittenAttribute[] = [];
  let at = from;
  while (at < line.length) {
    at += /^[ \t]*/.exec(line.slice(at))?.[0].length ?? 0;
    if (line[at] === '}') return { attributes, end: at + 1 };
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(line);
    if (!found) break;
    const { id, name = 'id', double, single, bare } = found.groups ?? {};
    attributes.push({ name, value: id ?? double ?? single ?? bare ?? '', start: at, end: at + found[0].length });
    at += found[0].length;
  }
  if (!line.includes('}', from))
    return {
      fault: 'The attributes that begin with “{” are not closed.',
      hint: 'Close them with “}” on the same line.',
    };
  const word = /^[^\s}]*/.exec(line.slice(at))?.[0] ?? '';
  return {
    fault: `“${word}” is no attribute.`,
    hint: 'Write name=value, with straight quotes around a value that has spaces, or #id.',
    attribute: { start: at, end: at + Math.max(1, word.length) },
  };
}
