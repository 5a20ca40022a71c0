import { PDFDict, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { N } from '../names.ts';
import { annotationOf, kidsOf, type StructElement, type Structure } from './structure.ts';

/** Takes an annotation out of its element into a new one of the same type, which comes after another in the same parent. */
export function separateKid(
  kid: PDFObject,
  { dict }: Pick<StructElement, 'dict'>,
  after: PDFRef,
  structure: Structure,
): PDFRef {
  const { context } = dict;
  const parent = dict.lookup(N.P, PDFDict);
  const fresh = context.register(context.obj({ Type: N.StructElem, S: dict.get(N.S), P: dict.get(N.P), K: [kid] }));
  dict.set(N.K, context.obj(kidsOf(dict).filter((other) => other !== kid)));
  const siblings = kidsOf(parent);
  const next = siblings.indexOf(after) + 1;
  parent.set(N.K, context.obj([...siblings.slice(0, next), fresh, ...siblings.slice(next)]));
  const annotation = context.lookup(annotationOf(kid));
  if (annotation instanceof PDFDict) structure.moveAnnotation(annotation, fresh);
  return fresh;
}
