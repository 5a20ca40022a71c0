import { isMap, isPair, isScalar, isSeq, type Node, visit } from 'yaml';
import { parseYaml } from '../parse/yaml/parse-yaml.ts';
import type { KeyPath } from '../schemas/describe-key.ts';

/** What a cursor in a YAML file is about to write. */
export interface YamlCursor {
  /** Of a value, the way to it; of a key, the way to its mapping. */
  readonly path: KeyPath;
  readonly role: 'key' | 'value';
  /** What stands of it before the cursor. */
  readonly prefix: string;
  /** The plain values that stand beside it in its mapping, or in the mapping around its list, by key. */
  readonly beside: ReadonlyMap<string, string>;
}

/** A character that no source has: it stands for the cursor while the text is read. */
const MARK = '\ue000';

/** Reads what a cursor is about to write, also in a text that is not finished; undefined in comments, and where no YAML can be made out. */
export function yamlCursor(text: string, offset: number): YamlCursor | undefined {
  if (text.includes(MARK)) return undefined;
  const { document } = parseYaml(text.slice(0, offset) + MARK + text.slice(offset));
  let found: YamlCursor | undefined;
  visit(document, {
    Scalar(place, scalar, ancestors) {
      const source = String(scalar.source ?? '');
      if (!source.includes(MARK)) return undefined;
      const prefix = source.slice(0, source.indexOf(MARK));
      const nodes = ancestors as readonly Node[];
      // The pair of a key is the last of those above it.
      found = {
        path: wayTo(place === 'key' ? nodes.slice(0, -1) : [...nodes, scalar]),
        role: place === 'key' ? 'key' : 'value',
        prefix,
        beside: valuesBeside(nodes),
      };
      return visit.BREAK;
    },
  });
  return found;
}

/** A key, the way to its mapping, and where it stands in the text. */
export interface YamlKey {
  readonly path: KeyPath;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The key that holds an offset. */
export function yamlKeyAt(root: Node | null, offset: number): YamlKey | undefined {
  let found: YamlKey | undefined;
  if (!root) return undefined;
  visit(root, {
    Scalar(place, scalar, ancestors) {
      const [start = 0, end = 0] = scalar.range ?? [];
      if (place !== 'key' || offset < start || offset > end) return undefined;
      found = { path: wayTo((ancestors as readonly Node[]).slice(0, -1)), key: String(scalar.value), start, end };
      return visit.BREAK;
    },
  });
  return found;
}

/** The steps that lead down a list of nodes, each of which stands in the one before. */
function wayTo(nodes: readonly unknown[]): KeyPath {
  return nodes.flatMap((node, index): (string | number)[] => {
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [''];
    const parent = nodes[index - 1];
    return isSeq(parent) ? [parent.items.indexOf(node)] : [];
  });
}

function valuesBeside(ancestors: readonly unknown[]): Map<string, string> {
  const map = ancestors.findLast(isMap);
  return new Map(
    (map?.items ?? []).flatMap(({ key, value }) =>
      isScalar(key) && isScalar(value) ? [[String(key.value), String(value.value)] as const] : [],
    ),
  );
}
