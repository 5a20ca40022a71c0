import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Sources } from '../parse/sources.ts';

/** The way from the top of a YAML file to a value: `['activities', 2, 'method']`. */
export type KeyPath = readonly (string | number)[];

/** What is known of a key. */
export interface KeyHelp {
  readonly name: string;
  /** What it is for, as Markdown. */
  readonly description?: string;
}

/** Says which keys a mapping takes. `path` is that of the file, from the curriculum’s folder; `at` leads to the mapping. */
export type KeyBook = (path: string, at: KeyPath) => readonly KeyHelp[];

/** A way without the places in lists, and a file by its kind: what is alike in all modules. */
export const kindOfFile = (path: string): string =>
  path.replace(/^modules\/[^/]+\//, 'modules/*/').replace(/^(agendas|frameworks)\/[^/]+\.yaml$/, '$1/*.yaml');

export const wayOf = (at: KeyPath): string => at.map((step) => (typeof step === 'number' ? '*' : step)).join('/');

/** The keys that stand at the same place in other files and entries of a curriculum, most frequent first. */
export function learnKeys({ yamlFiles }: Pick<Sources, 'yamlFiles'>): KeyBook {
  const learned = new Map<string, Map<string, number>>();
  const learn = (node: Node | null, place: string): void => {
    if (isSeq(node)) for (const item of node.items) learn(item as Node, `${place}/*`);
    if (!isMap(node)) return;
    const names = learned.get(place) ?? new Map<string, number>();
    learned.set(place, names);
    for (const { key, value } of node.items) {
      if (!isScalar(key) || typeof key.value !== 'string') continue;
      names.set(key.value, (names.get(key.value) ?? 0) + 1);
      learn(value as Node | null, `${place}/${key.value}`);
    }
  };
  for (const [path, { root }] of yamlFiles) learn(root, kindOfFile(path));
  return (path, at) => {
    const names = learned.get([kindOfFile(path), ...(at.length > 0 ? [wayOf(at)] : [])].join('/'));
    return [...(names ?? [])].sort(([, one], [, other]) => other - one).map(([name]) => ({ name }));
  };
}
