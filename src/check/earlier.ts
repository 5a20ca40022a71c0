import type { Rule } from '../diagnostics/catalogue.ts';
import type { Curriculum, Module } from '../model/curriculum.ts';
import type { Place } from '../model/place.ts';
import type { CheckContext } from './check.ts';

/** What these report changes nothing that a check looks at. */
const HARMLESS: ReadonlySet<Rule> = new Set<Rule>(['yaml/lost-text', 'markdown/raw-html']);

/** True if an earlier stage found a fault in these lines of a file, so that something there may have been read wrongly or not at all. */
export const isFaulty = ({ earlier }: CheckContext, file: string, from = 1, to = Number.POSITIVE_INFINITY): boolean =>
  earlier.some(
    ({ rule, place }) => place.file === file && place.line >= from && place.line <= to && !HARMLESS.has(rule),
  );

/** Faults after which it is uncertain what stands in what. */
const STRUCTURAL: ReadonlySet<Rule> = new Set<Rule>([
  'markdown/unclosed',
  'markdown/malformed-directive',
  'markdown/too-deep',
]);

/** True if a fault left it uncertain which headings a Markdown file has. */
export const isStructureFaulty = ({ earlier }: CheckContext, file: string): boolean =>
  earlier.some(({ rule, place }) => place.file === file && STRUCTURAL.has(rule));

/** True if every activity of a module could be read. */
export const areActivitiesSure = ({ activities, yamlFile }: Module, context: CheckContext): boolean =>
  areEntriesSure(activities, yamlFile, context);

/** True if every section could be read, and which modules it names. */
export const areSectionsSure = ({ sections, place }: Curriculum, context: CheckContext): boolean =>
  areEntriesSure(sections, place.file, context);

/** An entry that is left out because it could not be read at all stands next to one that was read. */
function areEntriesSure(entries: readonly { place: Place }[], file: string, context: CheckContext): boolean {
  const [first, last] = [entries[0], entries.at(-1)];
  return (
    first !== undefined && last !== undefined && !isFaulty(context, file, first.place.line - 1, last.place.endLine + 1)
  );
}
