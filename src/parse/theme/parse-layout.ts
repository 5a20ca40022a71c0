import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Position } from 'unist';
import { mendWord } from '../../diagnostics/mend-name.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Outcome, Problem } from '../../diagnostics/problem.ts';
import { MOST_THEME_PROBLEMS } from '../../load/limits.ts';
import type { SourceFile } from '../../load/source-tree.ts';
import { LAYOUT_NAMES, type LayoutName, slotsOf } from '../../model/layouts.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Written } from '../../model/place.ts';
import { droppedTags } from './dropped-tags.ts';
import { checkAttributes } from './layout-attributes.ts';
import { type Fault, type RankedFault, START, tagOf } from './layout-faults.ts';
import { ELEMENTS, EMPTY, RUNNING } from './layout-grammar.ts';

/** A layout of a theme: what stands in its file, without anything that was not understood. */
export interface ReadLayout {
  readonly name: LayoutName;
  readonly nodes: readonly ElementContent[];
  /** The `src` of each picture, as written. */
  readonly pictures: readonly Written<string>[];
}

/**
 * Reads `theme/layouts/<name>.html`. It is data: a short list of elements, classes, pictures of the curriculum, and slots. Whatever
 * looks like a template is text. Undefined with faults: nothing of such a layout is used.
 */
export function parseLayout(name: string, { file, text }: SourceFile): Outcome<ReadLayout | undefined> {
  const layout = LAYOUT_NAMES.find((known) => known === name);
  if (!layout) return { value: undefined, problems: [unknownLayout(name, file)] };
  const used = new Map<string, Position>();
  const pictures: Reading['pictures'] = [];
  const found = readTree(text, { layout, used, pictures });
  const problems = oneForEachPlace([...found.faults, ...missingSlots(layout, used)])
    .slice(0, MOST_THEME_PROBLEMS)
    .map((fault) => toProblem(fault, file));
  if (problems.length > 0) return { value: undefined, problems };
  const shown = pictures.map(({ src, position }) => ({ value: src, place: placeOf(position, file) }));
  return { value: { name: layout, nodes: found.nodes, pictures: shown }, problems };
}

/** What can be read of a layout, and what is wrong with it. */
function readTree(
  text: string,
  reading: Omit<Reading, 'report' | 'depth'>,
): { nodes: readonly ElementContent[]; faults: readonly RankedFault[] } {
  const faults: RankedFault[] = [];
  const report: Reading['report'] = (fault) => faults.push({ rank: 0, ...fault });
  try {
    const tree = fromHtml(text, {
      fragment: true,
      verbose: true,
      onerror: ({ ruleId, place }) => {
        const position = place && 'start' in place ? place : undefined;
        faults.push({ ...(PARSE_FAULTS[String(ruleId)] ?? UNREADABLE), position: position ?? START, rank: 1 });
      },
    });
    const nodes = tree.children.flatMap((node) => readNode(node, undefined, { ...reading, report, depth: 0 }));
    return { nodes, faults: faults.concat(droppedTags(text, tree)) };
  } catch (error) {
    // The parser calls itself for each level, and has no limit of its own.
    if (!(error instanceof RangeError)) throw error;
    return { nodes: [], faults: [{ ...TOO_DEEP, position: START, rank: 0 }] };
  }
}

const TOO_DEEP = { message: 'Elements are nested too deeply.', hint: 'Write the layout with fewer levels.' };

/** What is needed to read an element. */
export interface Reading {
  readonly layout: LayoutName;
  /** Slots that stand in it so far. */
  readonly used: Map<string, Position>;
  readonly pictures: { readonly src: string; readonly position: Position }[];
  /** Elements around. */
  readonly depth: number;
  report(fault: Fault & { readonly rank?: number }): void;
}

function toProblem({ message, hint, position, misspelt }: Fault, file: string): Problem {
  const place = placeOf(position, file);
  const mending = misspelt
    ? mendWord({ value: misspelt.name, place }, misspelt.known, { around: { before: misspelt.before } })
    : {};
  return { rule: 'theme/layout', message, hint, place, ...mending };
}

const placeOf = ({ start, end }: Position, file: string): Problem['place'] => ({
  file,
  line: start.line,
  column: start.column,
  endLine: end.line,
  endColumn: end.column,
});

function unknownLayout(name: string, file: string): Problem {
  const near = nearest(name, LAYOUT_NAMES);
  return {
    rule: 'theme/layout',
    message: `There is no layout “${name}”.`,
    hint: near ? `Did you mean “${near}.html”?` : `The layouts are ${LAYOUT_NAMES.join(', ')}.`,
    place: placeOf(START, file),
  };
}

const UNREADABLE = {
  message: 'This cannot be read as HTML.',
  hint: 'Look for a tag or a quotation mark that is open.',
};

