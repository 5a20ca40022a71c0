import type { Rule } from '../diagnostics/catalogue.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { groupBy } from '../model/group-by.ts';
import type { Module } from '../model/module.ts';
import { oncePer } from '../model/once-per.ts';
import type { Place } from '../model/place.ts';
import type { CheckContext } from './check.ts';

/** What these report changes nothing that a check looks at. */
const HARMLESS: ReadonlySet<Rule> = new Set<Rule>(['yaml/lost-text', 'markdown/raw-html', 'link/broken']);

/** What earlier stages have found, by file: every check asks for every file. */
const byFile = oncePer((earlier: readonly Problem[]) => groupBy(earlier, ({ place }) => place.file));

/** What earlier stages have found in a file, in their order. */
export const earlierIn = ({ earlier }: CheckContext, file: string): readonly Problem[] =>
  byFile(earlier).get(file) ?? [];

const isHarmful = ({ rule }: Problem): boolean => !HARMLESS.has(rule);

/** True if an earlier stage found a fault in these lines of a file, so that something there may have been read wrongly or not at all. */
export function isFaulty(context: CheckContext, file: string, from = 1, to = Number.POSITIVE_INFINITY): boolean {
  if (context.earlier.length === 0) return false;
  const isIn = (problem: Problem): boolean =>
    problem.place.line >= from && problem.place.line <= to && isHarmful(problem);
  if (earlierIn(context, file).some(isIn)) return true;
  // A folder that is a link, or that cannot be opened, holds what nobody knows.
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
    if (earlierIn(context, file.slice(0, end)).some(isHarmful)) return true;
  }
  return false;
}

/** Faults after which it is uncertain what stands in what. */
const STRUCTURAL: ReadonlySet<Rule> = new Set<Rule>([
  'markdown/unclosed',
  'markdown/malformed-directive',
  'markdown/too-deep',
  'markdown/too-costly',
]);

/** True if a fault left it uncertain which headings a Markdown file has. */
export const isStructureFaulty = (context: CheckContext, file: string): boolean =>
  earlierIn(context, file).some(({ rule }) => STRUCTURAL.has(rule));

/** True if every activity of a module could be read. */
export const areActivitiesSure = ({ activities, yamlFile }: Module, context: CheckContext): boolean =>
  areSure(
    activities.map(({ place }) => place),
    yamlFile,
    context,
  );

/** True if every section could be read, and which modules it names. */
export const areSectionsSure = ({ sections, place }: Curriculum, context: CheckContext): boolean =>
  sections.every(({ entries }) => entries.length > 0) &&
  areSure(
    sections.flatMap((section) => [section.place, ...section.entries.map(({ id }) => id.place)]),
    place.file,
    context,
  );

/** True if every entry of a list that may be empty could be read. */
export const isListSure = (
  entries: readonly { readonly place: Place }[],
  file: string,
  context: CheckContext,
): boolean =>
  entries.length === 0
    ? !isFaulty(context, file)
    : areSure(
        entries.map(({ place }) => place),
        file,
        context,
      );

/** An entry that is left out because it could not be read stands next to one that was read, two lines away at most. */
function areSure(places: readonly Place[], file: string, context: CheckContext): boolean {
  const [first, last] = [places[0], places.at(-1)];
  return first !== undefined && last !== undefined && !isFaulty(context, file, first.line - 2, last.endLine + 2);
}
