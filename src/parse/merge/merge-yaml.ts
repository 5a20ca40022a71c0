/**
 * Lays the YAML of an adaptation over that of its base (section 6 of the contract): mappings merge by key, `null` takes a key away,
 * lists of things with ids merge by id, every other list is replaced whole; so are, among things with ids, those that have none.
 */
import { isMap, isScalar, isSeq, type Node, Pair, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';
import { mendWord } from '../../diagnostics/mend-name.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { placeOfNode, type YamlFile, type YamlText } from '../yaml/read-yaml.ts';
import { type IdOf, type MergePlan, NO_LISTS, ORDERS } from './merge-plans.ts';

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
    const written = new Map<string, Pair[]>();
    for (const pair of own.items as Pair[])
      written.set(nameOf(pair.key), [...(written.get(nameOf(pair.key)) ?? []), pair]);
    for (const pair of kept) {
      const name = nameOf(pair.key);
      const [over, ...twins] = written.get(name) ?? [];
      // What is locked stays locked, whoever adapts it.
      if (!over || isLock(pair)) merged.items.push(pair);
      else if (twins.length > 0) merged.items.push(over, ...twins);
      else if (!isNothing(over.value)) {
        const value =
          pair.value === null ? over.value : this.value(pair.value as Node, over.value as Node, planOf(plan, name));
        merged.items.push(new Pair(over.key, value));
      }
    }
    const names = new Set(kept.map(({ key }) => nameOf(key)));
    merged.items.push(...own.items.filter(({ key }) => !names.has(nameOf(key))));
    return merged;
  }

  #list(base: YAMLSeq, own: YAMLSeq, idOf: IdOf, plan: MergePlan): YAMLSeq {
    const merged = new YAMLSeq();
    merged.range = own.range;
    const nameless = (own.items as Node[]).filter((item) => idOf(item) === undefined);
    // Entries without an id cannot be told apart: those of the adaptation stand for all of those of the base.
    const kept = (base.items as Node[]).filter((item) => nameless.length === 0 || idOf(item) !== undefined);
    const rows: Row[] = kept.map((node) => ({ node, followers: [] }));
    const byId = new Map<string, Row>();
    rows.forEach((row, index) => {
      const id = idOf(kept[index] as Node);
      if (id !== undefined && !byId.has(id)) byId.set(id, row);
    });
    const entry = planOf(plan, '');
    const seen = new Set<string>();
    for (const item of own.items as Node[]) {
      const id = idOf(item);
      const isTwin = id !== undefined && seen.has(id);
      if (id !== undefined) seen.add(id);
      const order = this.#orderOf(item);
      const written = without(item, [...ORDERS, ...(entry.theirs ?? [])]);
      // What is written twice is left as it is, so that it is found to stand twice.
      const known = id === undefined || isTwin ? undefined : byId.get(id);
      if (order.isRemoved) {
        if (known) known.node = undefined;
        else this.#unknown(item, id, [...byId.keys()]);
        if (id !== undefined) byId.delete(id);
        continue;
      }
      if (!known && !isTwin && id !== undefined && isMap(written) && !isNamed(written) && nearest(id, byId.keys())) {
        this.#unknown(item, id, [...byId.keys()]);
        continue;
      }
      const node = known?.node ? this.value(known.node, written, entry) : written;
      if (known && !order.after) {
        known.node = node;
        continue;
      }
      if (known) known.node = undefined;
      const row: Row = { node, followers: known?.followers ?? [] };
      if (known) known.followers = [];
      const target = order.after && byId.get(order.after.value);
      const isItself = target !== undefined && (target === known || isUnder(target, row));
      if (order.after && isItself) this.#circle(order.after.node, order.after.value);
      else if (order.after && !target) this.#unknown(order.after.node, order.after.value, [...byId.keys()]);
      if (known && isItself) {
        known.node = node;
        known.followers = row.followers;
        continue;
      }
      if (target && !isItself) target.followers.unshift(row);
      else rows.push(row);
      if (id !== undefined && !isTwin) byId.set(id, row);
    }
    merged.items = rows.flatMap(flat);
    return merged;
  }

  /** What becomes of an entry, as its keys `remove` and `after` say. */
  #orderOf(item: Node): {
    readonly isRemoved: boolean;
    readonly after?: { readonly value: string; readonly node: Node };
  } {
    if (!isMap(item)) return { isRemoved: false };
    const [remove, after] = [item.get('remove', true), item.get('after', true)] as (Node | undefined)[];
    if (remove && !(isScalar(remove) && remove.value === true))
      this.#wrong(remove, '“remove” is true, or is left out.', 'Write remove: true, without quotes.');
    if (after && !(isScalar(after) && typeof after.value === 'string'))
      this.#wrong(after, '“after” names another entry by its id.', 'Write an id, such as after: our-agreements.');
    const value = isScalar(after) && typeof after.value === 'string' ? after.value : undefined;
    return {
      isRemoved: isScalar(remove) && remove.value === true,
      ...(after && value !== undefined ? { after: { value, node: after } } : {}),
    };
  }

  #wrong(node: Node, message: string, hint: string): void {
    this.#report({ rule: 'schema/type', message, hint, place: placeOfNode(node, this.#own) });
  }

  #circle(node: Node, id: string): void {
    this.#report({
      rule: 'adaptation/unknown',
      message: `An entry cannot stand after itself, or after one that comes after it: “${id}”.`,
      hint: 'Name another entry, or leave “after” out.',
      place: placeOfNode(node, this.#own),
    });
  }

  #unknown(node: Node, id: string | undefined, known: readonly string[]): void {
    const near = id && nearest(id, known);
    const place = placeOfNode(node, this.#own);
    this.#report({
      rule: 'adaptation/unknown',
      message: id ? `The base has no “${id}” here.` : 'This entry does not say which one it means.',
      hint: near ? `Did you mean “${near}”?` : 'Name one of the base by its id.',
      place,
      ...(id && mendWord({ value: id, place }, known)),
    });
  }
}

/** A place in a list: what stands there, if anything, and what was put after it. */
interface Row {
  node: Node | undefined;
  followers: Row[];
}

/** True for a row that stands below another one: a circle, where nobody could say which comes first. */
const isUnder = (row: Row, { followers }: Row): boolean =>
  followers.some((follower) => follower === row || isUnder(row, follower));

const flat = ({ node, followers }: Row): Node[] => [...(node ? [node] : []), ...followers.flatMap(flat)];

const isLock = ({ key, value }: Pair): boolean => nameOf(key) === 'locked' && isScalar(value) && value.value === true;

/** True for an entry that says how people call it: without that it can only change one that is there. */
const isNamed = (item: YAMLMap): boolean => ['title', 'term', 'text', 'name', 'file'].some((key) => item.has(key));

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
