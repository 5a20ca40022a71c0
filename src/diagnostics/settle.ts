import type { Place, Written } from '../model/place.ts';
import { entryOf, isRule, RULES, type Rule } from './catalogue.ts';
import { type Diagnostic, type Severity, sortDiagnostics } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** A comment that silences one rule in the next line; of several below each other, every one does so in the line below them all. */
export interface Suppression {
  readonly rule: Written<string>;
  /** Empty if none is given. */
  readonly reason: string;
  /** The whole comment. */
  readonly place: Place;
  /** The line that it silences: the next one. */
  readonly line: number;
  readonly file: string;
}

/** What an author may set a rule to. */
export type Setting = Severity | 'off';
export type Settings = ReadonlyMap<string, Written<Setting>>;

/** True where an author has set a rule to “off”: then nobody needs to look for what it finds. */
export const isOff = (rule: Rule, settings: Settings): boolean => settings.get(rule)?.value === 'off';

/** A problem that its author has silenced. */
export interface Silenced extends Diagnostic {
  readonly reason: string;
  /** Where the comment stands. */
  readonly comment: Place;
}

/** What a run has to say. */
export interface Settled {
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments in the sources have silenced. */
  readonly silenced: readonly Silenced[];
}

/** Errors that an author may set and silence all the same: what they find can be right where it stands. */
const NEGOTIABLE: readonly string[] = ['slide/overflow', 'layout/overflow', 'layout/accessibility', 'link/broken'];

/** What they find is known only when a document is laid out, and depends on its paper: a comment for one is never called unused. */
const LATE: readonly string[] = ['slide/overflow', 'layout/overflow', 'layout/accessibility'];

/** True for a rule that only a layout can break. */
export const isLate = (rule: string): boolean => LATE.includes(rule);

/** True for a rule that may be set under `rules` and silenced by a comment: every warning, and few errors. */
export function isNegotiable(rule: string): boolean {
  if (NEGOTIABLE.includes(rule)) return true;
  return isRule(rule) && entryOf(rule).severity !== 'error';
}

/** Gives every problem its severity, takes out what the author has silenced, and reports comments that silence nothing or give no reason. */
export function settle(
  problems: readonly Problem[],
  settings: Settings,
  suppressions: readonly Suppression[],
): Settled {
  const stacked = belowOthers(suppressions);
  const { diagnostics, silenced, used } = judge(problems, settings, stacked);
  for (const suppression of stacked) {
    const fault = faultOf(suppression, used.has(suppression));
    const diagnostic = fault && withSeverity(fault, settings);
    if (diagnostic) diagnostics.push(diagnostic);
  }
  return { diagnostics: sortDiagnostics(diagnostics), silenced: sortDiagnostics(silenced) };
}

/** Something settled, with what more of it is settled by. */
export interface Settleable extends Settled {
  readonly settings: Settings;
  readonly suppressions: readonly Suppression[];
  /** Puts a problem where the author can mend it; undefined for what is not this work’s to say. */
  relocate?(problem: Problem): Problem | undefined;
}

/** Settles what came to light only when the documents were laid out, and puts it with what was known before. */
export function settleLate<T extends Settleable>(checked: T, problems: readonly Problem[]): T {
  if (problems.length === 0) return checked;
  const placed = checked.relocate ? problems.flatMap((problem) => checked.relocate?.(problem) ?? []) : problems;
  const { diagnostics, silenced } = judge(placed, checked.settings, belowOthers(checked.suppressions));
  return {
    ...checked,
    diagnostics: sortDiagnostics([...checked.diagnostics, ...diagnostics]),
    silenced: sortDiagnostics([...checked.silenced, ...silenced]),
  };
}

/** What is to be said and what is silenced, as it came, and which comments silence something. */
function judge(
  problems: readonly Problem[],
  settings: Settings,
  suppressions: readonly Suppression[],
): { diagnostics: Diagnostic[]; silenced: Silenced[]; used: ReadonlySet<Suppression> } {
  const silencers = indexSuppressions(suppressions);
  const used = new Set<Suppression>();
  const diagnostics: Diagnostic[] = [];
  const silenced: Silenced[] = [];
  for (const problem of problems) {
    const silencing = silencers.get(keyOf(problem.rule, problem.place.file, problem.place.line)) ?? [];
    for (const suppression of silencing) used.add(suppression);
    const diagnostic = withSeverity(problem, settings);
    if (!diagnostic) continue;
    const [first] = silencing;
    if (first) silenced.push({ ...diagnostic, reason: first.reason, comment: first.place });
    else diagnostics.push(diagnostic);
  }
  return { diagnostics, silenced, used };
}

/** Undefined where the author has switched the rule off. */
function withSeverity(problem: Problem, settings: Settings): Diagnostic | undefined {
  const set = isNegotiable(problem.rule) ? settings.get(problem.rule)?.value : undefined;
  const severity = set ?? entryOf(problem.rule).severity;
  return severity === 'off' ? undefined : { ...problem, severity };
}

const keyOf = (rule: string, file: string, line: number): string => JSON.stringify([rule, file, line]);

function indexSuppressions(suppressions: readonly Suppression[]): Map<string, Suppression[]> {
  const index = new Map<string, Suppression[]>();
  for (const suppression of suppressions) {
    if (!isNegotiable(suppression.rule.value)) continue;
    const key = keyOf(suppression.rule.value, suppression.file, suppression.line);
    index.set(key, [...(index.get(key) ?? []), suppression]);
  }
  return index;
}

/** Comments with the line that they silence: where they stand directly below each other, it is for all of them the line below the last. */
export function belowOthers(suppressions: readonly Suppression[]): Suppression[] {
  const nextOf = new Map(suppressions.map(({ place, file, line }) => [keyOf('', file, place.line), line]));
  return suppressions.map((suppression) => {
    let { line } = suppression;
    for (let next = nextOf.get(keyOf('', suppression.file, line)); next; ) {
      line = next;
      next = nextOf.get(keyOf('', suppression.file, line));
    }
    return { ...suppression, line };
  });
}

/** One problem at most for one comment: that it gives no reason comes first, because it is an error. */
function faultOf({ rule, reason, place }: Suppression, isUsed: boolean): Problem | undefined {
  const { value } = rule;
  if (reason === '') {
    return {
      rule: 'suppression/reason',
      message: `The comment that silences “${value}” gives no reason.`,
      hint: `Say after a colon why it is right here: ${value}: …`,
      place,
    };
  }
  if (isUsed) return undefined;
  if (!isRule(value)) {
    const near = nearest(value, RULES);
    return unused(
      `There is no rule “${value}”, so this comment silences nothing.`,
      near ? `Did you mean “${near}”?` : 'Delete the comment.',
      place,
    );
  }
  if (!isNegotiable(value)) {
    return unused(
      `“${value}” is an error, and an error cannot be silenced.`,
      'Mend what it reports, then delete the comment.',
      place,
    );
  }
  if (isLate(value)) return undefined;
  return unused(`Nothing breaks the rule “${value}” in the next line.`, 'Delete the comment.', place);
}

const unused = (message: string, hint: string, place: Place): Problem => ({
  rule: 'suppression/unused' satisfies Rule,
  message,
  hint,
  place,
});
