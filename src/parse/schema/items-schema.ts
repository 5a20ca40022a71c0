import { isMap, isScalar, type Node } from 'yaml';
import { list, object, optional, type Read, required } from '../yaml/collections.ts';
import type { Form } from '../yaml/form.ts';
import { either, type Shape, shape } from '../yaml/shape.ts';
import { flag, text, whole } from '../yaml/values.ts';
import { id } from './curriculum-schema.ts';
import { licenseId } from './license-id.ts';

/** Title, author, source and license; the rest where there is something to say. */
const credit = {
  title: required(text, 'What the thing is called, or what it shows.', 'A line'),
  author: required(text, 'Who made it.', 'Example Artist'),
  source: required(text, 'Where it comes from: an address, or a book and its year.', 'https://example.org/line'),
  license: required(
    licenseId,
    'The license under which you may use it: an id of the SPDX list, or a name of your own that begins with LicenseRef-.',
    'CC-BY-4.0',
    'LicenseRef-Quotation',
  ),
  holder: optional(text, 'Who holds the rights, if it is not the author.', 'Example Press'),
  year: optional(whole('a year'), 'The year of its copyright.', 2019),
  changes: optional(text, 'What you have changed about it.', 'Cut to a square'),
  permission: optional(text, 'Who allowed it, and where that is written down.', 'Letter of 1 May 2023'),
  mark: optional(flag, 'True for a mark or logo of somebody else: an adaptation may not carry it.', true),
  own: optional(flag, 'True for something of your own: then it needs no author, source or license.', true),
};

const ownCredit = {
  ...credit,
  title: { ...credit.title, isRequired: false },
  author: { ...credit.author, isRequired: false },
  source: { ...credit.source, isRequired: false },
  license: { ...credit.license, isRequired: false },
};

const file = {
  file: required(text, 'The file, from the folder of the curriculum.', 'modules/values/images/line.png'),
};
const quotation = {
  id: required(id, 'A short name for the quotation; it stands once in this file.', 'many-ways'),
  quote: required(text, 'Its first words, as they stand in the text.', 'Tell each other what you saw'),
  in: required(text, 'The file that it stands in.', 'modules/values/module.md'),
};

type ItemFields = Read<typeof ownCredit & typeof file & typeof quotation>;

const SHAPES = {
  file: {
    own: object('an item', { ...file, ...ownCredit }),
    others: object('an item', { ...file, ...credit }),
  },
  quotation: {
    own: object('a quotation', { ...quotation, ...ownCredit }),
    others: object('a quotation', { ...quotation, ...credit }),
  },
} as const satisfies Record<string, Record<'own' | 'others', Shape<unknown>>>;

const { form: fileForm } = SHAPES.file.own;
const { form: quotationForm } = SHAPES.quotation.own;
/** What is not one’s own needs its credit. */
const CREDITED: Form = {
  if: { properties: { own: { const: true } }, required: ['own'] },
  else: { required: SHAPES.file.others.form.required?.filter((key) => key !== 'file') },
};

/** A file or a quotation; whose own it is needs no credit. */
const item: Shape<ItemFields> = shape(
  either({ ...fileForm, ...CREDITED }, { ...quotationForm, ...CREDITED }),
  (node, reading) => {
    const isQuotation = ['id', 'quote', 'in'].some((key) => child(node, key)) && !child(node, 'file');
    const own = child(node, 'own');
    const isOwn = isScalar(own) && own.value === true;
    return SHAPES[isQuotation ? 'quotation' : 'file'][isOwn ? 'own' : 'others'](node, reading) as
      | ItemFields
      | undefined;
  },
);

const child = (node: Node, key: string): unknown => (isMap(node) ? node.get(key, true) : undefined);

/** `items.yaml`. */
export const itemsShape = list(item);
