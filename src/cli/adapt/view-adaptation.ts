import { type ChangeObject, diffLines } from 'diff';
import { mostEdits } from '../../compose/changes/diff-text.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { CheckedFolder } from '../check-folders.ts';

/** What there is to say about an adaptation and its base; plain data. */
export interface AdaptationView {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly base: { readonly id: string; readonly title: string; readonly version: string; readonly path: string };
  /** The version that the lock was written for, if there is one. */
  readonly lockedVersion: string | undefined;
  readonly changes: readonly ChangeView[];
  /** Of things that no change names any more. */
  readonly loose: readonly TextView[];
}

export interface ChangeView {
  readonly kind: string;
  readonly thing: string;
  readonly light: string | undefined;
  readonly why: string;
  /** What differs under it. */
  readonly texts: readonly TextView[];
}

export interface TextView {
  readonly name: string;
  readonly state: 'current' | 'changed' | 'new' | 'gone';
  /** Where it stands in the base now: `file:line`. */
  readonly place: string | undefined;
  /** What the base has changed, line by line; empty where nothing. */
  readonly lines: readonly DiffLine[];
}

export interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** Lines around a change that are shown with it. */
const AROUND = 2;

export function viewAdaptation({ adapted, curriculum, folder }: CheckedFolder): AdaptationView | undefined {
  if (!adapted) return undefined;
  const { adaptation, stale, lock } = adapted;
  const late = new Map(stale.map((one) => [one.name, one]));
  const view = (name: string): TextView => {
    const found = late.get(name);
    if (!found) return { name, state: 'current', place: undefined, lines: [] };
    const { then, now, place } = found;
    return {
      name,
      state: then ? (now ? 'changed' : 'gone') : 'new',
      place: place && `${place.file}:${place.line}`,
      lines: then ? compare(then.text, now?.text ?? '') : [],
    };
  };
  const told = new Set<string>();
  const changes = adaptation.changes.map(({ kind, thing, light, why, found }): ChangeView => {
    const own = [...found.filter(({ before }) => before && kind !== 'remove').map(({ name }) => name)];
    const gone = stale
      .filter(({ name, change }) => change?.thing.value === thing && !own.includes(name))
      .map(({ name }) => name);
    const texts = [...own, ...gone].map(view);
    for (const { name } of texts) told.add(name);
    return { kind, thing, light, why, texts };
  });
  return {
    id: curriculum.id,
    title: curriculum.title,
    path: folder,
    base: baseOf(adaptation.base),
    lockedVersion: lock?.version,
    changes,
    loose: stale.filter(({ name }) => !told.has(name)).map(({ name }) => view(name)),
  };
}

const baseOf = ({ id, title, version, path }: Curriculum): AdaptationView['base'] => ({ id, title, version, path });

function compare(before: string, after: string): DiffLine[] {
  const [old, now] = [`${before}\n`, `${after}\n`];
  const maxEditLength = mostEdits(old.split('\n').length, now.split('\n').length);
  const parts: readonly Pick<ChangeObject<string>, 'value' | 'added' | 'removed'>[] = diffLines(old, now, {
    maxEditLength,
  }) ?? [
    { value: old, added: false, removed: true },
    { value: now, added: true, removed: false },
  ];
  const lines = parts.flatMap(({ value, added, removed }): DiffLine[] =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((text) => ({ sign: added ? '+' : removed ? '-' : ' ', text })),
  );
  const isNear = (index: number): boolean =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ sign }) => sign !== ' ');
  return lines.flatMap((line, index): DiffLine[] => {
    if (isNear(index)) return [line];
    return index > 0 && isNear(index - 1) ? [{ sign: ' ', text: '…' }] : [];
  });
}
