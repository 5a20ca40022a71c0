import { PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { N } from '../names.ts';
import { annotationOf, type Structure } from '../structure/structure.ts';
import type { NamedLink } from './link-names.ts';

/**
 * Gives every link its name. The links of the tags and those of the page come in the same order; one that the styles hide is in
 * the page alone. A link into the document that the page does not have is a fault of ours. Without a page, and where browsers read more as an
 * address than we do, links are called by their targets.
 */
export function nameLinks(structure: Structure, links: readonly NamedLink[] | undefined): void {
  const { context } = structure.root;
  let next = 0;
  for (const { dict, kids } of structure.elements) {
    const annotations = kids.flatMap((kid) => {
      const annotation = context.lookup(annotationOf(kid));
      return annotation instanceof PDFDict && annotation.lookup(N.Subtype) === N.Link ? [annotation] : [];
    });
    const [first] = annotations;
    if (!first) continue;
    // Chromium has other types for links to notes and back.
    dict.set(N.S, N.Link);
    const target = targetOf(first);
    const index = links?.findIndex((link, at) => at >= next && isSame(link.target, target)) ?? next;
    if (index < 0 && first.has(N.Dest))
      throw new Error(`The link to ${target} is in the tags of the PDF and not where the page has it.`);
    if (index >= 0) next = index + 1;
    const name = PDFHexString.fromText(links?.[index]?.name || target);
    for (const annotation of annotations) annotation.set(N.Contents, name);
  }
}

/** Some signs of an address are written as they are by one program and as numbers by another: `^` is `%5E` to Chromium. */
const isSame = (one: string, other: string): boolean => one === other || inBytes(one) === inBytes(other);

const inBytes = (address: string): string =>
  address.replace(/%[\da-f]{2}/gi, (sign) => String.fromCharCode(Number.parseInt(sign.slice(1), 16)));

const targetOf = (annotation: PDFDict): string => textOf(annotation.lookup(N.Dest)) || addressOf(annotation);

/** Where a link leads outside of the document. */
export function addressOf(annotation: PDFDict): string {
  const action = annotation.lookup(N.A);
  return action instanceof PDFDict ? textOf(action.lookup(N.URI)) : '';
}

const textOf = (object: PDFObject | undefined): string =>
  object instanceof PDFName || object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
