/** What is said of every work that a curriculum is made of: the original first, each adaptation after it, this one last. */
import type { Permission } from '../model/adaptation.ts';
import { worksOf } from '../model/chain.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Item } from '../model/item.ts';
import { itemsByOthers } from './items.ts';
import { peopleOf, type Rights, rights } from './licence.ts';
import type { Strings } from './strings.ts';

export interface WorkNotice {
  readonly work: Curriculum;
  readonly rank: 'original' | 'earlier' | 'own';
  readonly rights: Rights;
  /** True of an adaptation without a license of its own: that of its base holds, and is printed there. */
  readonly isInherited: boolean;
  readonly duties: readonly string[];
  /** What others made, as far as no earlier work has credited it. */
  readonly items: readonly Item[];
  /** What it builds on; undefined of an original. */
  readonly base: Curriculum | undefined;
  readonly permission: Permission | undefined;
  /** Sentences that it owes to others: whose views it holds, how long it is, that it is a translation. */
  readonly statements: readonly string[];
}

/** One notice for each work; a curriculum that adapts nothing has one. */
export function noticesOf(curriculum: Curriculum, words: Strings): WorkNotice[] {
  const works = worksOf(curriculum);
  return works.map((work, index) => {
    const base = work.adaptation?.base;
    const isInherited = base !== undefined && isSameLicense(work, base);
    return {
      work,
      rank: index === works.length - 1 ? 'own' : index === 0 ? 'original' : 'earlier',
      rights: isInherited ? withoutLicense(rights(work)) : rights(work),
      isInherited,
      duties: isInherited ? [] : work.license.duties,
      items: newItems(work, base),
      base,
      permission: work.adaptation?.permission,
      statements: base ? [...statementsOf(work, base, isInherited, words)] : [],
    };
  });
}

/** Whether two works say the same of their rights, wherever it stands. */
function isSameLicense({ license: own }: Curriculum, { license: theirs }: Curriculum): boolean {
  const said = (license: Curriculum['license']): string =>
    JSON.stringify({ ...license, place: undefined, idPlace: undefined });
  return said(own) === said(theirs);
}

/** An item is known again by what is said of it, wherever that stands. */
function newItems(work: Curriculum, base: Curriculum | undefined): Item[] {
  const credit = ({ place: _, license, ...said }: Item): string => JSON.stringify({ ...said, license: license?.value });
  const known = new Set(base ? itemsByOthers(base).map(credit) : []);
  return itemsByOthers(work).filter((item) => !known.has(credit(item)));
}

const withoutLicense = (all: Rights): Rights => ({
  ...all,
  funding: undefined,
  disclaimer: undefined,
  text: undefined,
});

function* statementsOf(
  work: Curriculum,
  base: Curriculum,
  isInherited: boolean,
  { adapted, list, hours }: Strings,
): Iterable<string> {
  const earlier = worksOf(base);
  const hasOwnDisclaimer = !isInherited && work.license.disclaimer !== undefined;
  const isAskedFor = work.adaptation?.permission !== undefined || earlier.some(isIgo);
  const holders = earlier.map(({ license }) => license.holder);
  const owners = [...new Set([work.adaptation?.permission?.from ?? '', ...holders])].filter(Boolean);
  if (!hasOwnDisclaimer && isAskedFor) yield adapted.views(list(viewersOf(work, isInherited)), list(owners));
  const [before, now] = [base.promised?.value, work.promised?.value];
  if (before !== undefined && now !== undefined && before !== now)
    yield adapted.hours(base.title, hours(before), hours(now));
  const foreign = earlier.filter((one) => primary(one) !== primary(work));
  if (primary(base) !== primary(work)) yield adapted.translated(base.title, base.version);
  const told = new Set<string>();
  for (const one of foreign.filter(isIgo)) {
    const language = languageName(primary(one), adapted.languages);
    const sentence = adapted.translation(one.license.holder, language);
    if (!told.has(sentence)) yield sentence;
    told.add(sentence);
  }
}

/** Whose views an adaptation holds: those who made it, else its holder, else itself. */
function viewersOf(work: Curriculum, isInherited: boolean): string[] {
  const makers = work.credits.filter(({ role }) => role === 'adapter' || role === 'author' || role === 'translator');
  if (makers.length > 0) return makers.map(({ name }) => name);
  return [isInherited ? work.title : work.license.holder];
}

/** The licenses that Creative Commons has ported for intergovernmental organizations: `CC-BY-NC-SA-3.0-IGO`. */
const isIgo = ({ license }: Curriculum): boolean => /-IGO\b/i.test(license.id);

const primary = ({ language }: Curriculum): string => language.toLowerCase().split('-')[0] ?? '';

const languageName = (code: string, names: Readonly<Record<string, string>>): string =>
  Object.hasOwn(names, code) ? (names[code] ?? '') : '';

/** `Rosa Sample and Tom Specimen`. */
export const makersOf = (work: Curriculum, { list }: Strings): string => list(peopleOf(work));
