import { slug } from '../../model/slug.ts';

/** Gives ids that are made of titles, each only once; a title of which nothing is left gets what it is and a number. */
export function idGiver(kind: string): (title: string) => string {
  const given = new Set<string>();
  return (title) => {
    const wish = shortened(slug(title)) || kind;
    let id = wish;
    for (let number = 2; given.has(id); number++) id = `${wish}-${number}`;
    given.add(id);
    return id;
  };
}

/** An id of whole words that can still be read at a glance. */
function shortened(id: string): string {
  if (id.length <= LONGEST) return id;
  const cut = id.slice(0, LONGEST + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : id.slice(0, LONGEST);
}

const LONGEST = 48;
