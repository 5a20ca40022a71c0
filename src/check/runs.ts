import type { Blockquote, Html, Image, ImageReference, Link, Text as PlainText } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Node } from 'unist';
import { readWords, type Word } from '../language/read-words.ts';
import type { DirectiveNode, Inline, InlineDirectiveNode } from '../model/content.ts';
import { placeOf } from '../model/content.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { grammarOf } from '../model/directives.ts';
import { lastUpTo } from '../model/last-up-to.ts';
import type { Module } from '../model/module.ts';
import { oncePer } from '../model/once-per.ts';
import { type Place, span, type Written } from '../model/place.ts';
import { modulesOf } from './modules.ts';
import { placeInText, placeInValue } from './text-places.ts';
import { inlineTexts } from './texts.ts';
import { isDirective } from './walk.ts';

/** Text that is read in one go, such as a paragraph with all its markup, and where its characters stand. */
export interface Run {
  /** Its words; what is no running text, such as code and citations, leaves `GAP`. */
  readonly text: string;
  readonly file: string;
  /** The module that it stands in; undefined on pages and in lists. */
  readonly module: Module | undefined;
  readonly isTrainers: boolean;
  /** True on a slide, which no book prints. */
  readonly isSlide: boolean;
  /** True in a quotation that says whose it is. */
  readonly isQuotation: boolean;
  /** True where characters of the text, from and up to an index, stand in the source as they are and in one piece. */
  isLiteral(start: number, end: number): boolean;
  placeAt(start: number, end: number): Place;
}

/** Stands for what is no running text; no letter, so that no words join across it. */
export const GAP = '\ufffc';

/** What is known of a run from around it. */
type Around = Pick<Run, 'file' | 'module' | 'isTrainers' | 'isSlide' | 'isQuotation'>;

/** Everything that a curriculum’s readers read: its prose, and the titles and names in YAML. Many checks do, so it is put together once. */
export const runsOf = oncePer((curriculum: Curriculum): readonly Run[] => [
  ...proseOf(curriculum),
  ...curriculum.labels.map((label) => labelRun(label)),
]);

/** Modules, handouts and pages, and the values in YAML that are Markdown. */
export const proseOf = oncePer((curriculum: Curriculum): readonly Run[] => readProse(curriculum));

/** The words of a run. They are read anew each time: those of a large curriculum would fill the memory. */
export const wordsOf = (run: Run): readonly Word[] => readWords(run.text);

function readProse(curriculum: Curriculum): Run[] {
  const around = (file: string, module?: Module, isTrainers = false): Around => ({
    file,
    module,
    isTrainers,
    isSlide: false,
    isQuotation: false,
  });
  const modules = new Map(modulesOf(curriculum).map((module) => [module.yamlFile, module]));
  return [
    ...[...modules.values()].flatMap((module) => [
      ...runsIn(module.content.children, around(module.content.file, module)),
      ...module.handouts.flatMap(({ heading, content }) =>
        runsIn([...(heading ? [heading] : []), ...content.children], around(content.file, module)),
      ),
    ]),
    ...curriculum.pages.flatMap(({ heading, content, books }) =>
      runsIn(
        [...(heading ? [heading] : []), ...content.children],
        around(content.file, undefined, !books.includes('workbook')),
      ),
    ),
    ...inlineTexts(curriculum).map(({ file, isTrainers, visits }) => {
      const nodes = visits.flatMap(({ node, isTopLevel }) => (isTopLevel ? [node] : []));
      return phrasingRun(nodes, around(file, modules.get(file), isTrainers));
    }),
  ];
}

/** One value of a YAML file. */
export const runOfInline = ({ nodes, place }: Inline): Run => runOfPhrasing(nodes, place.file);

/** The text of one paragraph, heading or cell, wherever it stands. */
export const runOfPhrasing = (nodes: readonly Node[], file: string): Run =>
  phrasingRun(nodes, { file, module: undefined, isTrainers: false, isSlide: false, isQuotation: false });

const CONTAINERS = new Set(['paragraph', 'heading', 'tableCell']);

function runsIn(nodes: readonly Node[], around: Around): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (isDirective(node)) return runsOfDirective(node, around);
    const children = (node as { children?: readonly Node[] }).children ?? [];
    if (CONTAINERS.has(node.type)) return [phrasingRun(children, around), ...picturesIn(children, around)];
    const isQuotation = around.isQuotation || (node.type === 'blockquote' && isSourced(node as Blockquote));
    return runsIn(children, { ...around, isQuotation });
  });
}

function runsOfDirective(node: DirectiveNode, around: Around): Run[] {
  const inside: Around = {
    ...around,
    isTrainers: around.isTrainers || grammarOf(node.name).audience === 'trainer',
    isSlide: around.isSlide || node.name === 'slide',
  };
  const { from, to, columns = [] } = node.attributes;
  const attributes = [from, to, ...columns].flatMap((value) => value ?? []);
  return [
    phrasingRun(node.label, inside),
    ...attributes.map((text) => coarseRun(text, node.place, inside)),
    ...runsIn(node.children, inside),
  ];
}

