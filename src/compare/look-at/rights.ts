/** Under which terms a work stands, who made it, who has allowed what, and what nobody may change. */
import { LOCK } from '../../load/limits.ts';
import { worksOf } from '../../model/chain.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import { compareText } from '../../model/place.ts';
import { isEqual, ofBoth, wordsOf } from '../versions.ts';
import { linesThatDiffer } from './lines-that-differ.ts';
import type { Editions, LookAt, LookAtKind, Pairs } from './look-at.ts';

export function rights(editions: Editions, { others }: Pairs): LookAt[] {
  const curricula = ofBoth(editions, ({ curriculum }) => curriculum);
  const change = (kind: LookAtKind, subject: string, read: (one: Curriculum) => readonly string[]): LookAt[] => {
    const { before = [], after = [] } = ofBoth(curricula, read);
    const [gone, fresh] = [
      before.filter((line) => !after.includes(line)),
      after.filter((line) => !before.includes(line)),
    ];
    return gone.length + fresh.length > 0 ? [{ kind, subject, before: gone, after: fresh }] : [];
  };
  return [
    ...change('licence', 'license', licenceLines),
    ...change('credits', 'credits', ({ credits }) => credits.map(({ name, role }) => `${name}, ${role}`)),
    ...others.flatMap(({ name, things }): LookAt[] => {
      const lines = linesThatDiffer(things);
      return name === 'items' && !isEqual(lines)
        ? [{ kind: 'credits', subject: name, before: lines.before ?? [], after: lines.after ?? [] }]
        : [];
    }),
    ...change('permission', 'adapts', permissionLines),
    ...change('permission', 'contact-hours', ({ contactHours }) =>
      contactHours.map(({ scheme, approval }) => fieldLine(scheme.value, approval)),
    ),
    ...lockOf(editions),
  ];
}

const licenceLines = ({ license }: Curriculum): string[] =>
  Object.entries(license).flatMap(([key, value]) =>
    value === undefined || /place$/i.test(key) ? [] : [`${LICENCE_KEYS[key] ?? key}: ${String(value)}`],
  );

/** As they are called in the files. */
const LICENCE_KEYS: Readonly<Record<string, string>> = { text: 'text of the license', textPath: 'text' };

/** What an adaptation may, of which work, and what it says of its changes: why, with which light, and who approved. */
function permissionLines({ adaptation }: Curriculum): string[] {
  if (!adaptation) return [];
  return [
    ...worksOf(adaptation.base).map(({ id, version }) => `base: ${id} ${version}`),
    ...Object.entries(adaptation.permission ?? {}).flatMap(([key, value]) =>
      value === undefined ? [] : [`permission ${key}: ${String(value)}`],
    ),
    ...adaptation.changes.flatMap(({ kind, thing, light, why, approved }) => [
      `${kind} ${thing}: ${[light, why].filter(Boolean).join(', ')}`,
      ...(approved ? [fieldLine(`approved: ${kind} ${thing}`, approved)] : []),
    ]),
  ];
}

const fieldLine = (name: string, fields: object | undefined): string =>
  fields ? `${name}: ${Object.values(fields).map(shownValue).filter(Boolean).join(', ')}` : name;

const shownValue = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : String(value ?? '');

/** Things that an adaptation could not change without leave, and that are free now, or gone. */
export const unlocked = ({ ofModules, others }: Pairs): LookAt[] =>
  [...ofModules, ...others].flatMap(({ name, things: { before, after } }): LookAt[] =>
    before?.isLocked && !after?.isLocked ? [{ kind: 'lock', subject: name, before: ['locked: true'], after: [] }] : [],
  );

/** Texts of the base of which the lock says something else than it did. */
function lockOf(editions: Editions): LookAt[] {
  const texts = ofBoth(editions, ({ sources }) => sources.tree.texts.get(LOCK)?.text);
  if (isEqual(texts)) return [];
  const locks = ofBoth(editions, ({ adapted }) => adapted?.lock);
  const names = new Set([...(locks.before?.texts.keys() ?? []), ...(locks.after?.texts.keys() ?? [])]);
  const changed = [...names].filter(
    (name) => wordsOf(locks.before?.texts.get(name)) !== wordsOf(locks.after?.texts.get(name)),
  );
  return [{ kind: 'lock', subject: LOCK, before: [], after: changed.sort(compareText) }];
}
