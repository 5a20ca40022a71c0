import { exactPlace } from '../diagnostics/exact-place.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Written } from '../model/place.ts';

/** Reports every id that stands a second time in its scope, at the second; `what` names the things: “activity”. */
export function findDuplicates(
  what: string,
  ids: Iterable<Written<string>>,
  mend: (id: Written<string>) => Pick<Problem, 'fixes'> = () => ({}),
): Problem[] {
  const first = new Map<string, Written<string>>();
  const problems: Problem[] = [];
  for (const id of ids) {
    const known = first.get(id.value);
    if (!known) first.set(id.value, id);
    else {
      problems.push({
        rule: 'id/duplicate',
        message: `The ${what} “${id.value}” is there already.`,
        hint: 'Give this one an id of its own.',
        place: id.place,
        related: [{ message: `“${id.value}” stands here first.`, place: known.place }],
        ...mend(id),
      });
    }
  }
  return problems;
}

/** The same for ids as authors write them, with the proposal of one that is free: what names the id means the first of the two. */
export function findDuplicateIds(what: string, ids: readonly Written<string>[]): Problem[] {
  const taken = new Set(ids.map(({ value }) => value));
  const numbers = new Map<string, number>();
  return findDuplicates(what, ids, (id) => {
    const place = exactPlace(id);
    if (!place) return {};
    let number = numbers.get(id.value) ?? 2;
    while (taken.has(`${id.value}-${number}`)) number++;
    numbers.set(id.value, number + 1);
    const text = `${id.value}-${number}`;
    return { fixes: [{ title: `Write “${text}”`, edits: [{ place, text }], isSafe: false }] };
  });
}