/** A quotation that cites a source, or ends with a line that begins with a dash and a name. */
export function isSourced(quotation: Blockquote): boolean {
  const cites = (node: Node): boolean =>
    (node.type === 'inlineDirective' && (node as InlineDirectiveNode).name === 'cite') ||
    ((node as { children?: readonly Node[] }).children ?? []).some(cites);
  const lastLine = plainText(quotation.children.at(-1)).split('\n').at(-1) ?? '';
  return /^\s*(?:—|–|―|--)\s*\S/.test(lastLine) || cites(quotation);
}

/** What pictures show, in words. */
function picturesIn(nodes: readonly Node[], around: Around): Run[] {
  return nodes.flatMap((node): Run[] =>
    node.type === 'image' || node.type === 'imageReference'
      ? [coarseRun((node as Image | ImageReference).alt ?? '', placeOf(node, around.file), around)]
      : picturesIn((node as { children?: readonly Node[] }).children ?? [], around),
  );
}

/** A text whose characters have no places of their own. */
const coarseRun = (text: string, place: Place, around: Around): Run => ({
  ...around,
  text,
  isLiteral: () => false,
  placeAt: () => place,
});

const labelRun = (label: Written<string>): Run => ({
  file: label.place.file,
  module: undefined,
  isTrainers: false,
  isSlide: false,
  isQuotation: false,
  text: label.value,
  isLiteral: (start, end) => isExact(placeInValue(label, start, end), end - start),
  placeAt: (start, end) => placeInValue(label, start, end),
});

const isExact = (place: Place, length: number): boolean =>
  place.line === place.endLine && place.endColumn - place.column === length;

interface Piece {
  readonly start: number;
  readonly node: PlainText;
}

const phrasingRun = (nodes: readonly Node[], around: Around): Run => new PhrasingRun(nodes, around);

/** There are hundreds of thousands in a large curriculum; where the characters of one stand is reckoned when it is asked for. */
class PhrasingRun implements Run {
  readonly text: string;
  readonly file: string;
  readonly module: Module | undefined;
  readonly isTrainers: boolean;
  readonly isSlide: boolean;
  readonly isQuotation: boolean;
  readonly #nodes: readonly Node[];

  constructor(nodes: readonly Node[], { file, module, isTrainers, isSlide, isQuotation }: Around) {
    this.text = readPhrasing(nodes);
    this.file = file;
    this.module = module;
    this.isTrainers = isTrainers;
    this.isSlide = isSlide;
    this.isQuotation = isQuotation;
    this.#nodes = nodes;
  }

  isLiteral(start: number, end: number): boolean {
    const pieces = this.#pieces();
    return (
      pieceAt(pieces, start) === pieceAt(pieces, end - 1) && isExact(this.#placeIn(pieces, start, end), end - start)
    );
  }

  placeAt(start: number, end: number): Place {
    return this.#placeIn(this.#pieces(), start, end);
  }

  #pieces(): Piece[] {
    const pieces: Piece[] = [];
    readPhrasing(this.#nodes, pieces);
    return pieces;
  }

  #placeIn(pieces: readonly Piece[], start: number, end: number): Place {
    const { file } = this;
    const [first, last] = [pieceAt(pieces, start), pieceAt(pieces, Math.max(start, end - 1))];
    if (!first || !last) return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    if (first === last) return placeInText(first.node, start - first.start, end - first.start, file);
    return span(
      placeInText(first.node, start - first.start, start - first.start + 1, file),
      placeInText(last.node, end - 1 - last.start, end - last.start, file),
    );
  }
}

const pieceAt = (pieces: readonly Piece[], index: number): Piece | undefined =>
  lastUpTo(pieces, index, ({ start }) => start);

/** The text of a run; the nodes that it is made of are added to `pieces`. */
function readPhrasing(nodes: readonly Node[], pieces?: Piece[], before = ''): string {
  let text = before;
  for (const node of nodes) {
    if (node.type === 'text') {
      pieces?.push({ start: text.length, node: node as PlainText });
      text += (node as PlainText).value;
    } else if (node.type === 'break') text += '\n';
    else if (node.type === 'html') text += htmlText(node as Html);
    else if (isRunning(node))
      text = readPhrasing((node as { children?: readonly Node[] }).children ?? [], pieces, text);
    else text += GAP;
  }
  return text;
}

/** A comment in running text is not there, `<br>` is a line break, and other HTML is not printed. */
const htmlText = ({ value }: Html): string => (value.startsWith('<!--') ? '' : /^<br\b/i.test(value) ? '\n' : GAP);

/** Markup around text. What is quoted, cited, reckoned or written in code is no text of the author’s; nor is a bare address. */
function isRunning(node: Node): boolean {
  if (node.type === 'inlineDirective') return (node as InlineDirectiveNode).name === 'term';
  if (node.type === 'link') return !isBareAddress(node as Link);
  return 'children' in node;
}

const isBareAddress = (link: Link): boolean => {
  const shown = plainText(link);
  return shown !== '' && (link.url === shown || link.url.endsWith(`//${shown}`) || link.url === `mailto:${shown}`);
};
