import { isMap, isScalar, isSeq, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { mendWord } from '../../diagnostics/mend-name.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Written } from '../../model/place.ts';
import type { ChangeFields } from '../schema/adapts-schema.ts';
import { placeOfNode, type YamlFile } from '../yaml/read-yaml.ts';

interface Section {
  readonly id: string;
  readonly map: YAMLMap;
  modules: Node[];
}

/**
 * Takes modules out of the sections, moves them and adds them, in this order (section 6 of the contract). Whatever a change has brought
 * into a list has the place of that change. `merged` is `curriculum.yaml` as it is, `own` what the adaptation wrote of it, `base` what
 * it was. What `isModule` does not know is not added: that there is none is said by whoever compares the two works.
 */
export function arrangeModules(
  merged: YamlFile,
  own: YamlFile,
  base: YamlFile | undefined,
  changes: readonly ChangeFields[],
  isModule: (id: string) => boolean,
  report: (problem: Problem) => void,
): YamlFile {
  reportWritten(own, report);
  if (!isMap(merged.root)) return merged;
  const written = merged.root.get('sections', true);
  if (!isSeq(written)) return merged;
  const sections = written.items.map(readSection);
  const staying = sections.filter((section) => section !== undefined);
  const arranging = new Arranging(staying, sectionsGone(base, staying), report);
  for (const kind of ['remove', 'move', 'add'] as const)
    for (const change of changes)
      if (change.kind === kind && !change.thing.value.includes('/') && (kind !== 'add' || isModule(change.thing.value)))
        arranging[kind](change);
  const list = new YAMLSeq();
  list.range = written.range;
  list.items = written.items.map((item, index) => write(sections[index]) ?? item);
  const root = copyOf(merged.root, 'sections', list);
  const inherited = new Map(merged.inherited);
  const takeOver = (from: Node, to: Node): void => {
    const text = merged.inherited?.get(from);
    if (text) inherited.set(to, text);
  };
  takeOver(merged.root, root);
  takeOver(written, list);
  written.items.forEach((item, index) => {
    takeOver(item as Node, list.items[index] as Node);
  });
  return { ...merged, root, inherited };
}

/** Sections that the adaptation has taken out: their modules can still be moved elsewhere, or removed. */
function sectionsGone(base: YamlFile | undefined, staying: readonly Section[]): Section[] {
  const before = isMap(base?.root) ? base.root.get('sections', true) : undefined;
  const known = isSeq(before) ? before.items.map(readSection) : [];
  return known.filter((section) => section !== undefined && !staying.some(({ id }) => id === section.id)) as Section[];
}

class Arranging {
  readonly #sections: readonly Section[];
  readonly #gone: readonly Section[];
  readonly #report: (problem: Problem) => void;

  constructor(sections: readonly Section[], gone: readonly Section[], report: (problem: Problem) => void) {
    this.#sections = sections;
    this.#gone = gone;
    this.#report = report;
  }

  remove({ thing }: ChangeFields): void {
    const section = this.#find(thing);
    if (section) section.modules = section.modules.filter((node) => idOf(node) !== thing.value);
  }

  move(change: ChangeFields): void {
    const from = this.#find(change.thing);
    if (!from) return;
    const before = from.modules.map(idOf).join('\n');
    from.modules = from.modules.filter((node) => idOf(node) !== change.thing.value);
    const home = this.#put(change, this.#gone.includes(from) ? undefined : from);
    if (home === from && home.modules.map(idOf).join('\n') === before) this.#unmoved(change.thing);
  }

  add(change: ChangeFields): void {
    const isThere = this.#sections.some(({ modules }) => modules.some((node) => idOf(node) === change.thing.value));
    // That it cannot be added twice is said by whoever knows what the base has.
    if (!isThere) this.#put(change, undefined);
  }

  /** After the module that is named; else at the end of the section that is named; else at the end of its own one, or of the last. */
  #put({ node, section: named, after }: ChangeFields, before: Section | undefined): Section | undefined {
    const target = after && this.#sections.find(({ modules }) => modules.some((one) => idOf(one) === after.value));
    if (after && !target)
      this.#unknown(
        after,
        'module',
        this.#sections.flatMap(({ modules }) => modules.map(idOf)),
      );
    const section = named && this.#sections.find(({ id }) => id === named.value);
    if (named && !section)
      this.#unknown(
        named,
        'section',
        this.#sections.map(({ id }) => id),
      );
    const home = section ?? target ?? before ?? this.#sections.at(-1);
    if (!home) return undefined;
    const at = after && home.modules.findIndex((one) => idOf(one) === after.value);
    if (after && target && at === -1) this.#elsewhere(after, home);
    home.modules = home.modules.toSpliced(at === undefined || at < 0 ? home.modules.length : at + 1, 0, node);
    // What is wrong with its place is said already; then it does not matter where it stands.
    return (after && !target) || at === -1 || (named && !section) ? undefined : home;
  }

  #find(thing: Written<string>): Section | undefined {
    const all = [...this.#sections, ...this.#gone];
    const section = all.find(({ modules }) => modules.some((node) => idOf(node) === thing.value));
    if (!section)
      this.#unknown(
        thing,
        'module',
        all.flatMap(({ modules }) => modules.map(idOf)),
      );
    return section;
  }

  #unknown({ value, place }: Written<string>, what: string, known: readonly string[]): void {
    const near = nearest(value, known);
    this.#report({
      rule: 'adaptation/unknown',
      message: `There is no ${what} “${value}” in the base.`,
      hint: near ? `Did you mean “${near}”?` : `Name a ${what} that the base has.`,
      place,
      ...mendWord({ value, place }, known),
    });
  }

  #unmoved({ value, place }: Written<string>): void {
    this.#report({
      rule: 'adaptation/unknown',
      message: `The module “${value}” stands there already, so nothing is moved.`,
      hint: 'Say with “after” or “section” where it should stand, or delete this entry.',
      place,
    });
  }

  #elsewhere({ value, place }: Written<string>, { id }: Section): void {
    this.#report({
      rule: 'adaptation/unknown',
      message: `The module “${value}” does not stand in the section “${id}”.`,
      hint: 'Name a module of that section, or leave the section out.',
      place,
    });
  }
}

