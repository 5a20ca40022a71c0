import type { Curriculum } from '../../model/curriculum.ts';
import { oncePer } from '../once-per.ts';

export const NO_TITLES: ReadonlyMap<string, string> = new Map();

/** Titles of modules and activities by their ids, here and in the base; an id that stands for several titles has none. */
export const titlesOf: (curriculum: Curriculum) => ReadonlyMap<string, string> = oncePer((curriculum) => {
  const titles = new Map<string, Set<string>>();
  const add = (id: string, title: string): void => {
    titles.set(id, (titles.get(id) ?? new Set()).add(title));
  };
  for (const module of [...curriculum.modules, ...(curriculum.adaptation?.base.modules ?? [])]) {
    add(module.id, module.title.value);
    for (const activity of module.activities) add(activity.id, activity.title.value);
  }
  return new Map(
    [...titles].flatMap(([id, [title, ...more]]) => (title && more.length === 0 ? [[id, title] as const] : [])),
  );
});
