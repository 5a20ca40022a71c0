/** What a finished PDF would do, or carry, beside showing its pages. */
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { openPdf, read } from '../../support/pdf-objects.ts';

export interface PdfActions {
  /** Addresses of links. */
  readonly addresses: ReadonlySet<string>;
  /** Everything else than links and places within the document: `S JavaScript`, `AA`, `EmbeddedFiles`. */
  readonly others: readonly string[];
}

/** Keys under which something runs, opens, is sent or is carried, whatever stands there. */
const KEYS: ReadonlySet<string> = new Set([
  ...[
    'AA',
    'OpenAction',
    'JS',
    'JavaScript',
    'XFA',
    'EF',
    'EmbeddedFiles',
    'AF',
    'RichMediaContent',
    'RichMediaSettings',
  ],
  ...['Movie', 'Sound', 'Rendition', 'Launch', 'Collection', 'URLS', 'IDS', '3DD'],
]);

/** Kinds of actions and of annotations that a document of ours has. */
const ACTIONS: ReadonlySet<string> = new Set(['URI', 'GoTo']);
const ANNOTATIONS: ReadonlySet<string> = new Set(['Link', 'Widget']);

/** Reads every object of a PDF, whether anything refers to it or not. */
export async function actionsOf(bytes: Uint8Array): Promise<PdfActions> {
  const document = await openPdf(bytes);
  const addresses = new Set<string>();
  const others: string[] = [];
  const visitDict = (dict: PDFDict): void => {
    for (const [key, value] of dict.entries()) {
      const name = key.decodeText();
      if (KEYS.has(name)) others.push(name);
      visit(value);
    }
    const [type, subtype, action] = ['Type', 'Subtype', 'S'].map((key) => read(dict.lookup(PDFName.of(key))));
    if (type === 'Action' && !ACTIONS.has(action ?? '')) others.push(`S ${action}`);
    if (type === 'Annot' && !ANNOTATIONS.has(subtype ?? '')) others.push(`Annot ${subtype}`);
    if (dict.has(PDFName.of('URI'))) addresses.add(read(dict.lookup(PDFName.of('URI'))));
    if (dict.has(PDFName.of('F')) && (type === 'Action' || type === 'Filespec')) others.push('F');
  };
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFDict) visitDict(object);
    else if (object instanceof PDFArray) object.asArray().forEach(visit);
    else if (object instanceof PDFRawStream || object instanceof PDFStream) visitDict(object.dict);
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) visit(object);
  return { addresses, others };
}