/** A list of modules is never written in an adaptation: what becomes of each has a reason, and stands in `changes`. */
function reportWritten(own: YamlFile, report: (problem: Problem) => void): void {
  const sections = isMap(own.root) ? own.root.get('sections', true) : undefined;
  for (const section of isSeq(sections) ? sections.items : []) {
    const pair = isMap(section) ? section.items.find(({ key }) => isScalar(key) && key.value === 'modules') : undefined;
    if (pair)
      report({
        rule: 'adaptation/undeclared',
        message: 'The modules of a section are never listed in an adaptation.',
        hint: 'Delete this list, and say with add, remove and move under “changes” what becomes of each module.',
        place: placeOfNode(pair.key as Node, own),
      });
  }
}

const idOf = (node: Node): string => (isScalar(node) ? String(node.value) : '');

function readSection(item: unknown): Section | undefined {
  if (!isMap(item)) return undefined;
  const modules = item.get('modules', true);
  return { id: String(item.get('id') ?? ''), map: item, modules: isSeq(modules) ? ([...modules.items] as Node[]) : [] };
}

/** The section with its modules as they are now. */
function write(section: Section | undefined): YAMLMap | undefined {
  if (!section) return undefined;
  const list = new YAMLSeq();
  list.range = section.map.range;
  list.items = section.modules;
  return copyOf(section.map, 'modules', list);
}

/** A mapping with another value for one of its keys. */
function copyOf(map: YAMLMap, name: string, value: Node): YAMLMap {
  const copy = new YAMLMap();
  const pair = new Pair(new Scalar(name), value);
  const has = map.items.some(({ key }) => isScalar(key) && key.value === name);
  copy.range = map.range;
  copy.items = has
    ? map.items.map((one) => (isScalar(one.key) && one.key.value === name ? new Pair(one.key, value) : one))
    : [...map.items, pair];
  return copy;
}
