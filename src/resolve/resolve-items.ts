import { mendName } from '../diagnostics/mend-name.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { SourceTree } from '../load/source-tree.ts';
import type { Item } from '../model/item.ts';
import type { Written } from '../model/place.ts';
import type { Sources } from '../parse/sources.ts';
import { findDuplicates } from './find-duplicates.ts';
import { resolvePath } from './resolve-path.ts';

type ItemFields = NonNullable<Sources['items']>[number];
type Report = (problem: Problem) => void;

/** The items of `items.yaml`; undefined where there is no such file. What they name must be there. */
export function resolveItems(items: Sources['items'], tree: SourceTree, report: Report): readonly Item[] | undefined {
  if (!items) return undefined;
  const named = (pick: (item: ItemFields) => Written<string> | undefined): Written<string>[] =>
    items.flatMap((item) => pick(item) ?? []);
  const twice = findDuplicates(
    'item',
    named(({ file }) => file),
  );
  for (const problem of twice) report({ ...problem, hint: 'Keep one of the two entries.' });
  const ids = findDuplicates(
    'quotation',
    named(({ id }) => id),
  );
  for (const problem of ids) report(problem);
  return items.flatMap((item): Item[] => {
    const what = item.file ? fileOf(item.file, tree, report) : quotationOf(item, tree, report);
    if (!what) return [];
    return [
      {
        place: item.file?.place ?? item.id?.place ?? item.place,
        what,
        isOwn: item.own === true,
        isMark: item.mark === true,
        title: item.title?.value ?? '',
        author: item.author?.value ?? '',
        source: item.source?.value ?? '',
        license: item.license,
        holder: item.holder?.value,
        year: item.year && String(item.year.value),
        changes: item.changes?.value,
        permission: item.permission?.value,
      },
    ];
  });
}

function fileOf(file: Written<string>, tree: SourceTree, report: Report): Item['what'] | undefined {
  const path = existing(file, tree, report);
  return path === undefined ? undefined : { kind: 'file', path };
}

function quotationOf({ id, quote, in: file }: ItemFields, tree: SourceTree, report: Report): Item['what'] | undefined {
  if (!id || !quote || !file) return undefined;
  const path = existing(file, tree, report);
  if (path === undefined) return undefined;
  const text = tree.texts.get(path)?.text;
  if (text !== undefined && !lettersOf(text).includes(lettersOf(quote.value))) {
    report({
      rule: 'link/broken',
      message: `“${quote.value}” does not stand in ${path}.`,
      hint: 'Write the first words of the quotation as they stand there, or the file in which they stand.',
      place: quote.place,
    });
  }
  return { kind: 'quotation', id: id.value, words: quote.value, path };
}

/** Letters and digits alone: punctuation, line ends, marks of Markdown, targets of links and names of directives count for nothing. */
const lettersOf = (text: string): string =>
  text
    .replace(/:[a-z]+\[|\]\([^)]{0,1000}\)|\{[^}]{0,1000}\}|\[\^[^\]]{0,1000}\]/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The path from the curriculum’s folder, where there is such a file; else undefined, after having reported it. */
function existing({ value, place }: Written<string>, tree: SourceTree, report: Report): string | undefined {
  const path = resolvePath('', value);
  if (path !== undefined && (tree.filePaths.has(path) || tree.unreadable.has(path))) return path;
  const near = path === undefined ? undefined : nearest(path, tree.filePaths);
  report({
    rule: path === undefined ? 'path/outside' : 'link/broken',
    message:
      path === undefined
        ? `“${value}” is outside the curriculum’s folder.`
        : `There is no file “${value}” in the curriculum.`,
    hint: near
      ? `Did you mean “${near}”?`
      : 'Write the path from the folder of the curriculum, such as modules/values/images/line.png.',
    place,
    ...(path !== undefined && mendName({ name: path, written: [{ value, place }] }, tree.filePaths)),
  });
  return undefined;
}
