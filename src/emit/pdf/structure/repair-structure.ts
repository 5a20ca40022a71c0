import { PDFDict, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { N } from '../names.ts';
import { annotationOf, type StructElement, type Structure } from './structure.ts';

/** Sets right where Chromium’s tags and those of PDF/UA differ: bodies of list items, frames around figures, links that lead nowhere. */
export function repairStructure(structure: Structure): void {
  for (const element of structure.elements) {
    if (element.type === 'LI') wrapBody(element, structure);
    else if (element.type === 'Figure') unframe(element);
    else if (element.type === 'Link' && !element.kids.some(annotationOf)) element.dict.set(N.S, N.Span);
  }
}

/** A list item holds a label and a body; what Chromium puts beside the label goes into a body. */
function wrapBody({ ref, dict, kids }: StructElement, structure: Structure): void {
  const { context } = dict;
  const isPart = (kid: PDFObject): boolean => {
    const type = typeOf(kid, dict);
    return type === N.Lbl || type === N.LBody;
  };
  const parts = kids.filter(isPart);
  const loose = kids.filter((kid) => !isPart(kid));
  if (loose.length === 0) return;
  const body = context.obj({});
  const bodyRef = context.register(body);
  body.set(N.Type, N.StructElem);
  body.set(N.S, N.LBody);
  body.set(N.P, ref);
  const page = dict.get(N.Pg);
  if (page) body.set(N.Pg, page);
  body.set(N.K, context.obj([...loose]));
  dict.set(N.K, context.obj([...parts, bodyRef]));
  for (const kid of loose) {
    const child = kid instanceof PDFRef ? context.lookup(kid) : kid;
    if (child instanceof PDFDict && child.has(N.S)) child.set(N.P, bodyRef);
    else if (child) structure.moveContent(child, dict, bodyRef);
  }
}

/** A `figure` is a frame around its picture; the picture has the words. */
function unframe({ dict, kids }: StructElement): void {
  if (dict.has(N.Alt) || dict.has(N.ActualText)) return;
  if (kids.some((kid) => typeOf(kid, dict) === N.Figure)) dict.set(N.S, N.Div);
}

function typeOf(kid: PDFObject, { context }: PDFDict): PDFObject | undefined {
  const child = kid instanceof PDFRef ? context.lookup(kid) : undefined;
  return child instanceof PDFDict ? child.get(N.S) : undefined;
}
