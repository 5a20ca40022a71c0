import type { Problem } from '../diagnostics/problem.ts';
import type { SourceTree } from '../load/source-tree.ts';
import { chainOf } from '../model/chain.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Place } from '../model/place.ts';
import { bareTitle } from '../model/slug.ts';
import type { AdaptsFields } from '../parse/schema/adapts-schema.ts';
import type { CurriculumFile } from '../parse/schema/curriculum-schema.ts';
import { fitsVersion } from './fits-version.ts';
import { startOf, withLf } from './things/thing.ts';

/** Whether the work is one of its own, fits its base, and leaves the base’s credits as they are; `tree` is its own folder. */
export function* judgeWork(
  adapts: AdaptsFields,
  own: CurriculumFile | undefined,
  base: Curriculum,
  tree: SourceTree,
): Iterable<Problem> {
  const chain = [...chainOf(base)];
  if (adapts.version && !fitsVersion(base.version, adapts.version.value)) {
    yield {
      rule: 'adaptation/base-version',
      message: `The base “${base.title}” has version ${base.version}, and this adaptation fits ${adapts.version.value}.`,
      hint: 'See with “coursewright adapt status” what the base has changed, then widen this range.',
      place: adapts.version.place,
    };
  }
  const id = own?.id;
  const namesake = id && chain.find((work) => work.id === id.value);
  if (namesake) {
    yield {
      rule: 'id/duplicate',
      message: `“${id.value}” is the id of the base, too, and the files of both would have the same names.`,
      hint: 'Give the adaptation an id of its own.',
      place: id.place,
      related: [{ message: `The base “${namesake.title}” stands here.`, place: namesake.place }],
    };
  }
  const title = own?.title;
  const twin = title && chain.find((work) => bareTitle(work.title) === bareTitle(title.value));
  if (twin) {
    yield {
      rule: 'adaptation/title',
      message: `“${title.value}” is the title of the base.`,
      hint: 'Give the adaptation a title of its own; “adapted from …” is added by itself.',
      place: title.place,
    };
  }
  yield* judgeCredits(own, chain);
  yield* judgeLicense(own, chain, tree);
}

/** Whoever the base credits keeps that credit; names count as the same however they are spaced, composed or capitalized. */
function* judgeCredits(own: CurriculumFile | undefined, chain: readonly Curriculum[]): Iterable<Problem> {
  for (const { name, role } of own?.credits?.items ?? []) {
    if (!name || !role) continue;
    const theirs = chain.flatMap(({ credits }) => credits).filter((credit) => isSameName(credit.name, name.value));
    // Whoever made the original may have made this of it, too.
    const isNewWork = ['adapter', 'translator'].includes(role.value);
    if (theirs.length === 0 || isNewWork || theirs.some((credit) => credit.role === role.value)) continue;
    yield {
      rule: 'adaptation/credit',
      message: `The base credits ${theirs[0]?.name} as ${theirs[0]?.role}, and here it says ${role.value}.`,
      hint: 'Delete this credit: those of the base are printed as they are.',
      place: name.place,
    };
  }
}

/** Nobody says something else of the license of a work that is not theirs. */
function* judgeLicense(
  own: CurriculumFile | undefined,
  chain: readonly Curriculum[],
  tree: SourceTree,
): Iterable<Problem> {
  const license = own?.license;
  const [base] = chain;
  if (!license?.id || !license.holder || !base) return;
  const isInherited = isSamePlace(license.place, base.license);
  const work = isInherited ? base : chain.find((one) => isSameName(one.license.holder, license.holder?.value ?? ''));
  if (!work) return;
  const theirs = work.license;
  // Its year, its funding and its disclaimer are a work’s own: those of the base are printed with the base.
  const isOther =
    license.line?.value !== theirs.line || license.holder.value !== theirs.holder || license.id.value !== theirs.id;
  if (!isInherited && isOther) {
    yield {
      rule: 'adaptation/credit',
      message: `The base has another license line for ${theirs.holder}.`,
      hint: 'Say here only what is your own; the license of the base is printed as it is.',
      place: license.line?.place ?? license.place,
      related: [{ message: 'It stands here in the base.', place: theirs.place }],
    };
  }
  const text = isInherited ? tree.texts.get(license.text?.value ?? '') : undefined;
  if (text && withLf(text.text) !== withLf(theirs.text ?? '')) {
    yield {
      rule: 'adaptation/credit',
      message: `This is not the text of the license of ${theirs.holder} that the base has.`,
      hint: 'Delete this file: the text of the base is printed as it is. Terms of your own belong under a license of your own.',
      place: startOf(text.file),
      related: [{ message: 'The license stands here in the base.', place: theirs.place }],
    };
  }
}

const isSamePlace = ({ file }: Place, { place }: Curriculum['license']): boolean => file === place.file;

const isSameName = (one: string, other: string): boolean => comparable(one) === comparable(other);

const comparable = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
