import {
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { N } from '../names.ts';
import type { Structure } from '../structure/structure.ts';
import type { Field } from './field.ts';
import { createLooks, type FieldLooks } from './field-looks.ts';
import { type Cover, findCovers } from './find-covers.ts';
import { textStyleOf } from './text-style.ts';

const [MULTILINE, RADIO] = [1 << 12, 1 << 15];
const HELVETICA = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' };

/** Puts a form field in place of every link that covers one: its rectangle, its tag and its place in the order stay. */
export function placeFields({ context, catalog }: PDFDocument, structure: Structure, fields: readonly Field[]): void {
  if (fields.length === 0) return;
  const covers = findCovers(structure);
  const looks = createLooks(context);
  const roots: PDFRef[] = [];
  const groups = new Map<string, { readonly ref: PDFRef; readonly kids: PDFArray }>();

  const openGroup = ({ name, group }: Field): { readonly ref: PDFRef; readonly kids: PDFArray } => {
    const known = groups.get(name);
    if (known) return known;
    const kids = context.obj([]);
    const ref = context.register(
      context.obj({ FT: 'Btn', Ff: RADIO, T: textOf(name), TU: textOf(group), V: 'Off', Kids: kids }),
    );
    roots.push(ref);
    groups.set(name, { ref, kids });
    return { ref, kids };
  };

  fields.forEach((field, number) => {
    const parts = covers.get(number);
    if (!parts) throw new Error(`The field ${field.name} is on the page and not in the PDF.`);
    const height = parts.reduce((sum, part) => sum + part.height, 0);
    parts.forEach((cover, index) => {
      const name = textOf(index === 0 ? field.name : `${field.name}-${index + 1}`);
      const group = field.kind === 'choice' ? openGroup(field) : undefined;
      const own = group ? { Parent: group.ref } : { T: name };
      const widget = context.obj({ ...own, ...entriesOf(field, cover, height, looks), TU: textOf(field.label) });
      putInPlace(widget, cover);
      if (group) group.kids.push(cover.ref);
      else roots.push(cover.ref);
    });
  });
  const form = {
    Fields: roots,
    DA: PDFString.of('/Helv 0 Tf 0 g'),
    DR: { Font: { Helv: context.register(context.obj(HELVETICA)) } },
  };
  catalog.set(N.AcroForm, context.register(context.obj(form)));
}

const textOf = (text: string): PDFHexString => PDFHexString.fromText(text);

/** What the kinds of fields differ in. */
function entriesOf(field: Field, cover: Cover, height: number, looks: FieldLooks) {
  if (field.kind === 'text') {
    const { size, isMultiline } = textStyleOf(height, field.lines);
    return {
      FT: 'Tx',
      Ff: isMultiline ? MULTILINE : 0,
      DA: PDFString.of(`/Helv ${size} Tf 0 g`),
      AP: { N: looks.text(cover) },
    };
  }
  if (field.kind === 'check') {
    return { FT: 'Btn', V: 'Off', AS: 'Off', AP: { N: { Yes: looks.mark('tick', cover), Off: looks.blank } } };
  }
  return { AS: 'Off', AP: { N: { [field.value]: looks.mark('dot', cover), Off: looks.blank } } };
}

/** The widget takes over what the link was on its page and in the tags. */
function putInPlace(widget: PDFDict, { ref, annotation, holder }: Cover): void {
  const { context } = widget;
  const frame = { Type: 'Annot', Subtype: 'Widget', F: 4, BS: { W: 0 }, MK: {} };
  for (const [key, value] of context.obj(frame).entries()) widget.set(key, value);
  for (const key of [N.Rect, N.StructParent, N.P]) {
    const value: PDFObject | undefined = annotation.get(key);
    if (value) widget.set(key, value);
  }
  context.assign(ref, widget);
  context.lookup(holder, PDFDict).set(N.S, N.Form);
}
