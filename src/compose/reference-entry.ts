import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Reference } from '../model/curriculum.ts';
import { typeset, yearOf } from './prose/references.ts';
import type { Strings } from './strings.ts';

/** One entry of the reference list, author and year first; the title of the publication stands out. */
export function referenceEntry(reference: Reference, words: Strings): ElementContent[] {
  const { title, containerTitle, volume, issue, page, publisher } = typeset(reference);
  const year = `(${yearOf(reference, words)}).`;
  const authors = authorsOf(typeset(reference), words);
  const isPart = containerTitle !== undefined;
  const entry: ElementContent[] = [];
  const say = (...parts: (ElementContent | string)[]) => {
    for (const part of parts) entry.push(typeof part === 'string' ? { type: 'text', value: part } : part);
  };
  const name: ElementContent = isPart ? { type: 'text', value: title } : h('em', title);
  if (authors) say(`${ended(authors)} ${year} `, name, ending(title));
  else say(name, `${ending(title)} ${year}`);
  if (isPart) {
    const number = [volume, issue && `(${issue})`].filter(Boolean).join('');
    say(
      ' ',
      h('em', containerTitle),
      ...[number, page?.replaceAll('-', '–')].flatMap((it) => (it ? [`, ${it}`] : [])),
      '.',
    );
  }
  // Who publishes what they wrote themselves is not named twice.
  if (publisher && publisher !== authors) say(` ${ended(publisher)}`);
  const address = addressOf(reference);
  if (address) say(' ', h('a', { href: address }, address));
  return entry;
}

/** The same as plain text: to reckon the room that it takes. */
export const referenceText = (reference: Reference, words: Strings): string =>
  referenceEntry(reference, words)
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('');

const textOf = (nodes: readonly ElementContent[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : '')).join('');

/** `Sample, R., and Specimen, T.` */
function authorsOf({ authors }: Reference, words: Strings): string {
  const names = authors.map(
    ({ literal, family, given }) => literal ?? [family, initials(given)].filter(Boolean).join(', '),
  );
  return words.authors(names.filter(Boolean));
}

/** `Mary Ann` as `M. A.`, `Jean-Luc` as `J.-L.`; a given name that is initials already stays. */
const initials = (given: string | undefined): string =>
  (given ?? '')
    .split(/[\s.]+(?!-)/)
    .map((part) => part.split(/\.?-/).filter(Boolean).map(initial).join('-'))
    .filter(Boolean)
    .join(' ');

const initial = (name: string): string => `${[...name][0]}.`;

const ending = (text: string): string => (/[.!?…]\u2069?$/.test(text) ? '' : '.');
const ended = (text: string): string => `${text}${ending(text)}`;

/** Where a reference can be read: by its DOI, which lasts, else at its address; only one of the web becomes a link. */
export function addressOf({ doi, url }: Pick<Reference, 'doi' | 'url'>): string | undefined {
  if (doi) return `https://doi.org/${doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')}`;
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}
