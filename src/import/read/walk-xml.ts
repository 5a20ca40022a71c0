import { SaxesParser } from 'saxes';
import { IMPORT_LIMITS } from '../limits.ts';

/** What is called while an XML text is read; names with their usual prefix, as `w:p`. */
export interface XmlVisitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads an XML text from beginning to end; gives why it could not. A document type is refused, and with it every entity that somebody
 * might declare; nothing is ever fetched.
 */
export function walkXml(xml: string, visitor: XmlVisitor): string | undefined {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('error', () => {
    throw new XmlFault('is broken XML');
  });
  parser.on('doctype', () => {
    throw new XmlFault('has a document type, which Word never writes');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > IMPORT_LIMITS.depth) throw new XmlFault(`is nested more than ${IMPORT_LIMITS.depth} levels deep`);
    visitor.open(name, attributes as Readonly<Record<string, string>>);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    visitor.close(name);
  });
  parser.on('text', (text) => visitor.text(text));
  try {
    parser.write(xml).close();
    return undefined;
  } catch (error) {
    if (error instanceof XmlFault) return error.message;
    throw error;
  }
}

class XmlFault extends Error {}
