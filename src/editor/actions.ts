import { visit } from 'yaml';
import { applyFixes } from '../diagnostics/apply-fixes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Edit } from '../diagnostics/fix.ts';
import { isNegotiable } from '../diagnostics/settle.ts';
import type { Place } from '../model/place.ts';
import { linesOf, type Spot, type Work } from './work.ts';

/** Something that an editor offers to do about one problem, or about all in a file that are safe to mend. */
export interface Action {
  readonly title: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly edits: readonly Edit[];
  /** True where nothing else can be meant. */
  readonly isSafe: boolean;
}

/** The part of a file that is asked about: lines and columns as in a place. */
export type Stretch = Pick<Spot, 'work' | 'file' | 'path' | 'text'> & { readonly place: Place };

/** What can be done about the problems in a part of a file: what mends them first, what silences them last. */
export function actionsIn({ work, file, path, text, place }: Stretch): Action[] {
  const found = work.diagnostics.filter((one) => one.place.file === file && touches(one.place, place));
  return [
    ...found.flatMap((diagnostic) =>
      (diagnostic.fixes ?? []).map(({ title, edits, isSafe }) => ({ title, diagnostics: [diagnostic], edits, isSafe })),
    ),
    ...found.flatMap((diagnostic) => silence(diagnostic, work, path, text) ?? []),
  ];
}

/**
 * All that is safe to mend in a file at once, as `check --fix` would in its first round; undefined where nothing is. What would
 * change another file as well is left to its own action.
 */
export function mendAll({ work, file, text }: Omit<Stretch, 'place'>): Action | undefined {
  const mends = work.diagnostics.flatMap((diagnostic) => {
    const fix = diagnostic.fixes?.find(({ isSafe }) => isSafe);
    const isHere = diagnostic.place.file === file && fix?.edits.every(({ place }) => place.file === file);
    return fix && isHere ? [{ fix, diagnostic }] : [];
  });
  const taken = new Set(
    applyFixes(
      new Map([[file, text]]),
      mends.map(({ fix }) => fix),
    ).fixes,
  );
  if (taken.size === 0) return undefined;
  return {
    title: `Mend all that is safe to mend in this file (${taken.size})`,
    diagnostics: mends.filter(({ fix }) => taken.has(fix)).map(({ diagnostic }) => diagnostic),
    edits: [...taken].flatMap(({ edits }) => edits),
    isSafe: true,
  };
}

const touches = (one: Place, other: Place): boolean => !isBefore(one, other) && !isBefore(other, one);

const isBefore = (one: Place, other: Place): boolean =>
  one.endLine < other.line || (one.endLine === other.line && one.endColumn < other.column);

/** A comment in the line before that silences the rule; until its author has written a reason, the rule `suppression/reason` asks for one. */
function silence(diagnostic: Diagnostic, work: Work, path: string, text: string): Action | undefined {
  const { rule, place } = diagnostic;
  if (!isNegotiable(rule) || rule.startsWith('suppression/')) return undefined;
  const lines = linesOf(text);
  const isMarkdown = path.endsWith('.md');
  if (!(isMarkdown ? isOpenBefore(lines, place.line) : isOpenInYaml(work, path, text, place))) return undefined;
  const indent = /^[ \t]*/.exec(lines[place.line - 1] ?? '')?.[0] ?? '';
  const words = `coursewright-disable-next-line ${rule}: `;
  const comment = isMarkdown ? `<!-- ${words}-->` : `# ${words}`;
  return {
    title: `Silence ${rule} here; you write why it is right`,
    diagnostics: [diagnostic],
    edits: [
      {
        place: { ...place, column: 1, endLine: place.line, endColumn: 1 },
        text: `${indent}${comment}${lineEnd(text)}`,
      },
    ],
    isSafe: false,
  };
}

/** True where a comment before a line of Markdown changes nothing that is printed: nothing that began above goes on there. */
function isOpenBefore(lines: readonly string[], line: number): boolean {
  const before = lines[line - 2]?.trim() ?? '';
  return before === '' || /^:{2,}/.test(before) || /^#{1,6} /.test(before) || /^<!-- coursewright-.*-->$/.test(before);
}

/** True where a comment before a line of YAML is one: not within a text of several lines. */
function isOpenInYaml({ sources }: Work, path: string, text: string, { line, file }: Place): boolean {
  const yaml = path.endsWith('.yaml') ? sources.yamlFiles.get(path) : undefined;
  if (!yaml?.root || yaml.file !== file || yaml.text !== text) return false;
  let isInText = false;
  visit(yaml.root, {
    Scalar(_, { range }) {
      if (!range) return undefined;
      const { line: from, endLine: to } = yaml.at(range[0], Math.max(range[0], range[1] - 1));
      if (line > from && line <= to) isInText = true;
      return isInText ? visit.BREAK : undefined;
    },
  });
  return !isInText;
}

const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
