import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { Written } from '../../model/place.ts';
import { entriesOf, list, object, optional, required } from '../yaml/collections.ts';
import type { Form } from '../yaml/form.ts';
import { placeOfNode } from '../yaml/read-yaml.ts';
import { either, type Reading, type Shape, shape } from '../yaml/shape.ts';
import { date, inline, text } from '../yaml/values.ts';
import { id } from './curriculum-schema.ts';

/** `glossary.yaml`. */
export const glossaryShape = list(
  object('a term', {
    term: required(text, 'The word, as the glossary lists it.', 'Overdose'),
    id: optional(
      id,
      'The name by which texts link to it: :term[overdose]. Without it, it is made of the term.',
      'overdose',
    ),
    also: optional(list(text), 'Other forms and words for the same: plurals, abbreviations.', ['overdoses', 'OD']),
    definition: required(
      inline,
      'What it means, in a sentence or two. Inline Markdown, such as *emphasis*, works here.',
    ),
  }),
);

/** `resources.yaml`. */
export const resourcesShape = list(
  object('a resource', {
    id: required(id, 'The name by which texts link to it: :resource[helpline].', 'helpline'),
    name: required(text, 'What it is called today.', 'Example Helpline'),
    'former-names': optional(list(text), 'What it was called before; a text that still says so is found.', [
      'Old Line',
    ]),
    region: optional(text, 'Where it is there for people, if not everywhere.', 'Connecticut'),
    phone: optional(text, 'The number to call, in quotes.', '555-0100'),
    url: optional(text, 'Its address on the web.', 'https://example.org'),
    note: optional(inline, 'What people should know before they call.'),
    verified: optional(
      date,
      'The day on which somebody last saw that name, number and address are right.',
      '2026-10-01',
    ),
  }),
);

export interface ReferenceFields {
  readonly id: Written<string>;
  readonly type: string;
  readonly title: string;
  readonly authors: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly year: string | undefined;
  /** Every other field of the CSL item that is plain text or a number. */
  readonly fields: ReadonlyMap<string, string>;
}

const person = object('an author', {
  family: optional(text, 'The family name.', 'Sample'),
  given: optional(text, 'The given names, or their initials.', 'Rosa'),
  literal: optional(text, 'A name that is printed as it stands: that of an organization.', 'Example Institute'),
});

const head = object('a reference', {
  id: required(text, 'The name by which texts cite it: :cite[sample-2019].', 'sample-2019'),
  type: required(text, 'What it is, in a word of CSL.', 'book', 'article-journal', 'webpage'),
  title: required(text, 'The title of the work.', 'An Example of a Book'),
});

const withOtherKeys = ({ additionalProperties, ...form }: Form): Form => form;

const dateAs = (key: string, form: Form): Form => ({ type: 'object', properties: { [key]: form }, required: [key] });

/** The keys that the reference list prints. Those of a text or a number are read from whatever stands there. */
const REFERENCE: Form = withOtherKeys({
  ...head.form,
  properties: {
    ...head.form.properties,
    author: {
      description: 'Who wrote it, in the order of the title page.',
      examples: [[{ family: 'Sample', given: 'Rosa' }]],
      ...list(shape(withOtherKeys(person.form), person)).form,
    },
    issued: {
      description: 'When it was published: a date, or words where there is none.',
      examples: [{ 'date-parts': [[2019, 4]] }, { literal: 'n.d.' }],
      ...either(
        dateAs('date-parts', {
          description: 'Lists of a year and, if need be, month and day.',
          type: 'array',
          minItems: 1,
        }),
        dateAs('literal', { description: 'Words that are printed as they stand.' }),
        dateAs('raw', { description: 'A date as somebody wrote it.' }),
      ),
    },
    'container-title': { description: 'The journal, book or site that it is a part of.', examples: ['A Journal'] },
    volume: { description: 'The volume of the journal.', examples: [12] },
    issue: { description: 'The number within the volume.', examples: [3] },
    page: { description: 'From which page to which.', examples: ['12-34'] },
    publisher: { description: 'Who published it.', examples: ['Example Press'] },
    DOI: { description: 'Its DOI, without https://doi.org/ before it.', examples: ['10.1000/182'] },
    URL: { description: 'Its address on the web.', examples: ['https://example.org/work'] },
  },
});

/**
 * A CSL item (citationstyles.org, CSL-JSON). Its vocabulary is large and not ours: `id`, `type` and `title` are required,
 * keys that the reference list does not print are let be.
 */
const reference: Shape<ReferenceFields> = shape(REFERENCE, (node, reading) => {
  if (!isMap(node)) return head(node, reading) && undefined;
  const entries = entriesOf(node, reading);
  const base = head(node, exceptUnknownKeys(reading));
  const authors = nodeOf(entries, 'author');
  const read = authors && list(person)(authors, exceptUnknownKeys(reading));
  const fields = new Map<string, string>();
  for (const [name, { value }] of entries) {
    if (value && isScalar(value) && value.value !== null && name !== 'id')
      fields.set(name, String(value.source ?? value.value));
  }
  if (!base?.id || !base.type || !base.title) return undefined;
  return {
    id: base.id,
    type: base.type.value,
    title: base.title.value,
    authors: (read?.items ?? []).map(({ family, given, literal }) => ({
      family: family?.value,
      given: given?.value,
      literal: literal?.value,
    })),
    year: yearOf(nodeOf(entries, 'issued'), reading),
    fields,
  };
});

const nodeOf = (entries: ReturnType<typeof entriesOf>, name: string): Node | undefined =>
  entries.get(name)?.value ?? undefined;

/** CSL dates are `{ date-parts: [[2019, 4]] }`, or words as a person writes them: `{ literal: n.d. }`, `{ raw: 2019-04 }`. */
function yearOf(issued: Node | undefined, reading: Reading): string | undefined {
  if (!issued) return undefined;
  const child = (name: string): unknown => (isMap(issued) ? issued.get(name, true) : undefined);
  const parts = child('date-parts');
  const first = isSeq(parts) ? parts.items[0] : undefined;
  const year = isSeq(first) ? first.items[0] : undefined;
  if (isScalar(year) && /^-?\d{1,4}$/.test(sourceOf(year))) return sourceOf(year);
  const words = child('literal') ?? child('raw');
  if (parts === undefined && isScalar(words) && sourceOf(words).trim() !== '') return sourceOf(words);
  reading.report({
    rule: 'schema/type',
    message: 'This date cannot be read.',
    hint: 'Write it as in CSL: issued: { date-parts: [[2019]] }.',
    place: placeOfNode(issued, reading.yaml),
  });
  return undefined;
}

const sourceOf = ({ source, value }: Scalar): string => String(source ?? value);

const exceptUnknownKeys = (reading: Reading): Reading => ({
  ...reading,
  report: (problem) => {
    if (problem.rule !== 'schema/unknown-key') reading.report(problem);
  },
});

/** `references.yaml`. */
export const referencesShape = list(reference);
