import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { shownPath } from '../model/place.ts';
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
}

/** What a diagnostic is known by: its rule and where it really stands. */
export const keyOf = ({ rule }: Pick<Diagnostic, 'rule'>, { file, line, column }: Place): string =>
  JSON.stringify([rule, file, line, column]);

/**
 * Puts a diagnostic where the author can mend it: at the adaptation’s own value, else at the entry under `changes` that brought it about,
 * else at `adapts`, with the base’s place as related. What is wrong with inherited text alone is the base’s, and is not repeated.
 */
export function relocate(diagnostic: Diagnostic, territory: Territory): Diagnostic | undefined {
  const { origins, adapts, said } = territory;
  const place = placeInFile(diagnostic.place, origins);
  const related = (diagnostic.related ?? []).map((one) => ({ ...one, place: placeInFile(one.place, origins) }));
  const folder = folderOf(place, territory);
  if (folder === territory.own)
    return related.length > 0 ? { ...diagnostic, place, related } : { ...diagnostic, place };
  if (said.has(keyOf(diagnostic, place)) || diagnostic.rule.startsWith('suppression/')) return undefined;
  const changes = adapts.changes?.items ?? [];
  const names = [place, ...related.map((one) => one.place)].flatMap((one) => nameAt(one, territory) ?? []);
  const entry = names.map((name) => entryFor(changes, name)).find((found) => found !== undefined);
  return {
    ...diagnostic,
    place: entry?.thing.place ?? adapts.base?.place ?? adapts.place,
    related: [{ message: 'It stands here in the base.', place }, ...related],
  };
}

/** The folder of the work that a file belongs to: the longest that fits. */
function folderOf({ file }: Place, { own, bases }: Territory): string {
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
