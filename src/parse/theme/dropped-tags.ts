import type { Root, RootContent } from 'hast';
import type { Point, Position } from 'unist';
import { MOST_THEME_PROBLEMS } from '../../load/limits.ts';
import { type RankedFault, tagOf } from './layout-faults.ts';
import { ELEMENTS } from './layout-grammar.ts';

/** Tags that the HTML parser passes over without a word, such as `<body onload="…">` or a cell outside of a table. */
export function droppedTags(text: string, tree: Root): RankedFault[] {
  const known = new Set<number>();
  const covered: (readonly [from: number, to: number])[] = [];
  const cover = (position: Position | undefined): void => {
    covered.push([position?.start.offset ?? 0, position?.end.offset ?? 0]);
  };
  const collect = (node: Root | RootContent): void => {
    if (node.type === 'comment') cover(node.position);
    if (node.type === 'element') {
      const { opening, closing } = node.data?.position ?? {};
      for (const tag of [opening, closing]) if (tag) known.add(tag.start.offset ?? 0);
      const isKnown = Object.hasOwn(ELEMENTS, node.tagName);
      cover(isKnown ? tagOf(node) : node.position);
      if (!isKnown) return;
    }
    if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(tree);
  covered.sort(([a], [b]) => a - b);
  let next = 0;
  let end = 0;
  const isCovered = (index: number): boolean => {
    for (; next < covered.length && (covered[next]?.[0] ?? 0) <= index; next++)
      end = Math.max(end, covered[next]?.[1] ?? 0);
    return index < end;
  };
  const dropped = [...text.matchAll(/<(?:(\/?)([a-z][^\s/>]*)|[!?][^>]*)[^>]*>?/gi)].filter(
    ({ index }) => !isCovered(index) && !known.has(index),
  );
  const opened = new Set(dropped.flatMap(([, slash, name]) => (slash === '' && name ? [name.toLowerCase()] : [])));
  const meant = dropped.filter(([, slash, name]) => !(slash && name && opened.has(name.toLowerCase())));
  return meant.slice(0, MOST_THEME_PROBLEMS).map(({ 0: tag, 1: slash, 2: name, index }) => {
    return {
      message: `${name ? `The tag <${slash}${name}>` : 'This'} cannot stand here.`,
      hint: slash ? 'Delete it, or open the element before.' : 'A layout is a part of a page: delete it.',
      position: positionIn(text, index, index + tag.length),
      rank: 3,
    };
  });
}

function positionIn(text: string, from: number, to: number): Position {
  const point = (offset: number): Point => {
    const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset };
  };
  return { start: point(from), end: point(to) };
}
