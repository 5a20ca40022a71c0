/**
 * Lays the YAML of an adaptation over that of its base (section 6 of the contract): mappings merge by key, `null` takes a key away,
 * lists of things with ids merge by id, every other list is replaced whole; so are, among things with ids, those that have none.
 */
import { isMap, isScalar, isSeq, type Node, Pair, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { placeOfNode, type YamlFile, type YamlText } from '../yaml/read-yaml.ts';
import { type IdOf, type MergePlan, NO_LISTS } from './merge-plans.ts';

/** The file as it is with what the adaptation’s own one changes. Every node keeps the text that it stands in. */
export function mergeYaml(
  base: YamlFile,
  own: YamlFile,
  plan: MergePlan,
  report: (problem: Problem) => void,
): YamlFile {
  if (!base.root || !own.root) return own;
  const merger = new Merger(own, report);
  const root = merger.value(base.root, own.root, plan);
  return { ...own, root, inherited: inheritedOf(base, base.root) };
}

/** Every node of a tree with the text that it stands in. */
export function inheritedOf(file: YamlFile, root: Node): Map<Node, YamlText> {
  const texts = new Map<Node, YamlText>();
  visit(root, {
    Node(_, node) {
      texts.set(node, file.inherited?.get(node) ?? file);
    },
  });
  return texts;
}

class Merger {
  readonly #own: YamlFile;
  readonly #report: (problem: Problem) => void;

  constructor(own: YamlFile, report: (problem: Problem) => void) {
    this.#own = own;
    this.#report = report;
  }

  value(base: Node, own: Node, plan: MergePlan): Node {
    if (isMap(base) && isMap(own) && !plan.isWhole) return this.#mapping(base, own, plan);
    if (isSeq(base) && isSeq(own) && plan.id) return this.#list(base, own, plan.id, plan);
    return own;
  }

  #mapping(base: YAMLMap, own: YAMLMap, plan: MergePlan): YAMLMap {
    const merged = new YAMLMap();
    merged.range = own.range;
    const kept = base.items.filter(({ key }) => !plan.own?.includes(nameOf(key)));
    const names = kept.map(({ key }) => nameOf(key));
    for (const pair of kept) {
      const name = nameOf(pair.key);
      const twins = own.items.filter(({ key }) => nameOf(key) === name);
      const [over] = twins;
      if (!over) merged.items.push(pair);
      else if (twins.length > 1) merged.items.push(...twins);
      else if (!isNothing(over.value)) {
        const value =
          pair.value === null ? over.value : this.value(pair.value as Node, over.value as Node, planOf(plan, name));
        merged.items.push(new Pair(over.key, value));
      }
    }
    merged.items.push(...own.items.filter(({ key }) => !names.includes(nameOf(key))));
    return merged;
  }

  #list(base: YAMLSeq, own: YAMLSeq, idOf: IdOf, plan: MergePlan): YAMLSeq {
    const merged = new YAMLSeq();
    merged.range = own.range;
    const nameless = (own.items as Node[]).filter((item) => idOf(item) === undefined);
    // Entries without an id cannot be told apart: those of the adaptation stand for all of those of the base.
    let items = (base.items as Node[]).filter((item) => nameless.length === 0 || idOf(item) !== undefined);
    const find = (id: string): number => items.findIndex((item) => idOf(item) === id);
    const entry = planOf(plan, '');
    for (const item of own.items as Node[]) {
      const id = idOf(item);
      const at = id === undefined ? -1 : find(id);
      const known = items[at];
      const after = isMap(item) ? item.get('after', true) : undefined;
      if (isMap(item) && item.get('remove') === true) {
        if (known) items = items.filter((one) => one !== known);
        else
          this.#unknown(
            item,
            id,
            items.flatMap((one) => idOf(one) ?? []),
          );
        continue;
      }
      const written = without(item, [...ORDERS, ...(entry.theirs ?? [])]);
      const fresh = known ? this.value(known, written, entry) : written;
      if (!isScalar(after)) {
        if (known) items[at] = fresh;
        else items.push(fresh);
        continue;
      }
      items = items.filter((one) => one !== known);
      const target = find(String(after.value));
      if (target < 0)
        this.#unknown(
          after,
          String(after.value),
          items.flatMap((one) => idOf(one) ?? []),
        );
      items.splice(target < 0 ? items.length : target + 1, 0, fresh);
    }
    merged.items = items;
    return merged;
  }

  #unknown(node: Node, id: string | undefined, known: readonly string[]): void {
    const near = id && nearest(id, known);
    this.#report({
      rule: 'adaptation/unknown',
      message: id ? `The base has no “${id}” here.` : 'This entry does not say which one it means.',
      hint: near ? `Did you mean “${near}”?` : 'Name one of the base by its id.',
      place: placeOfNode(node, this.#own),
    });
  }
}

/** Keys of an entry that say what becomes of it. */
const ORDERS = ['after', 'remove'];

/** An entry without some of its keys. */
function without(item: Node, keys: readonly string[]): Node {
  if (!isMap(item) || !item.items.some(({ key }) => keys.includes(nameOf(key)))) return item;
  const rest = new YAMLMap();
  rest.range = item.range;
  rest.items = item.items.filter(({ key }) => !keys.includes(nameOf(key)));
  return rest;
}

const planOf = (plan: MergePlan, name: string): MergePlan => plan.keys?.[name] ?? NO_LISTS;

const nameOf = (key: unknown): string => (isScalar(key) ? String(key.source ?? key.value) : '');

const isNothing = (value: unknown): boolean =>
  value === null || (isScalar(value) && value.value === null && !value.tag && value.type !== Scalar.BLOCK_LITERAL);
