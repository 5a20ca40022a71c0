import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Item } from '../model/item.ts';
import { isSameBytes } from '../model/same-bytes.ts';
import type { AdaptsFields } from '../parse/schema/adapts-schema.ts';

/** What others made keeps its credit in an adaptation, for as long as the adaptation shows it. */
export function* judgeItems(adapts: AdaptsFields, own: Curriculum, base: Curriculum): Iterable<Problem> {
  for (const item of base.items ?? []) {
    if (item.isOwn) continue;
    yield* judgeCopies(item, own, base);
    if (!isStillThere(item, own, base)) continue;
    const kept = own.items?.find((one) => nameOf(one) === nameOf(item));
    if (kept && !kept.isOwn && creditOf(kept) === creditOf(item)) continue;
    yield {
      rule: 'adaptation/credit',
      message: kept
        ? `The base credits “${nameOf(item)}” otherwise: ${item.title}, by ${item.author}.`
        : `The credit of “${nameOf(item)}” is gone, and the thing itself is still here.`,
      hint: 'Leave its entry in items.yaml as it is in the base; what you changed of the thing stands under “changes” there.',
      place: kept?.place ?? adapts.base?.place ?? adapts.place,
      related: [{ message: 'It stands here in the base.', place: item.place }],
    };
  }
}

/** The same picture under another name is the same work. */
function* judgeCopies(item: Item, own: Curriculum, base: Curriculum): Iterable<Problem> {
  const theirs = base.images.get(item.what.path)?.bytes;
  if (!theirs) return;
  for (const copy of own.items ?? []) {
    const { path } = copy.what;
    const isCopy =
      path !== item.what.path &&
      isSameBytes(own.images.get(path)?.bytes, theirs) &&
      !isSameBytes(base.images.get(path)?.bytes, theirs);
    if (!isCopy || (!copy.isOwn && creditOf(copy) === creditOf(item))) continue;
    yield {
      rule: 'adaptation/credit',
      message: `“${nameOf(copy)}” is the base’s “${nameOf(item)}”: ${item.title}, by ${item.author}.`,
      hint: 'Credit it as the base does, or show the base’s file.',
      place: copy.place,
      related: [{ message: 'It is credited here in the base.', place: item.place }],
    };
  }
}

const nameOf = ({ what }: Item): string => (what.kind === 'file' ? what.path : what.id);

const creditOf = ({ title, author, source, license }: Item): string =>
  JSON.stringify([title, author, source, license?.value]);

/** A picture with the same bytes; of a text, its file: who has written another one may take the credit away. */
function isStillThere({ what }: Item, own: Curriculum, base: Curriculum): boolean {
  const [mine, theirs] = [own.images.get(what.path)?.bytes, base.images.get(what.path)?.bytes];
  if (theirs) return isSameBytes(mine, theirs);
  return own.filePaths.has(what.path) && isListed(what.path, own);
}

/** Files of the base stay below those of an adaptation, also where it has taken out the module or the page. */
function isListed(path: string, { pages, modules }: Curriculum): boolean {
  const module = /^modules\/([^/]+)\//.exec(path)?.[1];
  if (module !== undefined) return modules.some(({ id }) => id === module);
  return !path.startsWith('pages/') || pages.some((page) => page.path === path);
}
