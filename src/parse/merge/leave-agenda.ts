import { isMap, isScalar, isSeq, type Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { YamlFile, YamlText } from '../yaml/read-yaml.ts';

/** An agenda of the base without the modules that an adaptation has taken out; everything else keeps its place. */
export function leaveAgenda(agenda: YamlFile, removed: ReadonlySet<string>): YamlFile {
  if (removed.size === 0 || !isMap(agenda.root)) return agenda;
  const inherited = new Map<Node, YamlText>(agenda.inherited);
  const copy = <T extends YAMLMap | YAMLSeq>(from: T, to: T): T => {
    to.range = from.range;
    const text = agenda.inherited?.get(from);
    if (text) inherited.set(to, text);
    return to;
  };
  const mapping = (map: YAMLMap, name: string, change: (value: Node) => Node): YAMLMap => {
    const made = copy(map, new YAMLMap());
    made.items = map.items.map((pair) =>
      isScalar(pair.key) && pair.key.value === name && pair.value
        ? new Pair(pair.key, change(pair.value as Node))
        : pair,
    );
    return made;
  };
  const list = (node: Node, change: (items: Node[]) => Node[]): Node => {
    if (!isSeq(node)) return node;
    const made = copy(node, new YAMLSeq());
    made.items = change(node.items as Node[]);
    return made;
  };
  const schedule = (node: Node): Node => list(node, (items) => items.filter((item) => !removed.has(moduleOf(item))));
  const days = (node: Node): Node =>
    list(node, (items) => items.map((day) => (isMap(day) ? mapping(day, 'schedule', schedule) : day)));
  return { ...agenda, root: mapping(agenda.root, 'days', days), inherited };
}

const moduleOf = (entry: Node): string => {
  const id = isMap(entry) ? entry.get('module') : isScalar(entry) ? entry.value : undefined;
  return typeof id === 'string' ? id : '';
};
