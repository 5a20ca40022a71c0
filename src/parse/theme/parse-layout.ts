import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Point, Position } from 'unist';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Outcome, Problem } from '../../diagnostics/problem.ts';
import type { SourceFile } from '../../load/source-tree.ts';
import { LAYOUT_NAMES, type LayoutName, slotsOf } from '../../model/layouts.ts';
import type { Written } from '../../model/place.ts';
import { checkAttributes } from './layout-attributes.ts';
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
  const faults: RankedFault[] = [];
  const tree = fromHtml(text, {
    fragment: true,
    verbose: true,
    onerror: ({ ruleId, place }) => {
      const position = place && 'start' in place ? place : undefined;
      faults.push({ ...(PARSE_FAULTS[String(ruleId)] ?? UNREADABLE), position: position ?? START, rank: 1 });
    },
  });
  const used = new Map<string, Position>();
  const pictures: Reading['pictures'] = [];
  const read: Reading = { layout, used, pictures, report: (fault) => faults.push({ rank: 0, ...fault }) };
  const nodes = tree.children.flatMap((node) => readNode(node, undefined, read));
  faults.push(...droppedTags(text, tree));
  faults.push(...missingSlots(layout, used));
  const problems = oneForEachPlace(faults).map(({ message, hint, position }) => ({
    rule: 'theme/layout' as const,
    message,
    hint,
    place: placeOf(position, file),
  }));
  if (problems.length > 0) return { value: undefined, problems };
  const shown = pictures.map(({ src, position }) => ({ value: src, place: placeOf(position, file) }));
  return { value: { name: layout, nodes, pictures: shown }, problems };
}

export interface Fault {
  readonly message: string;
  readonly hint: string;
  readonly position: Position;
}

/** Of several faults at one place the one with the lowest rank is told; the others follow from it. */
interface RankedFault extends Fault {
  readonly rank: number;
}

/** What is needed to read an element. */
export interface Reading {
  readonly layout: LayoutName;
  /** Slots that stand in it so far. */
  readonly used: Map<string, Position>;
  readonly pictures: { readonly src: string; readonly position: Position }[];
  report(fault: Fault & { readonly rank?: number }): void;
}

const START: Position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } };

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

/** The opening tag of an element, or all of it where its tags are not known. */
const tagOf = ({ data, position }: Element): Position => data?.position?.opening ?? position ?? START;

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
  const children = EMPTY.includes(tagName)
    ? []
    : element.children.flatMap((child) => readNode(child, tagName, reading));
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

/** Tags that the HTML parser passes over without a word, such as `<body onload="…">` or a cell outside of a table. */
function droppedTags(text: string, tree: Root): RankedFault[] {
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
  const dropped = [...text.matchAll(/<(?:(\/?)([a-z][^\s/>]*)|[!?][^>]*)[^>]*>?/gi)].filter(
    ({ index }) => !known.has(index) && !covered.some(([from, to]) => index >= from && index < to),
  );
  const opened = new Set(dropped.flatMap(([, slash, name]) => (slash === '' && name ? [name.toLowerCase()] : [])));
  return dropped.flatMap(({ 0: tag, 1: slash, 2: name, index }) => {
    if (slash && name && opened.has(name.toLowerCase())) return [];
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
