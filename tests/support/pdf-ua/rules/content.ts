import type { Content, Item } from '../read/content.ts';
import type { UaDocument } from '../read/document.ts';
import { isArtifact, isTagged } from '../read/marks.ts';
import { at } from '../read/objects.ts';
import type { Rule } from '../rule.ts';
import { each } from './helpers.ts';

/** Marked content and form XObjects: clauses 7.1 and 7.20. */
export const CONTENT_RULES: readonly Rule[] = [
  each(
    '7.1',
    1,
    'No artifact is inside tagged content.',
    ({ content }) => content.marks,
    ({ tag, parent }) => tag === 'Artifact' && isTagged(parent) && 'An artifact is inside tagged content.',
  ),
  each(
    '7.1',
    2,
    'No tagged content is inside an artifact.',
    ({ content }) => content.marks,
    ({ element, parent }) => element && isArtifact(parent) && `A ${element.type} is inside an artifact.`,
  ),
  each(
    '7.1',
    3,
    'All page content is tagged or an artifact.',
    ({ content }) => content.items.filter(({ isPageContent }) => isPageContent),
    (item, document) =>
      !isTagged(item.mark) &&
      !isArtifact(item.mark) &&
      `${described(item, document)} is neither tagged nor an artifact.`,
    'Appearances of annotations and tiling patterns are not looked into: they are tagged as a whole.',
  ),
  each('7.20', 1, 'No form XObject refers to another file.', forms, ({ stream }) =>
    at(stream.dict, 'Ref') === undefined ? false : 'The form XObject has the key Ref.',
  ),
  each(
    '7.20',
    2,
    'A form XObject with marked content is drawn once.',
    forms,
    ({ count, hasMarks }) =>
      hasMarks && count > 1 && `The form XObject has marked content and is drawn ${count} times.`,
  ),
];

function* forms({ content }: { content: Content }) {
  for (const [stream, drawn] of content.forms) yield { stream, ...drawn };
}

function described({ kind, font: dict, codes }: Item, { fonts }: UaDocument): string {
  if (kind !== 'text') return { path: 'A drawn path', image: 'An image', shading: 'A shading' }[kind];
  const unicode = fonts.find((font) => font.dict === dict)?.unicode;
  const text = [...(codes ?? [])].map((code) => unicode?.unicodeOf(code) ?? '').join('');
  return text ? `The text “${text}”` : 'Text';
}
