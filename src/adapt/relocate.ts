import type { Problem } from '../diagnostics/problem.ts';
import { belowOthers, type Suppression } from '../diagnostics/settle.ts';
import type { Place } from '../model/place.ts';
import { shownPath, writePlace } from '../model/place.ts';
import { slug } from '../model/slug.ts';
import { type LineOrigins, placeInFile } from '../parse/line-origins.ts';
import type { AdaptsFields } from '../parse/schema/adapts-schema.ts';
import { entryFor } from './find-changes.ts';

/** What is known of the places of an adaptation. */
export interface Territory {
  /** The adaptation’s folder, and those of the works that it builds on, nearest first. */
  readonly own: string;
  readonly bases: readonly string[];
  readonly origins: LineOrigins;
  readonly adapts: AdaptsFields;
  /** What is said of the bases already, as `keyOf` writes it. */
  readonly said: ReadonlySet<string>;
  /** Which rules comments in the bases silence, by line. */
  readonly silenced: ReadonlySet<string>;
  /** What the adaptation has taken out. */
  readonly gone: readonly Gone[];
  /** What the base’s author wrote at a place, where it stands on one line. */
  textAt(place: Place): string | undefined;
}

/** A thing that is no more: `history/line`, “Draw your line”. */
export interface Gone {
  readonly name: string;
  readonly title: string;
}

/** What a problem is known by: its rule and where it really stands. */
export const keyOf = ({ rule }: Pick<Problem, 'rule'>, { file, line, column }: Place): string =>
  JSON.stringify([rule, file, line, column]);

/**
 * Puts a problem where the author can mend it: at the adaptation’s own value, else at the entry under `changes` that brought it about,
 * else at `adapts`, with the base’s place as related. What is wrong with inherited text alone is the base’s, and is not repeated; what the
 * base has silenced stays silent.
 */
export function relocate(problem: Problem, territory: Territory): Problem | undefined {
  const { origins, adapts, said, silenced } = territory;
  const place = placeInFile(problem.place, origins);
  const related = (problem.related ?? []).map((one) => ({ ...one, place: placeInFile(one.place, origins) }));
  if (isOwn(place, territory))
    return { ...problem, place, ...(related.length > 0 && { related }), ...ownFixes(problem, territory) };
  if (said.has(keyOf(problem, place)) || silenced.has(lineKey(problem.rule, place))) return undefined;
  const changes = adapts.changes?.items ?? [];
  const missed = nameOfMissed(place, territory);
  const names = [place, ...related.map((one) => one.place)].flatMap((one) => nameAt(one, territory) ?? []);
  const entry =
    (missed === undefined ? undefined : entryFor(changes, missed)) ??
    names
      .map((name) => entryFor(changes, name) ?? changes.find(({ thing }) => thing.value.startsWith(`${name}/`)))
      .find((found) => found !== undefined) ??
    (problem.rule.startsWith('agenda/') ? changes.find(({ kind }) => kind === 'remove') : undefined) ??
    (changes.length === 1 ? changes[0] : undefined);
  return {
    ...problem,
    ...ownFixes(problem, territory),
    place: entry?.thing.place ?? adapts.base?.place ?? adapts.place,
    related: [
      { message: 'It stands here in the base.', place },
      ...related.filter((one) => writePlace(one.place) !== writePlace(place)),
    ],
  };
}

/** Fixes that change nothing but the adaptation’s own files. */
function ownFixes({ fixes }: Problem, territory: Territory): Pick<Problem, 'fixes'> {
  if (!fixes) return {};
  const placed = fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, place: placeInFile(edit.place, territory.origins) })),
  }));
  return { fixes: placed.filter(({ edits }) => edits.every(({ place }) => isOwn(place, territory))) };
}

/** The thing that is missed at a place of the base: what stands there names one that the adaptation has taken out. */
function nameOfMissed(place: Place, { gone, textAt }: Territory): string | undefined {
  if (gone.length === 0) return undefined;
  const text = textAt(place);
  if (text === undefined) return undefined;
  const words = new Set(text.match(/[\p{L}\p{N}-]+(\/[\p{L}\p{N}-]+)*/gu));
  const whole = slug(text);
  const found =
    gone.find(({ name }) => words.has(name)) ??
    gone.find(({ name, title }) => words.has(lastOf(name)) || (whole !== '' && whole.includes(slug(title))));
  return found?.name;
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** The comments of an adaptation that silence something, at the lines where they really stand, and what those of its base silence. */
export function ownSuppressions(
  suppressions: readonly Suppression[],
  territory: Home,
): { readonly own: readonly Suppression[]; readonly silenced: ReadonlySet<string> } {
  const real = belowOthers(suppressions).map((one): Suppression => {
    const place = placeInFile(one.place, territory.origins);
    return {
      ...one,
      rule: { ...one.rule, place },
      place,
      line: place.endLine + (one.line - one.place.endLine),
      file: place.file,
    };
  });
  const silenced = real
    .filter(({ place }) => !isOwn(place, territory))
    .map(({ rule, place, line }) => lineKey(rule.value, { ...place, line }));
  return { own: real.filter(({ place }) => isOwn(place, territory)), silenced: new Set(silenced) };
}

type Home = Pick<Territory, 'own' | 'bases' | 'origins'>;

const lineKey = (rule: string, { file, line }: Place): string => JSON.stringify([rule, file, line]);

const isOwn = (place: Place, territory: Home): boolean => folderOf(place, territory) === territory.own;

/** The folder of the work that a file belongs to: the longest that fits. */
function folderOf({ file }: Place, { own, bases }: Home): string {
  const inside = [own, ...bases].filter((folder) => folder === '.' || file.startsWith(`${folder}/`));
  return inside.toSorted((a, b) => b.length - a.length)[0] ?? own;
}

function nameAt(place: Place, territory: Territory): string | undefined {
  const folder = folderOf(place, territory);
  return nameOfFile(folder === '.' ? place.file : place.file.slice(shownPath(folder, '').length));
}

/** The name of the module or the file that a path belongs to: `history`, `agendas/three-days`. */
export function nameOfFile(path: string): string | undefined {
  const module = /^modules\/([^/]+)\//.exec(path)?.[1];
  if (module) return module;
  const name = path.replace(/\.[^./]+$/, '');
  return name === 'curriculum' ? undefined : name.replace(/^theme\/.*/, 'theme');
}
