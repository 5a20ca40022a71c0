import type { UaDocument } from '../read/document.ts';
import { nameAt, streamAt } from '../read/objects.ts';
import type { Rule } from '../rule.ts';
import { whole } from './helpers.ts';

const LIMITS = 'XMP is read by patterns, not by an XML parser.';

const prefixOf =
  (property: string) =>
  ({ xmp }: UaDocument) => {
    const prefix = xmp?.identification.get(property)?.prefix;
    return prefix !== undefined && prefix !== 'pdfuaid' && `The prefix is “${prefix}”.`;
  };

/** XMP metadata: clauses 5 and 7.1. Without metadata, only 7.1-8 complains. */
export const METADATA_RULES: readonly Rule[] = [
  whole(
    '5',
    1,
    'The metadata has the PDF/UA identification.',
    ({ xmp }) => xmp?.identification.size === 0 && 'The metadata has no property of the PDF/UA identification schema.',
    LIMITS,
  ),
  whole(
    '5',
    2,
    'The identification says part 1.',
    ({ xmp }) => {
      if (!xmp?.identification.size) return false;
      const part = xmp.identification.get('part')?.value;
      return part !== '1' && `The part is ${part === undefined ? 'not given' : `“${part}”`}.`;
    },
    LIMITS,
  ),
  whole('5', 3, 'The property “part” has the prefix “pdfuaid”.', prefixOf('part'), LIMITS),
  whole('5', 4, 'The property “amd” has the prefix “pdfuaid”.', prefixOf('amd'), LIMITS),
  whole('5', 5, 'The property “corr” has the prefix “pdfuaid”.', prefixOf('corr'), LIMITS),
  whole('7.1', 8, 'The catalog has a metadata stream.', ({ catalog }) => {
    const dict = streamAt(catalog, 'Metadata')?.dict;
    if (!dict) return 'The catalog has no Metadata.';
    const isMetadata = nameAt(dict, 'Type') === 'Metadata' && nameAt(dict, 'Subtype') === 'XML';
    return !isMetadata && 'The metadata stream is not of type Metadata and subtype XML.';
  }),
  whole(
    '7.1',
    9,
    'The metadata has a title.',
    ({ xmp }) => xmp && !xmp.title && 'The metadata has no dc:title, or an empty one.',
    LIMITS,
  ),
];
