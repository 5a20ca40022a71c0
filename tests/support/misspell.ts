import type { Files } from './mend.ts';

/** A name in a file: its path, where it begins, and its letters. */
export interface Spot {
  readonly path: string;
  readonly index: number;
  readonly name: string;
}

/** Where names stand that something else is called by; not where a thing gets its name. */
const SPOTS: readonly { readonly path: RegExp; readonly name: RegExp }[] = [
  // Keys.
  {
    path: /^(curriculum|modules\/[^/]+\/module|agendas\/[^/]+)\.yaml$/,
    name: /(?<=^ *(?:- )?)[a-z-]{5,}(?=:(?: |$))/gm,
  },
  // Words of a fixed set.
  { path: /module\.yaml$/, name: /(?<=method: )[a-z-]{5,}/g },
  { path: /^agendas\//, name: /(?<=delivery: )[a-z-]{5,}/g },
  // Modules on an agenda.
  { path: /^agendas\//, name: /(?<=^ +- )[a-z-]{6,}$/gm },
  // Directives and their attributes.
  { path: /\.md$/, name: /(?<=^:{2,})[a-z]{5,}/gm },
  { path: /\.md$/, name: /(?<=^:{2,}[a-z]+(?:\[[^\]\n]*\])?\{(?:[^}\n]* )?)(?:minutes|lines|columns|repeat)(?==)/gm },
  // References, and where to find help; another figure is another name.
  { path: /\.md$/, name: /(?<=:(?:cite|resource)\[)[a-z]{5,}(?=[a-z0-9-]*\])/g },
  // Headings of activities; spaces count for nothing in them.
  { path: /module\.md$/, name: /(?<=^## (?:[A-Za-z]+ )*)[A-Za-z]{6,}(?= |$)/gm },
];

/** Every name in these files that can be misspelt, in order. */
export const findSpots = (files: Files): Spot[] =>
  [...files].flatMap(([path, text]) =>
    SPOTS.filter((spot) => spot.path.test(path))
      .flatMap((spot) => [...text.matchAll(spot.name)].map(({ index, 0: name }) => ({ path, index, name })))
      .sort((a, b) => a.index - b.index),
  );

/** The name with two of its letters swapped, one left out, or one written twice, as `choice` says; never as it was. */
export function misspell(name: string, choice: number): string {
  const at = 1 + (choice % (name.length - 3));
  const [before, one = '', other = '', behind] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
  const kinds = [before + other + one + behind, before + other + behind, before + one + one + other + behind];
  const made = kinds[Math.floor(choice / name.length) % kinds.length] ?? name;
  return made === name ? before + one + one + other + behind : made;
}

/** The files with a name written another way. */
export function respell(files: Files, { path, index, name }: Spot, written: string): Files {
  const text = files.get(path) ?? '';
  return new Map(files).set(path, text.slice(0, index) + written + text.slice(index + name.length));
}
