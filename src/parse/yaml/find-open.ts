import { type Document, Scalar, visit, type YAMLParseError } from 'yaml';

/** What begins and does not end. */
export interface Open {
  readonly offset: number;
  readonly kind: 'quote' | 'bracket';
}

/** What an error is about that was noticed only later, where no more of it could come; the library tells only that place. */
export function findOpen(document: Document, text: string, { code, pos: [end] }: YAMLParseError): Open | undefined {
  if (code === 'MISSING_CHAR') return openQuote(document, end);
  return code === 'BAD_INDENT' ? openBracket(document, text, end) : undefined;
}

/** The quoted text that is still open at `end`. */
function openQuote(document: Document, end: number): Open | undefined {
  let open: Open | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
      if (isQuoted && range && range[0] <= end && range[1] >= end - 1) open = { offset: range[0], kind: 'quote' };
    },
  });
  return open;
}

/** The innermost list or mapping in brackets that ends at `end` without its bracket. */
function openBracket(document: Document, text: string, end: number): Open | undefined {
  const ending: number[] = [];
  visit(document, {
    Collection(_, { flow, range }) {
      if (flow && range?.[1] === end) ending.push(range[0]);
    },
  });
  const last = text.charAt(end - 1);
  // At the very end of a file, those inside may end there with theirs.
  const offset = ending.findLast((start) => last !== (text.charAt(start) === '{' ? '}' : ']')) ?? ending[0];
  return offset === undefined ? undefined : { offset, kind: 'bracket' };
}
