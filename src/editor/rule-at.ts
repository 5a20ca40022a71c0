/** A rule that a comment silences, and the columns of its name on its line, from 1 and exclusive. */
export interface RuleAt {
  readonly rule: string;
  readonly column: number;
  readonly endColumn: number;
}

/** The name of a rule in a comment on a line, whole or as far as it is written. */
export function ruleInComment(line: string): RuleAt | undefined {
  const found = /(?:#|<!--)\s*coursewright-disable-next-line\s+(?<rule>[^\s:]*)/d.exec(line);
  const [start, end] = found?.indices?.groups?.rule ?? [];
  if (!found?.groups || start === undefined || end === undefined) return undefined;
  return { rule: found.groups.rule ?? '', column: start + 1, endColumn: end + 1 };
}
