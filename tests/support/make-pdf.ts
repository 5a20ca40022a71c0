import { PDFDocument, PDFHexString, PDFName, StandardFonts } from '@cantoo/pdf-lib';

/** What a small PDF says, and where: on its page, or in one of the places beside it. */
interface PdfText {
  readonly lines?: readonly string[];
  readonly title?: string;
  readonly bookmark?: string;
  readonly alt?: string;
  readonly field?: string;
  readonly note?: string;
  readonly xmp?: string;
}

/** A PDF made without a browser. */
export async function makePdf({ lines = [], title, bookmark, alt, field, note, xmp }: PdfText): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([300, 300]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  lines.forEach((line, index) => {
    page.drawText(line, { x: 20, y: 270 - 14 * index, size: 10, font });
  });
  if (title) pdf.setTitle(title);
  const text = PDFHexString.fromText;
  const { context, catalog } = pdf;
  if (bookmark) {
    const item = context.register(context.obj({ Title: text(bookmark) }));
    catalog.set(
      PDFName.of('Outlines'),
      context.register(context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 })),
    );
  }
  if (alt) {
    const figure = context.register(context.obj({ Type: 'StructElem', S: 'Figure', Alt: text(alt) }));
    catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot', K: [figure] })));
  }
  if (field) pdf.getForm().createTextField(field).addToPage(page);
  if (note) {
    const annotation = context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], Contents: text(note) });
    page.node.addAnnot(context.register(annotation));
  }
  if (xmp)
    catalog.set(
      PDFName.of('Metadata'),
      context.register(context.flateStream(xmp, { Type: 'Metadata', Subtype: 'XML' })),
    );
  return pdf.save();
}
