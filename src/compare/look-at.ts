import { wholeText } from '../adapt/things/thing.ts';
import type { KnownProblem } from '../diagnostics/baseline.ts';
import { entryOf, isRule } from '../diagnostics/catalogue.ts';
import type { Setting } from '../diagnostics/settle.ts';
import { LOCK } from '../load/limits.ts';
import { worksOf } from '../model/chain.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { compareText, shownPath } from '../model/place.ts';
import { type Edition, pathWithin } from './edition.ts';
import { compareFacts, type FactKind } from './facts-in-text.ts';
import type { ThingPair } from './pair-modules.ts';
import { isEqual, ofBoth, type Versions, wordsOf } from './versions.ts';

/** Something that needs a second pair of eyes. */
export interface LookAt {
  readonly kind: LookAtKind;
  /** What it is about: a rule, a thing, a file. */
  readonly subject: string;
  /** What was there and is there no more, and what is new; either may be empty. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** In the order in which they are told. */
export const LOOK_AT_KINDS = [
  'rule',
  'silenced',
  'baseline',
  'words',
  'phone',
  'dose',
  'citation',
  'address',
  'licence',
  'credits',
  'permission',
  'lock',
] as const;
export type LookAtKind = (typeof LOOK_AT_KINDS)[number];

/** Everything in a change that a reviewer should not miss, in the order of its kinds. */
export function findLookAt(
  editions: Readonly<Record<'before' | 'after', Edition>>,
  pairs: readonly ThingPair[],
): LookAt[] {
  const curricula = ofBoth(editions, ({ curriculum }) => curriculum);
  return [
    ...weakenedRules(editions),
    ...newlySilenced(editions),
    ...pairs.filter(({ name }) => name === 'words').flatMap((pair) => wholeThing('words', pair)),
    ...factsIn(pairs),
    ...rights(curricula),
    ...pairs.filter(({ name }) => name === 'items').flatMap((pair) => wholeThing('credits', pair)),
    ...unlocked(pairs),
    ...lockOf(editions),
  ].sort((a, b) => LOOK_AT_KINDS.indexOf(a.kind) - LOOK_AT_KINDS.indexOf(b.kind));
}

const RANKS: readonly Setting[] = ['off', 'info', 'warning', 'error'];

/** Rules that are heard less than they were. */
function weakenedRules({ before, after }: Readonly<Record<'before' | 'after', Edition>>): LookAt[] {
  const rules = [...new Set([...before.settings.keys(), ...after.settings.keys()])].sort(compareText);
  return rules.flatMap((rule): LookAt[] => {
    const [old, now] = [before, after].map(({ settings }) => settings.get(rule)?.value ?? usualOf(rule));
    if (!old || !now || RANKS.indexOf(now) >= RANKS.indexOf(old)) return [];
    return [{ kind: 'rule', subject: rule, before: [old], after: [now] }];
  });
}

/** What nobody has set. Only warnings can be set, but for a few errors. */
const usualOf = (rule: string): Setting => (isRule(rule) ? entryOf(rule).severity : 'warning');

/** Comments that silence a rule and were not there, by the file that they stand in. */
function newlySilenced({ before, after }: Readonly<Record<'before' | 'after', Edition>>): LookAt[] {
  const counts = new Map<string, number>();
  const keyOf = (edition: Edition, { rule, reason, file }: Edition['suppressions'][number]): string =>
    JSON.stringify([pathWithin(file, edition), rule.value, reason]);
  for (const one of before.suppressions) {
    const key = keyOf(before, one);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return after.suppressions.flatMap((one): LookAt[] => {
    const key = keyOf(after, one);
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    if (count > 0) return [];
    const subject = `${pathWithin(one.file, after)}:${one.place.line}`;
    return [
      {
        kind: 'silenced',
        subject,
        before: [],
        after: [one.reason ? `${one.rule.value}: ${one.reason}` : one.rule.value],
      },
    ];
  });
}

/** Problems of a curriculum that a baseline has now and had not. */
export function newlyKnown(
  { curriculum }: Edition,
  { before = [], after = [] }: Versions<readonly KnownProblem[]>,
): LookAt[] {
  const old = new Set(before.map(({ fingerprint }) => fingerprint));
  const start = shownPath(curriculum.path, '');
  return after
    .filter(({ fingerprint, file }) => !old.has(fingerprint) && file.startsWith(start))
    .map(({ rule, file, line, message }) => ({
      kind: 'baseline',
      subject: `${file.slice(start.length)}:${line}`,
      before: [],
      after: [`${rule}: ${message}`],
    }));
}

/** Figures and names in what was changed, added or taken out. */
const factsIn = (pairs: readonly ThingPair[]): LookAt[] =>
  pairs.flatMap(({ name, things }) => [
    ...compareFacts(ofBoth(things, wholeText)).map(
      ({ kind, gone, fresh }): LookAt => ({ kind, subject: name, before: gone, after: fresh }),
    ),
    ...LISTED.flatMap(({ list, kind, shown }) => (name.startsWith(list) ? listed(kind, shown, { name, things }) : [])),
  ]);

/** Entries of lists of which some words always count: a telephone number may have three figures, a source has no sign of its own. */
const LISTED: readonly { readonly list: string; readonly kind: FactKind; readonly shown: RegExp }[] = [
  { list: 'resources/', kind: 'phone', shown: /^phone: *["']?(\d{3,6})["']?$/m },
  { list: 'references/', kind: 'citation', shown: /^((?:.|\n){1,600})/ },
];

function listed(kind: FactKind, shown: RegExp, { name, things }: ThingPair): LookAt[] {
  const { before, after } = ofBoth(things, (thing) => shown.exec(wholeText(thing))?.[1]?.replaceAll('\n', '; '));
  if (before === after) return [];
  return [
    { kind, subject: name, before: before === undefined ? [] : [before], after: after === undefined ? [] : [after] },
  ];
}

function wholeThing(kind: LookAtKind, { name, things }: ThingPair): LookAt[] {
  const words = ofBoth(things, wholeText);
  return isEqual(words) ? [] : [{ kind, subject: name, before: [], after: [] }];
}

/** Under which terms it stands, who made it, and who has allowed what. */
function rights(curricula: Versions<Curriculum>): LookAt[] {
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
    ...change('permission', 'adapts', permissionLines),
    ...change('permission', 'contact-hours', ({ contactHours }) =>
      contactHours.map(({ scheme, approval }) => fieldLine(scheme.value, approval)),
    ),
  ];
}

const licenceLines = ({ license }: Curriculum): string[] =>
  Object.entries(license).flatMap(([key, value]) =>
    value === undefined || /place$/i.test(key) ? [] : [`${LICENCE_KEYS[key] ?? key}: ${String(value)}`],
  );

/** As they are called in the files. */
const LICENCE_KEYS: Readonly<Record<string, string>> = { text: 'text of the license', textPath: 'text' };

/** What an adaptation may, of which work, and what was approved in it. */
function permissionLines({ adaptation }: Curriculum): string[] {
  if (!adaptation) return [];
  return [
    ...worksOf(adaptation.base).map(({ id, version }) => `base: ${id} ${version}`),
    ...Object.entries(adaptation.permission ?? {}).flatMap(([key, value]) =>
      value === undefined ? [] : [`permission ${key}: ${String(value)}`],
    ),
    ...adaptation.changes.flatMap(({ kind, thing, approved }) =>
      approved ? [fieldLine(`approved: ${kind} ${thing}`, approved)] : [],
    ),
  ];
}

const fieldLine = (name: string, fields: object | undefined): string =>
  fields ? `${name}: ${Object.values(fields).map(shownValue).filter(Boolean).join(', ')}` : name;

const shownValue = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : String(value ?? '');

/** Things that an adaptation could not change without leave, and can now. */
const unlocked = (pairs: readonly ThingPair[]): LookAt[] =>
  pairs.flatMap(({ name, things: { before, after } }): LookAt[] =>
    before?.isLocked && after && !after.isLocked
      ? [{ kind: 'lock', subject: name, before: ['locked: true'], after: [] }]
      : [],
  );

/** Texts of the base of which the lock says something else than it did. */
function lockOf(editions: Readonly<Record<'before' | 'after', Edition>>): LookAt[] {
  const texts = ofBoth(editions, ({ sources }) => sources.tree.texts.get(LOCK)?.text);
  if (isEqual(texts)) return [];
  const locks = ofBoth(editions, ({ adapted }) => adapted?.lock);
  const names = new Set([...(locks.before?.texts.keys() ?? []), ...(locks.after?.texts.keys() ?? [])]);
  const changed = [...names].filter(
    (name) => wordsOf(locks.before?.texts.get(name)) !== wordsOf(locks.after?.texts.get(name)),
  );
  return [{ kind: 'lock', subject: LOCK, before: [], after: changed.sort(compareText) }];
}
