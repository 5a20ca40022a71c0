import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Suppression } from '../diagnostics/settle.ts';
import type { BaseTrouble, Folder, SourceTree } from '../load/source-tree.ts';
import { chainOf } from '../model/chain.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Place } from '../model/place.ts';
import type { AdaptsFields } from '../parse/schema/adapts-schema.ts';
import type { Sources } from '../parse/sources.ts';
import type { Difference } from './find-changes.ts';
import { ownSuppressions, relocate } from './relocate.ts';

/** A base with what is to be said about it. */
export interface CheckedBase {
  readonly sources: Sources;
  readonly curriculum: Curriculum;
  readonly diagnostics: readonly Diagnostic[];
  readonly said: ReadonlySet<string>;
}

/** How many errors of the base are shown with the one that stands for all. */
const SHOWN = 5;

/** A base with errors is none to build on; one error here stands for all of them. */
export function* judgeBase(adapts: AdaptsFields, { curriculum, diagnostics }: CheckedBase): Iterable<Problem> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  yield {
    rule: 'adaptation/base',
    message: `The base “${curriculum.title || curriculum.path}” has ${errors.length === 1 ? 'an error' : `${errors.length} errors`} of its own.`,
    hint: `See them with “coursewright check ${curriculum.path}”, and mend them there.`,
    place: adapts.base?.place ?? adapts.place,
    related: errors.slice(0, SHOWN).map(({ message, place }) => ({ message, place })),
  };
}

/** Why one of the works that this one builds on could not be read, if so. */
export function troubleUnder(under: Folder | BaseTrouble | undefined): BaseTrouble | undefined {
  for (let one = under; one; one = one.base) if ('message' in one) return one;
  return undefined;
}

/** What can be said of files whatever the base is. */
export const onlyReading = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ rule }) => /^(yaml|file|path|markdown)\//.test(rule));

/** Where the base is missing, what is said of the rest would mostly be about what it holds: only faults of reading are kept. */
export function withoutItsBase(
  adapts: AdaptsFields,
  problems: readonly Problem[],
  trouble: BaseTrouble = { message: 'The base was not read.', hint: 'Name it under “adapts.base”.' },
): Problem[] {
  const kept = onlyReading(problems);
  // Without a name there is nothing to look for; that it is missing is said already.
  if (!adapts.base)
    return [
      ...kept,
      ...problems.filter(({ rule, place }) => rule.startsWith('schema/') && isWithin(place, adapts.place)),
    ];
  return [{ rule: 'adaptation/base', ...trouble, place: adapts.base.place }, ...kept];
}

const isWithin = (place: Problem['place'], whole: Problem['place']): boolean =>
  place.file === whole.file && place.line >= whole.line - 1 && place.line <= whole.endLine;

/** How the problems of a curriculum come to stand where its author can mend them, and which of its comments silence some. */
export interface Settling {
  relocate(problem: Problem): Problem | undefined;
  readonly suppressions: readonly Suppression[];
}

/** `differences` are those between the work and its base. */
export function settlingOf(
  path: string,
  adapts: AdaptsFields | undefined,
  base: CheckedBase | undefined,
  { lineOrigins, suppressions }: Sources,
  differences: readonly Difference[],
): Settling {
  if (!adapts || !base) return { relocate: (problem) => problem, suppressions };
  const bases = [...chainOf(base.curriculum)].map((work) => work.path);
  const gone = differences.flatMap(({ name, before, after }) =>
    after ? [] : [{ name, title: before?.title ?? name }],
  );
  const textAt = readerOf(base.sources.tree);
  const territory = { own: path, bases, origins: lineOrigins, adapts, said: base.said, gone, textAt };
  const { own, silenced } = ownSuppressions(suppressions, territory);
  return { relocate: (problem) => relocate(problem, { ...territory, silenced }), suppressions: own };
}

/** Reads what stands at a place, if it is on one line of a file that the tree has. */
function readerOf({ texts }: SourceTree): (place: Place) => string | undefined {
  return ({ file, line, column, endLine, endColumn }) => {
    if (line !== endLine) return undefined;
    const source = [...texts.values()].find((one) => one.file === file);
    return source?.text.split(/\r\n|\n|\r/)[line - 1]?.slice(column - 1, endColumn - 1);
  };
}
