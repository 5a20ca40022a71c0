import type { Problem } from '../diagnostics/problem.ts';
import type { Written } from '../model/place.ts';

/** Reports every id that stands a second time in its scope, at the second; `what` names the things: “activity”. */
export function findDuplicates(what: string, ids: Iterable<Written<string>>): Problem[] {
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
      });
    }
  }
  return problems;
}
