import type { Problem } from '../diagnostics/problem.ts';
import { chainOf } from '../model/chain.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { bareTitle } from '../model/slug.ts';
import type { AdaptsFields } from '../parse/schema/adapts-schema.ts';
import type { CurriculumFile } from '../parse/schema/curriculum-schema.ts';
import { fitsVersion } from './fits-version.ts';

/** Whether the work is one of its own, fits its base, and leaves the base’s credits as they are. */
export function* judgeWork(adapts: AdaptsFields, own: CurriculumFile | undefined, base: Curriculum): Iterable<Problem> {
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
  for (const { name, role } of own?.credits?.items ?? []) {
    if (!name || !role) continue;
    const theirs = chain.flatMap(({ credits }) => credits).filter((credit) => credit.name === name.value);
    // Whoever made the original may have made this of it, too.
    const isNewWork = ['adapter', 'translator'].includes(role.value);
    if (theirs.length === 0 || isNewWork || theirs.some((credit) => credit.role === role.value)) continue;
    yield {
      rule: 'adaptation/credit',
      message: `The base credits ${name.value} as ${theirs[0]?.role}, and here it says ${role.value}.`,
      hint: 'Delete this credit: those of the base are printed as they are.',
      place: name.place,
    };
  }
  const license = own?.license;
  const theirs = chain.find((work) => work.license.holder === license?.holder?.value)?.license;
  if (license && theirs && (license.line?.value !== theirs.line || license.id?.value !== theirs.id)) {
    yield {
      rule: 'adaptation/credit',
      message: `The base has another license line for ${theirs.holder}.`,
      hint: 'Say here only what is your own; the license of the base is printed as it is.',
      place: license.line?.place ?? license.place,
      related: [{ message: 'It stands here in the base.', place: theirs.place }],
    };
  }
}
