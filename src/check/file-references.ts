import type { Definition, Image, ImageReference, Link } from 'mdast';
import type { Place } from '../model/place.ts';
import { placeIn, type Text } from './texts.ts';
import { isDirective, type Visit } from './walk.ts';

/** A link, a picture or a handout, as a text names it. */
export interface FileReference {
  readonly kind: 'link' | 'image' | 'handout';
  readonly url: string;
  readonly place: Place;
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
    return file && { kind: 'handout', url: file.value, place: file.place };
  }
  const place = placeIn(text, visit);
  if (node.type === 'image') return { kind: 'image', url: (node as Image).url, place };
  if (node.type === 'link') return { kind: 'link', url: (node as Link).url, place };
  if (node.type !== 'definition') return undefined;
  const { url, identifier } = node as Definition;
  return { kind: pictures.has(identifier) ? 'image' : 'link', url, place };
}
