import { mendWord } from '../../diagnostics/mend-name.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { BLOCK_NAMES, type BlockName, grammarOf } from '../../model/directives.ts';
import type { Place } from '../../model/place.ts';
import { type Opener, readOpener } from './read-opener.ts';

/** A directive as its lines say it, before any parser has looked: lines count from 1. */
export interface ScannedDirective {
  readonly name: BlockName;
  readonly opener: Opener;
  readonly line: number;
  /** The line that closes a block; the opening line of a line directive. */
  endLine: number;
}

/** What the lines of a file say. */
export interface Scan {
  readonly directives: readonly ScannedDirective[];
  readonly problems: readonly Problem[];
  /** From this line on it is uncertain which block stands in which: one that nothing closes comes first there. */
  readonly uncertainFrom: number;
}

interface OpenBlock {
  /** Undefined for a block whose opening line is faulty: its end belongs to it, and nothing more is said. */
  readonly directive: ScannedDirective | undefined;
  readonly colons: number;
  readonly line: number;
  readonly place: Place;
}

// Indentation, and the marks of quotations, lists and footnotes that a line may stand in. White space and invisible characters
// that Markdown does not know count too: what only looks like a directive would be printed for everybody.
export const CONTAINER =
  /^(?:[\s\u00ad\u200b-\u200f\u2060-\u2069\ufeff]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]]+\]:(?=[ \t]))*/;

/**
 * Reads the directive lines of a file to the letter of the grammar, and reports every line that begins with two colons
 * and is none. `isOpaque` tells the lines inside code fences and comments.
 */
export function scanDirectives(file: string, lines: readonly string[], isOpaque: (line: number) => boolean): Scan {
  const directives: ScannedDirective[] = [];
  const problems: Problem[] = [];
  const open: OpenBlock[] = [];
  // What may turn out to be the consequence of a block that nothing closes; by that block.
  const doubtful: { readonly block: OpenBlock; readonly problem: Problem }[] = [];
  // Blocks that open with two colons and have been reported: a line that closes nothing else belongs to one of them.
  let shortOpeners = 0;

  lines.forEach((text, index) => {
    const line = index + 1;
    const start = CONTAINER.exec(text)?.[0].length ?? 0;
    if (!text.startsWith('::', start) || isOpaque(line)) return;
    const end = text.trimEnd().length;
    const place: Place = { file, line, column: start + 1, endLine: line, endColumn: end + 1 };
    const report = (rule: Problem['rule'], message: string, hint: string, where = place): void => {
      problems.push({ rule, message, hint, place: where });
    };

    // Two colons alone close nothing, but where a block is open they were meant to.
    if (/^:{2,}$/.test(text.slice(start, end))) {
      const at = open.findLastIndex((block) => block.colons === end - start);
      const closed = open[at];
      if (!closed) {
        if (shortOpeners > 0) {
          shortOpeners -= 1;
          return;
        }
        const block = open.at(-1);
        const message = `This line has ${end - start} colons; the open block has ${block?.colons}.`;
        const hint = 'Close a block with a line of exactly its colons.';
        if (block) doubtful.push({ block, problem: { rule: 'markdown/malformed-directive', message, hint, place } });
        else
          report(
            'markdown/malformed-directive',
            'This line closes a block, but no block is open.',
            'Delete it, or open the block above.',
          );
        return;
      }
      if (closed.directive) closed.directive.endLine = line;
      for (const left of open.splice(at).slice(1)) if (left.directive) problems.push(unclosedProblem(left));
      return;
    }

    const colons = /^:+/.exec(text.slice(start))?.[0].length ?? 0;
    const read = readOpener(text, start);
    const name = 'opener' in read ? read.opener.name : undefined;
    const known =
      name !== undefined && (BLOCK_NAMES as readonly string[]).includes(name) ? (name as BlockName) : undefined;
    const opensBlock = colons >= 3;
    let directive: ScannedDirective | undefined;

    if ('fault' in read) {
      if (read.attribute) {
        report('markdown/bad-attribute', read.fault, read.hint, {
          ...place,
          column: read.attribute.start + 1,
          endColumn: read.attribute.end + 1,
        });
      } else report('markdown/malformed-directive', read.fault, read.hint);
    } else if (!known) {
      problems.push(unknownDirective(read.opener, { ...place, endColumn: read.opener.nameEnd + 1 }));
    } else if (!(grammarOf(known).forms as readonly string[]).includes(formOf(colons))) {
      const hint = `Write it as ${grammarOf(known).example}.`;
      report(
        'markdown/malformed-directive',
        opensBlock
          ? `“${known}” is a line of two colons, not a block.`
          : `“${known}” is a block of three colons or more, which a line of the same colons closes.`,
        hint,
      );
      if (!opensBlock) shortOpeners += 1;
    } else {
      directive = { name: known, opener: read.opener, line, endLine: line };
      directives.push(directive);
    }
    if (!opensBlock) return;
    const block: OpenBlock = { directive, colons, line, place };
    const outer = open.at(-1);
    if (outer && outer.colons <= colons && directive && outer.directive) {
      const problem: Problem = {
        rule: 'markdown/malformed-directive',
        message: `This block has ${colons} colons and stands in a block of ${outer.colons}.`,
        hint: `A block around a block has more colons: open and close “${outer.directive.name}” with ${colons + 1}.`,
        place,
        related: [{ message: `“${outer.directive.name}” opens here.`, place: outer.place }],
      };
      doubtful.push({ block: outer, problem });
    }
    open.push(block);
  });

  const unclosed = new Set(open);
  for (const block of unclosed) if (block.directive) problems.push(unclosedProblem(block));
  const remaining = doubtful
    .filter(({ block }) => !unclosed.has(block))
    .map(({ problem, block }) => ({ problem, line: block.line }));
  problems.push(...remaining.map(({ problem }) => problem));
  const unsure = [
    ...problems.filter(({ rule }) => rule === 'markdown/unclosed').map(({ place }) => place.line),
    ...remaining.map(({ line }) => line),
  ];
  return { directives, problems, uncertainFrom: Math.min(...unsure) };
}

function unknownDirective({ name, colons }: Opener, place: Place): Problem {
  const near = nearest(name, BLOCK_NAMES);
  const isFitting = near && (grammarOf(near as BlockName).forms as readonly string[]).includes(formOf(colons));
  return {
    rule: 'markdown/unknown-directive',
    message: `There is no directive “${name}”.`,
    hint: near ? `Did you mean “${near}”?` : `The directives are ${BLOCK_NAMES.join(', ')}.`,
    place,
    ...(isFitting && mendWord({ value: name, place }, BLOCK_NAMES, { around: { before: ':'.repeat(colons) } })),
  };
}

const formOf = (colons: number): 'block' | 'line' => (colons >= 3 ? 'block' : 'line');

const unclosedProblem = ({ directive, colons, place }: OpenBlock): Problem => ({
  rule: 'markdown/unclosed',
  message: `The block “${directive?.name}” is not closed.`,
  hint: `Close it with a line of ${colons} colons: ${':'.repeat(colons)}`,
  place,
});
