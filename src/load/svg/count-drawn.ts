import { LIMITS } from '../../model/limits.ts';
import { LEAVES } from './grammar.ts';
import { namedIn } from './named-in.ts';
import type { XmlElement } from './read-xml.ts';

/**
 * How much a browser draws, with everything as often as it is named: a few lines that name each other can be a hundred million shapes.
 * Infinite where something is drawn in itself; above the limit it is not counted on.
 */
export function countDrawn(root: XmlElement): number {
  const byId = new Map<string, XmlElement>();
  const sheets: string[] = [];
  const collect = (element: XmlElement): void => {
    const id = attributeOf(element, 'id');
    // As in browsers, the first one has the name.
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    if (element.name === 'style') sheets.push(element.text);
    for (const child of element.children) collect(child);
  };
  collect(root);
  const byClass = namesOfClasses(sheets.join('\n'), byId);

  const known = new Map<XmlElement, number>();
  const open = new Set<XmlElement>();
  const count = (element: XmlElement): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (open.has(element)) return Number.POSITIVE_INFINITY;
    open.add(element);
    let sum = 1;
    for (const child of element.children) if (sum <= LIMITS.drawnThings) sum += count(child);
    for (const { id, times } of namedBy(element, byClass)) {
      if (sum > LIMITS.drawnThings) break;
      const target = byId.get(id);
      if (target && !(LEAVES.has(target.name) && LEAVES.has(element.name))) sum += times * count(target);
    }
    open.delete(element);
    known.set(element, sum);
    return sum;
  };
  return count(root);
}

const attributeOf = ({ attributes }: XmlElement, wanted: string): string | undefined =>
  attributes.find(({ name, prefix }) => name === wanted && prefix === '')?.value;

interface Naming {
  readonly id: string;
  readonly times: number;
}

/** What is drawn with an element. A marker stands at every corner of a line. */
function namedBy(element: XmlElement, byClass: ReadonlyMap<string, readonly string[]>): Naming[] {
  const corners = Math.ceil((attributeOf(element, 'd') ?? attributeOf(element, 'points') ?? '').length / 2) + 1;
  const all = element.attributes.flatMap(({ name, value }) => {
    if (name === 'href')
      return element.name !== 'a' && value.trim().startsWith('#') ? [{ id: value.trim().slice(1), times: 1 }] : [];
    if (!value.includes('(')) return [];
    const times = name === 'style' || name.startsWith('marker') ? corners : 1;
    return namedIn(value).ids.map((id) => ({ id, times }));
  });
  const classes = ['*', ...(attributeOf(element, 'class')?.split(/\s+/) ?? [])];
  return [...all, ...classes.flatMap((one) => (byClass.get(one) ?? []).map((id) => ({ id, times: corners })))];
}

/** What a style sheet has drawn with the elements of a class; under `*` what it may have drawn with any. */
function namesOfClasses(sheet: string, byId: ReadonlyMap<string, unknown>): Map<string, string[]> {
  const byClass = new Map<string, string[]>();
  for (const [, selectors = '', block = ''] of sheet.matchAll(/(?<![^{}])([^{}]*)\{([^{}]*)\}/g)) {
    const ids = namedIn(block).ids.filter((id) => byId.has(id));
    if (ids.length === 0) continue;
    for (const selector of selectors.split(',')) {
      const name = /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1] ?? '*';
      const known = byClass.get(name) ?? [];
      known.push(...ids);
      byClass.set(name, known);
    }
  }
  return byClass;
}
