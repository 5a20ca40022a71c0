import type { Blockquote, List, Paragraph, Table } from 'mdast';
import type { Node } from 'unist';
import {
  findMinutes,
  isElsewhereHead,
  isMinuteHead,
  type MinuteClaim,
  type MinuteText,
  readMinuteCell,
} from '../language/minute-claims.ts';
import type { Content } from '../model/content.ts';
import type { Place } from '../model/place.ts';
import { isSourced, type Run, runOfPhrasing } from './runs.ts';
import { isDirective } from './walk.ts';

/** Minutes that a text states, and where. */
export interface TimedPlace {
  readonly claim: MinuteClaim;
  readonly words: string;
  readonly place: Place;
}

/** What follows one another, each with its minutes: the items of a list, the rows of a table, the headings. */
export interface TimedSeries {
  readonly name: 'list' | 'table' | 'headings';
  readonly entries: readonly TimedPlace[];
}

export interface TimedText {
  readonly places: readonly TimedPlace[];
  readonly series: readonly TimedSeries[];
}

/** All minutes that a text states, in its order, and what of them adds up. */
export function readTimedText({ children, file }: Content): TimedText {
  const places: TimedPlace[] = [];
  const series: TimedSeries[] = [];
  const headings: TimedPlace[] = [];

  const read = (nodes: readonly Node[], isFirstOfItem: boolean): void => {
    for (const [index, node] of nodes.entries()) {
      if (isDirective(node)) {
        places.push(...placesIn(node.label, 'heading', file));
        read(node.children, false);
      } else if (node.type === 'paragraph') {
        places.push(...placesIn((node as Paragraph).children, isFirstOfItem && index === 0 ? 'line' : 'text', file));
      } else if (node.type === 'heading') {
        const own = placesIn((node as Paragraph).children, 'heading', file);
        places.push(...own);
        headings.push(...own.slice(0, 1));
      } else if (node.type === 'table') {
        readTable(node as Table);
      } else if (node.type === 'list') {
        readList(node as List, nodes[index - 1]);
      } else if (!isOthers(node)) read((node as { children?: readonly Node[] }).children ?? [], false);
    }
  };

  const readList = ({ children }: List, before: Node | undefined): void => {
    const firsts = children.map((item) => {
      const from = places.length;
      read(item.children, true);
      return isParagraph(item.children[0]) ? places[from] : undefined;
    });
    if (!isChoice(before, file)) addSeries('list', firsts);
  };

  const readTable = ({ children: [head, ...rows] }: Table): void => {
    const titles = (head?.children ?? []).map((cell) => runOfPhrasing(cell.children, file).text);
    if (titles.some(isElsewhereHead)) return;
    const heads = titles.map(isMinuteHead);
    const columns: (TimedPlace | undefined)[][] = heads.map(() => []);
    for (const [row, { children: cells }] of rows.entries()) {
      for (const [column, { children: nodes }] of cells.entries()) {
        const run = runOfPhrasing(nodes, file);
        const figure = heads[column] ? readMinuteCell(run.text) : undefined;
        const own = figure
          ? [{ ...placeOf(figure, run), words: `${run.text.trim()} min` }]
          : placesIn(nodes, 'line', file);
        places.push(...own);
        if (columns[column]) columns[column][row] = own[0];
      }
    }
    for (const column of columns) addSeries('table', withoutTotal(rows.map((_, row) => column[row])));
  };

  /** Only where every entry says how long it takes; then they take that long together. */
  const addSeries = (name: TimedSeries['name'], entries: readonly (TimedPlace | undefined)[]): void => {
    const timed = entries.flatMap((entry) => (entry && !entry.claim.isEach ? [entry] : []));
    if (timed.length > 1 && timed.length === entries.length) series.push({ name, entries: timed });
  };

  read(children, false);
  addSeries('headings', headings);
  return { places, series };
}

const placesIn = (nodes: readonly Node[], kind: MinuteText, file: string): TimedPlace[] => {
  const run = runOfPhrasing(nodes, file);
  return findMinutes(run.text, kind).map((claim) => placeOf(claim, run));
};

const placeOf = (claim: MinuteClaim, run: Run): TimedPlace => ({
  claim,
  words: run.text.slice(claim.start, claim.end),
  place: run.placeAt(claim.start, claim.end),
});

/** What others say, in a footnote or in a quotation that says whose it is, is no promise of the activity’s. */
const isOthers = (node: Node): boolean =>
  node.type === 'footnoteDefinition' || (node.type === 'blockquote' && isSourced(node as Blockquote));

const isParagraph = (node: Node | undefined): boolean => node?.type === 'paragraph';

/** True for a paragraph after which one item of a list is chosen. */
const isChoice = (node: Node | undefined, file: string): boolean =>
  node !== undefined &&
  isParagraph(node) &&
  /\b(?:choose|choice|either|one\s+of|or|pick|alternatives?|instead)\b/i.test(
    runOfPhrasing((node as Paragraph).children, file).text,
  );

/** A last row that is what the others add up to is no entry of its own. */
function withoutTotal(entries: readonly (TimedPlace | undefined)[]): readonly (TimedPlace | undefined)[] {
  const sum = entries.slice(0, -1).reduce((total, entry) => total + (entry?.claim.most ?? 0), 0);
  return entries.length > 2 && entries.at(-1)?.claim.most === sum ? entries.slice(0, -1) : entries;
}
