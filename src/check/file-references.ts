import type { Definition, Image, ImageReference, Link } from 'mdast';
import type { Around } from '../diagnostics/exact-place.ts';
import type { Place } from '../model/place.ts';
import { placeIn, type Text } from './texts.ts';
import { isDirective, type Visit } from './walk.ts';

/** A link, a picture or a handout, as a text names it. */
export interface FileReference {
  readonly kind: 'link' | 'image' | 'handout';
  readonly url: string;
  readonly place: Place;
  /** Where the target itself stands, with what is around it. */
  readonly target: { readonly place: Place; readonly around: Around };
}

/** What a text refers to, in order; a definition is a picture if an image refers to it. */
export function findFileReferences(text: Text): FileReference[] {
  const pictures = new Set(
    text.visits.flatMap(({ node }) => (node.type === 'imageReference' ? (node as ImageReference).identifier : [])),
  );
  return text.visits.flatMap((visit) => referenceOf(visit, text, pictures) ?? []);
}

function referenceOf(visit: Visit, text: Text, pictures: ReadonlySet<string>): FileReference | undefined {
  const { node } = visit;
  if (isDirective(node)) {
    const { file } = node.attributes;
    return file && { kind: 'handout', url: file.value, place: file.place, target: aimAt(file.place, 'file=') };
  }
  const place = placeIn(text, visit);
  if (node.type === 'image') {
    const { url, alt } = node as Image;
    return { kind: 'image', url, place, target: aimAt(place, `![${alt ?? ''}](`, ')') };
  }
  if (node.type === 'link') {
    const { url, children } = node as Link;
    const end = children.at(-1)?.position?.end;
    const behind = end ? { ...place, line: end.line, column: end.column } : place;
    return { kind: 'link', url, place, target: aimAt(behind, '](', ')') };
  }
  if (node.type !== 'definition') return undefined;
  const { url, identifier, label } = node as Definition;
  const target = aimAt(place, `[${label ?? identifier}]: `, '');
  return { kind: pictures.has(identifier) ? 'image' : 'link', url, place, target };
}

const aimAt = (place: Place, before: string, after?: string): FileReference['target'] => ({
  place,
  around: { before, after },
});
