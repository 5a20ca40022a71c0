import type { Heading, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { placeOf } from '../model/content.ts';
import type { Place } from '../model/place.ts';

/** A top-level `##` heading with what stands under it. */
export interface HeadedPart {
  readonly text: string;
  readonly place: Place;
  readonly children: readonly RootContent[];
}

/** Cuts `module.md` at its top-level `##` headings. */
export function splitModule(
  root: Root,
  file: string,
): { readonly intro: readonly RootContent[]; readonly parts: readonly HeadedPart[] } {
  const intro: RootContent[] = [];
  const parts: { text: string; place: Place; children: RootContent[] }[] = [];
  for (const node of root.children) {
    if (isPartHeading(node)) parts.push({ text: plainText(node), place: placeOf(node, file), children: [] });
    else (parts.at(-1)?.children ?? intro).push(node);
  }
  return { intro, parts };
}

const isPartHeading = (node: RootContent): node is Heading => node.type === 'heading' && node.depth === 2;
