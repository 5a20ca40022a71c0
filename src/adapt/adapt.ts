/** The stage between resolving and checking: what an adaptation is, and whether it is one that its base allows. */
import type { Problem } from '../diagnostics/problem.ts';
import { LOCK } from '../load/limits.ts';
import type { SourceTree } from '../load/source-tree.ts';
import type { Adaptation, Change, ChangedThing, Permission } from '../model/adaptation.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { shownPath } from '../model/place.ts';
import { activitiesOf, cut, openedBy } from '../parse/merge/splice-module.ts';
import type { AdaptsFields, ChangeFields } from '../parse/schema/adapts-schema.ts';
import type { Sources } from '../parse/sources.ts';
import type { CheckedBase } from './base.ts';
import { type Difference, entryFor, findDifferences } from './find-changes.ts';
import { foreignFiles } from './foreign-files.ts';
import { judgeChanges } from './judge-changes.ts';
import { judgeItems } from './judge-items.ts';
import { judgeLocks } from './judge-locks.ts';
import { judgeRights } from './judge-rights.ts';
import { judgeWork } from './judge-work.ts';
import { type Lock, readLock } from './lock.ts';
import { nameOfFile } from './relocate.ts';
import { findStale, judgeStale, type Stale } from './staleness.ts';
import { thingsOf } from './things.ts';

/** One work with its sources. */
export interface Work {
  readonly sources: Sources;
  readonly curriculum: Curriculum;
}

export interface Adapted {
  readonly adaptation: Adaptation;
  readonly differences: readonly Difference[];
  readonly stale: readonly Stale[];
  readonly lock: Lock | undefined;
  readonly problems: readonly Problem[];
}

/** What is known besides the two works. */
export interface AdaptContext {
  /** What the adaptation’s own folder holds. */
  readonly tree: SourceTree;
  /** `YYYY-MM-DD`, from the clock of the run. */
  readonly today: string;
  /** What reading the adaptation has reported. */
  readonly earlier: readonly Problem[];
}

/** Compares an adaptation with its base: what differs, whether it is declared, whether it may differ, and on what it rests. */
export function adapt(
  adapts: AdaptsFields,
  own: Work,
  base: Work & CheckedBase,
  { tree, today, earlier }: AdaptContext,
): Adapted {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const changes = adapts.changes?.items ?? [];
  const before = thingsOf(base.sources);
  const after = thingsOf(own.sources);
  const unread = [
    ...namesOf(
      earlier.filter(({ rule }) => /^(yaml\/syntax|file\/)/.test(rule)),
      tree,
    ),
    ...[...own.sources.yamlFiles].flatMap(([path, { root }]) => (root ? [] : (nameOfFile(path) ?? []))),
  ];
  // Of a file that cannot be read nobody knows what it would change; an agenda that is taken over loses modules by itself.
  const differences = findDifferences(before, after).filter(
    ({ name }) =>
      !unread.some((one) => name === one || name.startsWith(`${one}/`)) &&
      !isTakenOver(`${name}.yaml`, own.sources, base.sources),
  );
  const faulty = [...namesOf(earlier, tree), ...withStrayHeadings(own.sources, tree)];
  // What an entry that cannot be read declares, nobody knows; nor what a key has whose value could not be read.
  const isSure = (adapts.changes?.isWhole ?? !adapts.keys.changes) && !earlier.some(isUnreadKey(tree));
  const lock = readLock(tree, base.curriculum, report);
  const known = lock ?? { version: undefined, texts: new Map() };
  const stale = findStale(changes, differences, before, known);
  const { fields } = own.sources.curriculum;
  problems.push(
    ...foreignFiles(tree),
    ...judgeWork(adapts, fields, base.curriculum, tree),
    ...judgeRights(adapts, fields, base.curriculum, today),
    ...judgeItems(adapts, own.curriculum, base.curriculum),
    ...[...judgeChanges(changes, differences, before, after, modulesOf(own.sources, base.sources), faulty)].filter(
      ({ rule }) => rule !== 'adaptation/undeclared' || isSure,
    ),
    ...judgeLocks(changes, differences, before, { base: base.sources, own: own.sources }),
    ...(lock || stale.length === 0
      ? judgeStale(stale, adapts, base.curriculum, known)
      : hasLock(tree)
        ? []
        : [noLock(adapts)]),
  );
  const byEntry = new Map<ChangeFields, Difference[]>();
  for (const difference of differences) {
    const entry = entryFor(changes, difference.name);
    if (entry) byEntry.set(entry, [...(byEntry.get(entry) ?? []), difference]);
  }
  return {
    adaptation: {
      base: base.curriculum,
      permission: permissionOf(adapts),
      changes: changes.map((change): Change => {
        const found = (byEntry.get(change) ?? []).map(changedThing);
        return {
          kind: change.kind,
          thing: change.thing.value,
          light: change.light?.value,
          why: change.why ?? '',
          approved: change.approved,
          found,
          place: change.place,
        };
      }),
      place: adapts.place,
    },
    differences,
    stale,
    lock,
    problems,
  };
}

