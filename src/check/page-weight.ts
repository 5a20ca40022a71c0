import type { Definition, Table } from 'mdast';
import type { Node } from 'unist';
import { DEFAULTS } from '../model/directives.ts';
import { isDirective } from './walk.ts';

/** What a piece of Markdown comes to: characters as it is written, and about as many as it becomes on a page. */
export interface Weight {
  readonly written: number;
  readonly becomes: number;
}

/** What must be known of the rest of a curriculum. */
export interface Weighing {
  /** Definitions of the same file, by identifier: each use repeats the address. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Days of the longest agenda: a slide can be repeated on each. */
  readonly days: number;
  /** About how many characters of a page the exercises take that a recall asks again. */
  recalled(of: string): number;
}

/** Characters around anything on a page: tags, classes, an id. */
const FRAME = 30;

/** Characters of a line to write on, a field, a cell. */
const FIELD = 60;

/** Weighs a piece with all that stands in it. */
export function weigh(node: Node, weighing: Weighing): Weight {
  const { value, url, alt, title, identifier, label, children } = node as Loose;
  const parts = [...(Array.isArray(label) ? label : []), ...(children ?? [])].map((child) => weigh(child, weighing));
  const own = [value, url, alt, title].reduce((sum, text) => sum + (text?.length ?? 0), 0) + 3;
  const repeated = node.type.endsWith('Reference') ? (weighing.definitions.get(identifier ?? '')?.url.length ?? 0) : 0;
  const once = {
    written: own + sumOf(parts, 'written'),
    becomes: FRAME + own + repeated + fieldsOf(node, weighing) + sumOf(parts, 'becomes'),
  };
  const isRepeated = isDirective(node) && node.attributes.repeat !== undefined;
  return isRepeated ? { ...once, becomes: once.becomes * Math.max(1, weighing.days) } : once;
}

type Loose = Node & {
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null;
  readonly title?: string | null;
  readonly identifier?: string;
  readonly label?: readonly Node[] | string | null;
  readonly children?: readonly Node[];
};

const sumOf = (weights: readonly Weight[], which: keyof Weight): number =>
  weights.reduce((sum, weight) => sum + weight[which], 0);

/** What is on the page beside the text: cells that are not written, lines, and exercises that are asked again. */
function fieldsOf(node: Node, weighing: Weighing): number {
  if (node.type === 'table') {
    const rows = (node as Table).children;
    const columns = rows[0]?.children.length ?? 0;
    const missing = rows.reduce((sum, row) => sum + Math.max(0, columns - row.children.length), 0);
    return missing * FRAME;
  }
  if (!isDirective(node)) return 0;
  const { name, attributes } = node;
  const { lines = DEFAULTS.lines, rows = DEFAULTS.rows, steps = DEFAULTS.steps, columns = [] } = attributes;
  if (name === 'write') return lines * FIELD;
  if (name === 'scale') return steps * FIELD;
  if (name === 'plan') return (rows + 1) * columns.length * FIELD + columns.join().length;
  if (name !== 'recall') return 0;
  return weighing.recalled(attributes.of?.value ?? '');
}
