import { slug } from '../../model/slug.ts';

/** Gives ids that are made of titles, each only once; a title of which nothing is left gets what it is and a number. */
export function idGiver(kind: string): (title: string) => string {
  const given = new Set<string>();
  const counts = new Map<string, number>();
  return (title) => {
    const wish = shortened(slug(title)) || kind;
    let count = (counts.get(wish) ?? 0) + 1;
    const id = (): string => (count === 1 ? wish : `${wish}-${count}`);
    while (given.has(id())) count += 1;
    counts.set(wish, count);
    given.add(id());
    return id();
  };
}

/** An id of whole words that can still be read at a glance. */
function shortened(id: string): string {
  if (id.length <= LONGEST) return id;
  const cut = id.slice(0, LONGEST + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : id.slice(0, LONGEST);
}

const LONGEST = 48;
