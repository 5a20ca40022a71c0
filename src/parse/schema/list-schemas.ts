import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { Written } from '../../model/place.ts';
import { placeOfNode } from '../yaml/read-yaml.ts';
import {
  date,
  entriesOf,
  inline,
  list,
  object,
  optional,
  type Reading,
  required,
  type Shape,
  text,
} from '../yaml/shape.ts';
import { id } from './curriculum-schema.ts';

/** `glossary.yaml`. */
export const glossaryShape = list(
  object('a term', {
    term: required(text),
    id: optional(id),
    also: optional(list(text)),
    definition: required(inline),
  }),
);

/** `resources.yaml`. */
export const resourcesShape = list(
  object('a resource', {
    id: required(id),
    name: required(text),
    'former-names': optional(list(text)),
    region: optional(text),
    phone: optional(text),
    url: optional(text),
    note: optional(inline),
    verified: optional(date),
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

const person = object('an author', { family: optional(text), given: optional(text), literal: optional(text) });

/**
 * A CSL item (citationstyles.org, CSL-JSON). Its vocabulary is large and not ours: `id`, `type` and `title` are required,
 * keys that the reference list does not print are let be.
 */
const reference: Shape<ReferenceFields> = (node, reading) => {
  if (!isMap(node)) return object('a reference', { id: required(id) })(node, reading) && undefined;
  const entries = entriesOf(node, reading);
  const base = object('a reference', { id: required(text), type: required(text), title: required(text) })(
    node,
    exceptUnknownKeys(reading),
  );
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
};

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
