import { breaks, keeps } from '../../../../support/pdf-ua/make/breakage.ts';
import type { Draft } from '../../../../support/pdf-ua/make/draft.ts';

const PART = '<pdfuaid:part>1</pdfuaid:part>';
const NAMESPACE = 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';
const OTHER = NAMESPACE.replace('pdfuaid', 'ua');

const replace =
  (old: string, by: string) =>
  (draft: Draft): void => {
    draft.metadata = draft.metadata.replace(old, by);
  };

export const metadataBreakages = [
  breaks('5-1', 'no identification', replace(PART, '')),
  breaks('5-2', 'part 2', replace(PART, '<pdfuaid:part>2</pdfuaid:part>')),
  breaks('5-2', 'no part', replace(PART, '<pdfuaid:amd>2014</pdfuaid:amd>')),
  breaks('5-3', 'another prefix of part', (draft) => {
    draft.metadata = draft.metadata.replaceAll('pdfuaid', 'ua');
  }),
  breaks('5-4', 'another prefix of amd', replace(`${NAMESPACE}>`, `${NAMESPACE} ${OTHER} ua:amd="2014">`)),
  breaks('5-5', 'another prefix of corr', replace(`${NAMESPACE}>`, `${NAMESPACE} ${OTHER} ua:corr="2014">`)),
  keeps('an identification written as an attribute', (draft) => {
    replace(PART, '')(draft);
    replace(`${NAMESPACE}>`, `${NAMESPACE} pdfuaid:part="1">`)(draft);
  }),
  breaks('7.1-8', 'no metadata', (draft) => {
    draft.metadata = '';
  }),
  breaks('7.1-8', 'a metadata stream of another type', (draft) => {
    const stream = draft.stream(draft.metadata, { Type: 'Metadata' });
    draft.metadata = '';
    draft.set(draft.catalog, { Metadata: stream });
  }),
  breaks(
    '7.1-9',
    'no title',
    replace('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A title</rdf:li></rdf:Alt></dc:title>', ''),
  ),
  breaks('7.1-9', 'an empty title', replace('A title', '')),
];