const PARSE_FAULTS: Readonly<Record<string, typeof UNREADABLE>> = {
  'non-void-html-element-start-tag-with-trailing-solidus': {
    message: 'A tag that ends with “/>” does not close its element.',
    hint: 'Write an end tag: <slot name="title"></slot>.',
  },
  'duplicate-attribute': {
    message: 'This attribute stands twice.',
    hint: 'Keep one of the two.',
  },
};

function readNode(node: RootContent, parent: string | undefined, reading: Reading): ElementContent[] {
  if (node.type === 'text') {
    const isMeant = node.value.trim() !== '';
    if (!isMeant || (parent !== 'ul' && parent !== 'ol')) return [{ type: 'text', value: node.value }];
    reading.report({ ...ONLY_ITEMS, position: node.position ?? START });
    return [];
  }
  if (node.type === 'comment') return [];
  if (node.type !== 'element') {
    reading.report({ message: 'This cannot stand in a layout.', hint: 'Delete it.', position: node.position ?? START });
    return [];
  }
  return readElement(node, parent, reading);
}

const ONLY_ITEMS = { message: 'Only <li> stands in a list.', hint: 'Put it into an <li>.' };

function readElement(element: Element, parent: string | undefined, reading: Reading): ElementContent[] {
  const { tagName, data } = element;
  const position = tagOf(element);
  const refuse = (message: string, hint: string, rank = 0): void => reading.report({ message, hint, position, rank });
  if (!Object.hasOwn(ELEMENTS, tagName)) {
    const near = tagName === 'script' || tagName === 'style' ? undefined : nearest(tagName, Object.keys(ELEMENTS));
    refuse(
      `The element <${tagName}> cannot stand in a layout.`,
      near
        ? `Did you mean <${near}>?`
        : (ELEMENT_HINTS[tagName] ?? `Layouts are made of ${Object.keys(ELEMENTS).join(', ')}.`),
    );
    return [];
  }
  const slot = tagName === 'slot' ? slotsOf(reading.layout)[String(element.properties.name ?? '')] : undefined;
  const isRunning = RUNNING.includes(tagName)
    ? tagName !== 'p'
    : ['br', 'img'].includes(tagName) || slot?.form === 'text';
  if (parent !== undefined && RUNNING.includes(parent) && !isRunning) {
    const what = slot ? `The slot “${element.properties.name}”` : `The element <${tagName}>`;
    refuse(
      `${what} stands in <${parent}>, which holds running text only.`,
      `Put it into a <div> instead of the <${parent}>.`,
    );
  } else if ((parent === 'ul' || parent === 'ol') !== (tagName === 'li')) {
    refuse(
      tagName === 'li' ? 'An <li> stands outside of a list.' : ONLY_ITEMS.message,
      tagName === 'li' ? 'Put it into a <ul> or an <ol>.' : ONLY_ITEMS.hint,
    );
  }
  const isVoid = tagName === 'br' || tagName === 'img';
  if (!isVoid && data?.position?.closing === undefined)
    refuse(`The element <${tagName}> is not closed.`, `Write </${tagName}> where it ends.`, 2);
  else if (EMPTY.includes(tagName) && element.children.length > 0)
    refuse(`Something stands in <${tagName}>, which is replaced.`, 'Write it before or after the slot.');
  const properties = checkAttributes(element, position, reading);
  if (reading.depth >= LIMITS.depth) {
    refuse(TOO_DEEP.message, TOO_DEEP.hint);
    return [];
  }
  const inside = { ...reading, depth: reading.depth + 1 };
  const children = EMPTY.includes(tagName) ? [] : element.children.flatMap((child) => readNode(child, tagName, inside));
  return [{ type: 'element', tagName, properties, children }];
}

const ELEMENT_HINTS: Readonly<Record<string, string>> = {
  script: 'Delete it: nothing in a theme runs.',
  style: 'Write rules into theme/style.css.',
  link: 'Write rules into theme/style.css; nothing is fetched.',
  h1: 'Headings come with their slots: <slot name="title"></slot>.',
  h2: 'Headings come with their slots: <slot name="title"></slot>.',
  a: 'Delete the link; addresses stand in the text of the curriculum.',
};

function missingSlots(layout: LayoutName, used: ReadonlyMap<string, Position>): RankedFault[] {
  const missing = Object.entries(slotsOf(layout)).flatMap(([name, { isRequired }]) =>
    isRequired && !used.has(name) ? [name] : [],
  );
  return missing.map((name) => ({
    message: `The layout “${layout}” has no slot “${name}”.`,
    hint: `Write <slot name="${name}"></slot> where it is to stand.`,
    position: START,
    rank: 4,
  }));
}

/** In the order of the file; several missing slots stand at one place, and each is told. */
function oneForEachPlace(faults: readonly RankedFault[]): Fault[] {
  const sorted = faults.toSorted(
    (a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0) || a.rank - b.rank,
  );
  const seen = new Set<number>();
  return sorted.filter(({ position, rank }) => {
    if (rank === 4) return true;
    const { offset = 0 } = position.start;
    if (seen.has(offset)) return false;
    seen.add(offset);
    return true;
  });
}
