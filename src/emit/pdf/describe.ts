import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PdfProperties } from './finish-pdf.ts';
import { N } from './names.ts';
import { writeXmp } from './xmp.ts';

const CREATOR = 'Coursewright';

/** Says what the document is, in its Info dictionary, as XMP and in its catalog; and that page 1 is called 1. */
export function describe(document: PDFDocument, properties: PdfProperties): void {
  const { title, author, subject, language, date } = properties;
  const { catalog, context } = document;
  document.setTitle(title, { showInWindowTitleBar: true });
  if (author) document.setAuthor(author);
  if (subject) document.setSubject(subject);
  document.setLanguage(language);
  document.setCreator(CREATOR);
  document.setCreationDate(date);
  document.setModificationDate(date);
  const xmp = writeXmp({ ...properties, creator: CREATOR, producer: document.getProducer() ?? '' });
  const stream = context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(N.Metadata, context.register(stream));
  catalog.set(N.PageLabels, context.obj({ Nums: [0, { S: 'D' }] }));
}
