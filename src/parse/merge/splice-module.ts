import type { Nodes, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { bareTitle, slug } from '../../model/slug.ts';
import type { LineOrigin } from '../line-origins.ts';
import type { ModuleFile } from '../schema/module-schema.ts';
import type { MarkdownSource } from '../sources.ts';

/** What is known of an activity before its text is found. */
export interface KnownActivity {
  readonly id: string;
  readonly title: string;
}

/** The activities of a module, by the ids that they have or that their titles make. */
export const activitiesOf = (fields: ModuleFile | undefined): KnownActivity[] =>
  (fields?.activities?.items ?? []).map(({ id, title }) => ({
    id: id?.value ?? slug(title?.value ?? ''),
    title: title?.value ?? '',
  }));

/** A text that is made of the lines of two files. */
export interface Spliced {
  readonly text: string;
  /** Where each line stands, by its number less one. */
  readonly lines: readonly LineOrigin[];
  /** Names of footnotes and of link targets that mean one thing here and another one in the base’s text that stays; lines of `text`. */
  readonly clashes: readonly { readonly label: string; readonly line: number }[];
}

/**
 * Lays `module.md` of an adaptation over that of its base: the text before the first `##` and each `##` section stand for the base’s text
 * of the same activity; sections that are not there are inherited (section 6 of the contract). `before` are the activities of the base,
 * `after` those of the adaptation, in their order.
 */
export function spliceModule(
  base: MarkdownSource,
  own: MarkdownSource,
  before: readonly KnownActivity[],
  after: readonly KnownActivity[],
): Spliced {
  const ownParts = cut(own);
  const baseParts = cut(base);
  const ofBase = openedBy(baseParts.parts, before);
  const ofOwn = new Map([...openedBy(ownParts.parts, before), ...openedBy(ownParts.parts, after)]);
  const [ownById, baseById] = [byActivity(ofOwn), byActivity(ofBase)];
  const intro = saysNothing(ownParts.intro) ? [ownParts.intro, baseParts.intro] : [ownParts.intro];
  const inOrder = after.flatMap(({ id }) => ownById.get(id) ?? baseById.get(id) ?? []);
  // A text of the base stands under the title that the activity has now.
  const opensNow = openedBy(baseParts.parts, after);
  const titles = new Map(after.map(({ id, title }) => [id, title]));
  const renamed = new Map(
    [...ofBase].flatMap(([part, id]) => (opensNow.get(part) === id ? [] : [[part, titles.get(id)] as const])),
  );
  // A heading that opens nothing is kept, so that it is reported where it stands.
  const placed = new Set(inOrder);
  const strangers = ownParts.parts.filter((part) => !placed.has(part));
  const kept = [...intro, ...inOrder, ...strangers];
  const pieces = [...kept, ...definitionsLost(base, kept, own)].map((part) => {
    const lines = linesOf(part);
    const title = renamed.get(part);
    const [head] = lines;
    return title === undefined || !head
      ? lines
      : [{ ...head, text: `## ${asMarkdown(title)}` }, ...lines.slice(part.body - part.from)];
  });
  const lines = pieces.flatMap((piece) => [...piece, undefined]);
  const last: LineOrigin = { file: own.file, line: 1 };
  const origins = lines.map(
    (line, index) => line?.origin ?? lines.slice(0, index).findLast((one) => one)?.origin ?? last,
  );
  const clashes = clashesOf(base, own, kept).map(({ label, line }) => ({
    label,
    line: origins.findIndex((origin) => origin.file === own.file && origin.line === line) + 1,
  }));
  return { text: lines.map((line) => line?.text ?? '').join('\n'), lines: origins, clashes };
}

/** Labels that the adaptation defines, and that text of the base which stays names, or defines for links: nobody could tell whose is meant. */
function clashesOf(
  base: MarkdownSource,
  own: MarkdownSource,
  kept: readonly Part[],
): { readonly label: string; readonly line: number }[] {
  const stays = (node: Nodes): boolean => isWithin(node, base, kept);
  const taken = new Set(base.root.children.filter((node) => node.type === 'definition' && stays(node)).flatMap(nameOf));
  visit(base.root, (node) => {
    if (isMention(node) && stays(node)) taken.add(mentionOf(node));
  });
  return own.root.children.flatMap((node) =>
    nameOf(node).some((name) => taken.has(name)) && 'identifier' in node
      ? [{ label: node.identifier, line: node.position?.start.line ?? 1 }]
      : [],
  );
}

/** A stretch of lines of `module.md`. */
export interface Part {
  readonly source: MarkdownSource;
  /** Its heading’s text; empty for what stands before the first. */
  readonly title: string;
  /** Lines from 1: of its heading, of what stands under it, and the first that does not belong to it. */
  readonly from: number;
  readonly body: number;
  readonly to: number;
  /** From its heading on. */
  readonly lines: readonly string[];
}

/** Cuts `module.md` at its top-level `##` headings, by lines. */
export function cut(source: MarkdownSource): { readonly intro: Part; readonly parts: readonly Part[] } {
  const lines = source.text.split(LINE_END);
  const heads = source.root.children.filter((node) => node.type === 'heading' && node.depth === 2);
  const starts = heads.map(({ position }) => position?.start.line ?? 1);
  const end = lines.length + 1;
  const part = (title: string, from: number, body: number, to: number): Part => ({
    source,
    title,
    from,
    body,
    to,
    lines: lines.slice(from - 1, to - 1),
  });
  return {
    intro: part('', 1, 1, starts[0] ?? end),
    parts: heads.map((node, index) => {
      const from = starts[index] ?? 1;
      return part(plainText(node), from, (node.position?.end.line ?? from) + 1, starts[index + 1] ?? end);
    }),
  };
}

const LINE_END = /\r\n|\n|\r/;

/** The id of the activity that each heading opens, by its title, else by its id; a heading that opens none is left out. */
export function openedBy(parts: readonly Part[], activities: readonly KnownActivity[]): ReadonlyMap<Part, string> {
  // Of two that are called the same, the first one is meant.
  const known = activities.toReversed();
  const byTitle = new Map(known.map(({ id, title }) => [bareTitle(title), id]));
  const byId = new Map(known.flatMap(({ id }) => (id === '' ? [] : [[id, id]])));
  return new Map(
    parts.flatMap((part) => {
      const id = byTitle.get(bareTitle(part.title)) ?? byId.get(slug(part.title));
      return id === undefined ? [] : [[part, id] as const];
    }),
  );
}

/** The parts that open each activity: one, or several where headings are twins. */
function byActivity(opened: ReadonlyMap<Part, string>): Map<string, Part[]> {
  const found = new Map<string, Part[]>();
  for (const [part, id] of opened) found.set(id, [...(found.get(id) ?? []), part]);
  return found;
}

/** True for lines of which nothing is printed where they stand: comments, footnotes, targets of links. */
const saysNothing = ({ source, to }: Part): boolean =>
  source.root.children.every(
    (node) => (node.position?.start.line ?? 1) >= to || nameOf(node).length > 0 || isComment(node),
  );

const isComment = (node: RootContent): boolean =>
  node.type === 'html' && node.value.startsWith('<!--') && node.value.trimEnd().endsWith('-->');

/** A title as Markdown in which every mark is only a mark. */
const asMarkdown = (title: string): string =>
  title
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');

const linesOf = ({ source, from, lines }: Part): { text: string; origin: LineOrigin }[] =>
  lines.map((text, index) => ({
    text,
    origin: source.lines?.[from - 1 + index] ?? { file: source.file, line: from + index },
  }));

/**
 * Footnotes and targets of links that stand in a section of the base which is replaced, and are named in one that is kept, or in
 * another one of these.
 */
function definitionsLost(base: MarkdownSource, kept: readonly Part[], own: MarkdownSource): Part[] {
  const stays = (node: Nodes): boolean => isWithin(node, base, kept);
  const defined = new Set([...own.root.children, ...base.root.children.filter(stays)].flatMap(nameOf));
  const gone = new Map(base.root.children.flatMap((node) => nameOf(node).map((name) => [name, node] as const)));
  const named = new Set<string>();
  visit(base.root, (node) => {
    if (isMention(node) && stays(node)) named.add(mentionOf(node));
  });
  const lines = base.text.split(LINE_END);
  const lost: Part[] = [];
  for (const name of named) {
    const node = defined.has(name) ? undefined : gone.get(name);
    if (!node?.position) continue;
    const [from, to] = [node.position.start.line, node.position.end.line + 1];
    lost.push({ source: base, title: '', from, body: from, to, lines: lines.slice(from - 1, to - 1) });
    // What this one names is looked at in its turn.
    visit(node, (child) => {
      if (isMention(child)) named.add(mentionOf(child));
    });
  }
  return lost.toSorted((one, other) => one.from - other.from);
}

const isMention = (
  node: Nodes | Root,
): node is Extract<Nodes, { type: 'footnoteReference' | 'linkReference' | 'imageReference' }> =>
  node.type === 'footnoteReference' || node.type === 'linkReference' || node.type === 'imageReference';

const isWithin = (node: Nodes, of: MarkdownSource, parts: readonly Part[]): boolean => {
  const line = node.position?.start.line ?? 0;
  return parts.some(({ source, from, to }) => source === of && line >= from && line < to);
};

const mentionOf = ({ type, identifier }: { readonly type: string; readonly identifier: string }): string =>
  `${type === 'footnoteReference'} ${identifier}`;

const nameOf = (node: RootContent): string[] =>
  node.type === 'footnoteDefinition' || node.type === 'definition'
    ? [`${node.type === 'footnoteDefinition'} ${node.identifier}`]
    : [];
