import { SaxesParser } from 'saxes';
import { LIMITS } from '../../model/limits.ts';
import { ENCODINGS } from './grammar.ts';

/** An element with what stands in it. Names of attributes have no prefix. */
export interface XmlElement {
  /** Where its tag begins, in UTF-16 units from 0. */
  readonly offset: number;
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly { readonly name: string; readonly prefix: string; readonly value: string }[];
  readonly children: readonly XmlElement[];
  /** The text that stands in it itself. */
  readonly text: string;
}

/** Why a drawing is refused, in sentences, and where: an offset as of elements. */
export interface XmlFault {
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
}

const PLAIN = 'Save it anew as “plain SVG”, or as PNG.';

/** Reads the text of a drawing. Nothing is declared in it, nothing fetched: a fault says what would be. */
export function readXml(text: string): { readonly root: XmlElement } | { readonly fault: XmlFault } {
  const parser = new SaxesParser({ xmlns: true });
  const open: (XmlElement & { children: XmlElement[]; text: string })[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  let start = 0;
  const refuse = (message: string, hint: string, offset = parser.position): never => {
    throw new Refused({ message, hint, offset });
  };
  const collect = (piece: string): void => {
    const parent = open.at(-1);
    if (parent) parent.text += piece;
  };
  parser.on('error', () => refuse('This cannot be read as SVG.', PLAIN));
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !ENCODINGS.test(encoding))
      refuse(`This drawing says that it is encoded as ${encoding}.`, 'Save it as UTF-8.', start);
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse('This drawing declares entities.', PLAIN, start);
  });
  parser.on('processinginstruction', ({ target }) => refuse(`“<?${target}” cannot stand in a drawing.`, 'Delete it.'));
  parser.on('opentagstart', ({ name }) => {
    // The parser is behind the name and the character after it.
    start = parser.position - name.length - 2;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1;
    if (count > LIMITS.drawnThings)
      refuse(`This drawing has more than ${LIMITS.drawnThings} elements.`, 'Save it as PNG.', start);
    if (open.length >= LIMITS.depth) refuse('Elements are nested too deeply.', 'Draw it with fewer groups.', start);
    const all = Object.values(attributes).map(({ local, prefix, value }) => ({ name: local, prefix, value }));
    const element = { name: local, namespace: uri, attributes: all, children: [], text: '', offset: start };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', collect);
  parser.on('cdata', collect);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refused) return { fault: error.fault };
    throw error;
  }
  return root ? { root } : { fault: { message: 'This is no SVG drawing.', hint: PLAIN, offset: 0 } };
}

class Refused extends Error {
  readonly fault: XmlFault;

  constructor(fault: XmlFault) {
    super(fault.message);
    this.fault = fault;
  }
}