const isUnreadKey =
  ({ path }: SourceTree) =>
  ({ rule, place }: Problem): boolean =>
    rule === 'yaml/unsupported' && place.file === shownPath(path, 'curriculum.yaml');

const modulesOf = (...works: readonly Sources[]): Set<string> =>
  new Set(works.flatMap(({ modules }) => [...modules.keys()]));

/** The names of the files that something was reported of. */
const namesOf = (problems: readonly Problem[], tree: SourceTree): string[] => [
  ...new Set(problems.flatMap(({ place }) => nameOfFile(place.file.slice(shownPath(tree.path, '').length)) ?? [])),
];

/** Modules of which a heading opens no activity: it is reported as such, and nobody knows what its text would change. */
const withStrayHeadings = ({ modules }: Sources, tree: SourceTree): string[] =>
  [...modules.values()].flatMap(({ id, yaml, markdown }) => {
    if (!markdown || !tree.texts.has(markdown.path)) return [];
    const { parts } = cut(markdown);
    return openedBy(parts, activitiesOf(yaml.fields)).size < parts.length ? [id] : [];
  });

/** True for an agenda that the adaptation has not got itself. */
const isTakenOver = (path: string, own: Sources, base: Sources): boolean =>
  path.startsWith('agendas/') &&
  own.tree.texts.has(path) &&
  own.tree.texts.get(path) === base.tree.texts.get(path) &&
  own.curriculum.fields?.agendas?.items.some(({ value }) => `agendas/${value}.yaml` === path) === true &&
  base.curriculum.fields?.agendas?.items.some(({ value }) => `agendas/${value}.yaml` === path) === true;

/** True for a lock that is there, whether or not it can be read. */
const hasLock = ({ filePaths, unreadable }: SourceTree): boolean => filePaths.has(LOCK) || unreadable.has(LOCK);

const changedThing = ({ name, before, after }: Difference): ChangedThing => ({
  name,
  title: after?.title ?? before?.title ?? name,
  before: before?.wording,
  after: after?.wording,
});

const noLock = (adapts: AdaptsFields): Problem => ({
  rule: 'adaptation/stale',
  message: 'This adaptation has no coursewright.lock, so nobody will notice when the base moves on under its changes.',
  hint: 'Run “coursewright adapt accept”, and keep the file with the others.',
  place: adapts.base?.place ?? adapts.place,
});

function permissionOf({ permission }: AdaptsFields): Permission | undefined {
  if (!permission?.from || !permission.source) return undefined;
  return {
    from: permission.from.value,
    scope: (permission.scope?.items ?? []).map(({ value }) => value),
    source: permission.source.value,
    date: permission.date?.value,
    expires: permission.expires?.value,
    text: permission.text?.value,
  };
}
