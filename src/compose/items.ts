import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { readExpression } from '../licences/expression.ts';
import { rightsOf } from '../licences/rights.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Item } from '../model/item.ts';
import type { Strings } from './strings.ts';

/** What others made, in the order of `items.yaml`. */
export const itemsByOthers = ({ items }: Curriculum): readonly Item[] => (items ?? []).filter(({ isOwn }) => !isOwn);

/**
 * The credit of one item: title, author, source and license with its address, as licenses ask for it, and what was changed.
 * https://wiki.creativecommons.org/wiki/Recommended_practices_for_attribution
 */
export function itemCredit(item: Item, words: Strings): ElementContent[] {
  const { title, author, source, license, holder, year, changes, permission } = item;
  const labeled = (label: string, ...parts: ElementContent[]): ElementContent[] => [
    text(` ${label}: `),
    ...parts,
    text(endOf(parts)),
  ];
  return [
    h('em', title),
    ...sentence(words.items.by(author)),
    ...labeled(words.items.source, linked(source)),
    ...(license ? labeled(words.licenseId, text(license.value), ...addressesOf(license.value)) : []),
    ...(holder ? labeled(words.holder, text([holder, year].filter(Boolean).join(', '))) : []),
    ...(changes ? labeled(words.items.changes, text(changes)) : []),
    ...(permission ? labeled(words.items.permission, text(permission)) : []),
  ];
}

/** The same as plain text. */
export const itemCreditText = (item: Item, words: Strings): string => textOf(itemCredit(item, words));

const text = (value: string): ElementContent => ({ type: 'text', value });

const textOf = (nodes: readonly ElementContent[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : 'children' in node ? textOf(node.children) : '')).join('');

/** A full stop, unless the words have an end. After an address it would be taken for a part of it if no space were there. */
const endOf = (parts: readonly ElementContent[]): string => (/[.!?…]$/u.test(textOf(parts)) ? '' : '.');

const sentence = (words: string): ElementContent[] => [text(` ${words}`), text(endOf([text(words)]))];

const linked = (source: string): ElementContent =>
  /^https?:\/\/[^\s/]\S*$/.test(source) ? h('a', { href: source }, source) : text(source);

/** Where the licenses can be read, in parentheses. */
function addressesOf(license: string): ElementContent[] {
  const { expression } = readExpression(license);
  const addresses = (expression ? rightsOf(expression) : []).flatMap((rights) =>
    rights.kind === 'known' ? rights.terms.source : [],
  );
  return addresses.length === 0
    ? []
    : [
        text(' ('),
        ...addresses.flatMap((address, index) => [text(index === 0 ? '' : ', '), h('a', { href: address }, address)]),
        text(')'),
      ];
}
