import { RULES } from '../diagnostics/catalogue.ts';
import { isNegotiable } from '../diagnostics/settle.ts';
import type { Candidate, Completion } from './candidate.ts';
import { candidatesInMarkdown } from './complete-markdown.ts';
import { keysInYaml, valuesInYaml } from './complete-yaml.ts';
import { markdownCursor } from './markdown-cursor.ts';
import { ruleInComment } from './rule-at.ts';
import { rules } from './rule-names.ts';
import { linesOf, offsetOf, type Spot } from './work.ts';
import { yamlCursor } from './yaml-cursor.ts';

/** What can be written at a spot. The text is the one that is being written; names are those of the work. */
export function completeAt(spot: Spot): Completion | undefined {
  const line = linesOf(spot.text)[spot.line - 1] ?? '';
  return ofComment(spot, line) ?? (spot.path.endsWith('.md') ? ofMarkdown(spot, line) : ofYaml(spot, line));
}

function ofComment({ column }: Spot, line: string): Completion | undefined {
  const found = ruleInComment(line);
  if (!found || column < found.column || column > found.endColumn) return undefined;
  const follow = line[found.endColumn - 1] === ':' ? '' : ': ';
  return { column: found.column, endColumn: found.endColumn, candidates: rules(RULES.filter(isNegotiable), follow) };
}

function ofMarkdown({ work, path, column }: Spot, line: string): Completion | undefined {
  const cursor = markdownCursor(line.slice(0, column - 1));
  if (!cursor) return undefined;
  const candidates = candidatesInMarkdown(cursor, work.curriculum, path);
  // A directive is written anew with its colons.
  const colons = cursor.kind === 'directive' ? cursor.colons : cursor.kind === 'inline' ? 1 : 0;
  return completion(candidates, line, column, cursor.prefix.length + colons);
}

function ofYaml(spot: Spot, line: string): Completion | undefined {
  const cursor = spot.path.endsWith('.yaml') ? yamlCursor(spot.text, offsetOf(spot)) : undefined;
  if (!cursor || !line.slice(0, spot.column - 1).endsWith(cursor.prefix)) return undefined;
  // What stands first on its line may become a mapping yet.
  const takesKeys = cursor.role === 'key' || /^\s*(-\s+)*$/.test(line.slice(0, spot.column - 1 - cursor.prefix.length));
  const candidates = [
    ...valuesInYaml(cursor, spot.work.curriculum, spot.path),
    ...(takesKeys ? keysInYaml(cursor, spot.path) : []),
  ];
  return completion(candidates, line, spot.column, cursor.prefix.length);
}

/** What is offered stands for what is written before the cursor, and for the rest of the word behind it. */
function completion(
  candidates: readonly Candidate[],
  line: string,
  column: number,
  before: number,
): Completion | undefined {
  if (candidates.length === 0) return undefined;
  const behind = /^[a-z0-9/-]*/.exec(line.slice(column - 1))?.[0].length ?? 0;
  return { column: column - before, endColumn: column + behind, candidates };
}
