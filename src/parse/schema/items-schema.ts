import { isMap, isScalar, type Node } from 'yaml';
import { flag, list, object, optional, type Read, required, type Shape, text, whole } from '../yaml/shape.ts';
import { id } from './curriculum-schema.ts';
import { licenseId } from './license-id.ts';

/** Title, author, source and license; the rest where there is something to say. */
const credit = {
  title: required(text),
  author: required(text),
  source: required(text),
  license: required(licenseId),
  holder: optional(text),
  year: optional(whole('a year')),
  changes: optional(text),
  permission: optional(text),
  mark: optional(flag),
  own: optional(flag),
};

const ownCredit = {
  ...credit,
  title: optional(text),
  author: optional(text),
  source: optional(text),
  license: optional(licenseId),
};

const what = { file: optional(text), id: optional(id), quote: optional(text), in: optional(text) };
const file = { file: required(text) };
const quotation = { id: required(id), quote: required(text), in: required(text) };

type ItemFields = Read<typeof ownCredit & typeof what>;

const SHAPES: Readonly<Record<'file' | 'quotation', Readonly<Record<'own' | 'others', Shape<unknown>>>>> = {
  file: {
    own: object('an item', { ...file, ...ownCredit }),
    others: object('an item', { ...file, ...credit }),
  },
  quotation: {
    own: object('a quotation', { ...quotation, ...ownCredit }),
    others: object('a quotation', { ...quotation, ...credit }),
  },
};

/** A file or a quotation; whose own it is needs no credit. */
const item: Shape<ItemFields> = (node, reading) => {
  const isQuotation = ['id', 'quote', 'in'].some((key) => child(node, key)) && !child(node, 'file');
  const own = child(node, 'own');
  const isOwn = isScalar(own) && own.value === true;
  return SHAPES[isQuotation ? 'quotation' : 'file'][isOwn ? 'own' : 'others'](node, reading) as ItemFields | undefined;
};

const child = (node: Node, key: string): unknown => (isMap(node) ? node.get(key, true) : undefined);

/** `items.yaml`. */
export const itemsShape = list(item);
