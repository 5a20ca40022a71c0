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
  const openOwn = new Map(ownParts.parts.map((part) => [part, opened(part, after) ?? opened(part, before)]));
  const openBase = new Map(baseParts.parts.map((part) => [part, opened(part, before)]));
  const find = (parts: ReadonlyMap<Part, string | undefined>, id: string): Part[] =>
    [...parts].flatMap(([part, opens]) => (opens === id ? [part] : []));
  const intro = isEmpty(ownParts.intro) ? baseParts.intro : ownParts.intro;
  const inOrder = after.flatMap(({ id }) => {
    const parts = find(openOwn, id);
    return parts.length > 0 ? parts : find(openBase, id);
  });
  // A text of the base stands under the title that the activity has now.
  const renamed = new Map(
    after.flatMap(({ id, title }) =>
      find(openBase, id).flatMap((part) => (opened(part, after) === id ? [] : [[part, title] as const])),
    ),
  );
  // A heading that opens nothing is kept, so that it is reported where it stands.
  const strangers = ownParts.parts.filter((part) => !inOrder.includes(part));
  const kept = [intro, ...inOrder, ...strangers];
  const lost = definitionsLost(base, baseParts, kept, own);
  const pieces = [...kept, ...lost].map((part) => {
    const lines = linesOf(part.source, part.from, part.to);
    const title = renamed.get(part);
    return title === undefined
      ? lines
      : lines.map((line, index) => (index === 0 ? { ...line, text: `## ${title}` } : line));
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
  /** Lines from 1; `to` is the first that does not belong to it. */
  readonly from: number;
  readonly to: number;
}

/** Cuts `module.md` at its top-level `##` headings, by lines. */
export function cut(source: MarkdownSource): { readonly intro: Part; readonly parts: readonly Part[] } {
  const end = source.text.split(LINE_END).length + 1;
  const heads = source.root.children.filter((node) => node.type === 'heading' && node.depth === 2);
  const starts = heads.map(({ position }) => position?.start.line ?? 1);
  const parts = heads.map((node, index) => ({
    source,
    title: plainText(node),
    from: starts[index] ?? 1,
    to: starts[index + 1] ?? end,
  }));
  return { intro: { source, title: '', from: 1, to: starts[0] ?? end }, parts };
}

const LINE_END = /\r\n|\n|\r/;

/** The id of the activity that a heading opens: by its title, else by its id. */
export function opened({ title }: Part, activities: readonly KnownActivity[]): string | undefined {
  const bare = bareTitle(title);
  const found =
    activities.find((activity) => bareTitle(activity.title) === bare) ??
    activities.find(({ id }) => id !== '' && id === slug(title));
  return found?.id;
}

function isEmpty({ source, from, to }: Part): boolean {
  return source.text
    .split(LINE_END)
    .slice(from - 1, to - 1)
    .every((line) => line.trim() === '');
}

const linesOf = (source: MarkdownSource, from: number, to: number): { text: string; origin: LineOrigin }[] =>
  source.text
    .split(LINE_END)
    .slice(from - 1, to - 1)
    .map((text, index) => ({
      text,
      origin: source.lines?.[from - 1 + index] ?? { file: source.file, line: from + index },
    }));

/** Footnotes and targets of links that stand in a section of the base which is replaced, and are named in one that is kept. */
function definitionsLost(
  base: MarkdownSource,
  { intro, parts }: { readonly intro: Part; readonly parts: readonly Part[] },
  kept: readonly Part[],
  own: MarkdownSource,
): Part[] {
  const gone = [intro, ...parts].filter((part) => !kept.includes(part));
  const within = (node: Nodes, some: readonly Part[]): boolean => isWithin(node, base, some);
  const named = new Set<string>();
  visit(base.root, (node) => {
    if (isMention(node) && within(node, kept)) named.add(mentionOf(node));
  });
  const defined = new Set(own.root.children.flatMap(nameOf));
  return base.root.children
    .filter((node) => within(node, gone) && nameOf(node).some((name) => named.has(name) && !defined.has(name)))
    .map(({ position }) => ({
      source: base,
      title: '',
      from: position?.start.line ?? 1,
      to: (position?.end.line ?? 0) + 1,
    }));
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
