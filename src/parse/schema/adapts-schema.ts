import { validRange } from 'semver';
import { isMap, type Node } from 'yaml';
import { LIGHTS, SCOPES } from '../../model/choices.ts';
import type { Place, Written } from '../../model/place.ts';
import { entriesOf, headOf, list, object, optional, required } from '../yaml/collections.ts';
import { either, type Shape, shape } from '../yaml/shape.ts';
import { date, oneOf, pattern, text } from '../yaml/values.ts';

/** Things that are changed are named as their files are: `role-plays`, `role-plays/round-two`, `agendas/three-days`, `theme`, `all`. */
const thing = pattern(
  /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/,
  'the name of a module, an activity or a file',
  'Write it as in role-plays, role-plays/round-two, agendas/three-days, pages/welcome or theme.',
);

/** Ways to change: one of them is the key by which an entry names its thing. */
const KINDS = ['add', 'remove', 'move', 'replace', 'change'] as const;
export type ChangeKind = (typeof KINDS)[number];

const approval = object('an approval', {
  by: optional(text, 'Who approved it.', 'Example Owners LLC'),
  date: optional(date, 'When.', '2026-05-01'),
  ref: optional(text, 'Where that is written down.', 'Letter of 1 May 2026'),
});

const common = {
  section: optional(thing, 'The id of the section that it goes into.', 'making-connections'),
  after: optional(thing, 'The id of the module that it comes after.', 'medicine'),
  light: optional(
    oneOf(LIGHTS),
    'How far the change goes: green needs a note, yellow a talk with the owner, red the owner’s permission.',
    'yellow',
  ),
  why: required(text, 'The reason. It is printed on the page “Changes from the original”.', 'People asked for it.'),
  approved: optional(approval, 'Who approved the change. A thing that is locked needs it.'),
};

const shapes = {
  add: object('an addition', { add: required(thing, 'The id of a module of your own.', 'our-town'), ...common }),
  remove: object('a removal', { remove: required(thing, 'The id of what is left out.', 'reacquaintance'), ...common }),
  move: object('a move', { move: required(thing, 'The id of the module that moves.', 'advocacy-stigma'), ...common }),
  replace: object('a replacement', {
    replace: required(thing, 'The id of a module whose folder here stands for that of the base.', 'history'),
    ...common,
  }),
  change: object('a change', {
    change: required(
      thing,
      'What is changed: a module, an activity after its module and a slash, or a file.',
      'role-plays/round-two',
      'agendas/three-days',
      'glossary',
    ),
    ...common,
  }),
};

/** One entry of `changes`. */
export interface ChangeFields {
  readonly kind: ChangeKind;
  /** What is changed. Its place is that of the whole entry’s name. */
  readonly thing: Written<string>;
  /** The YAML node of the name: it takes its place in the section’s list of modules. */
  readonly node: Node;
  readonly section: Written<string> | undefined;
  readonly after: Written<string> | undefined;
  readonly light: Written<(typeof LIGHTS)[number]> | undefined;
  readonly why: string | undefined;
  readonly approved: ApprovalFields | undefined;
  readonly place: Place;
}

export interface ApprovalFields {
  readonly by: string | undefined;
  readonly date: string | undefined;
  readonly ref: string | undefined;
}

const CHANGE = either(...KINDS.map((kind) => shapes[kind].form));

const change: Shape<ChangeFields> = shape(CHANGE, (node, reading) => {
  const entries = isMap(node) ? entriesOf(node, { ...reading, report: () => undefined }) : undefined;
  const kind = KINDS.find((name) => entries?.has(name));
  if (!kind || !isMap(node)) {
    reading.report({
      rule: 'schema/missing-key',
      message: 'This entry does not say what it does.',
      hint: 'Begin it with one of add, remove, move, replace or change, as in { change: role-plays, why: … }.',
      place: isMap(node) ? headOf(node, reading) : reading.yaml.at(...rangeOf(node)),
    });
    return undefined;
  }
  const found = shapes[kind](node, reading);
  const name = (found as Record<string, unknown> | undefined)?.[kind] as Written<string> | undefined;
  const value = entries?.get(kind)?.value;
  if (!found || !name || !value) return undefined;
  return {
    kind,
    thing: name,
    node: value,
    section: found.section,
    after: found.after,
    light: found.light,
    why: found.why?.value,
    approved: found.approved && {
      by: found.approved.by?.value,
      date: found.approved.date?.value,
      ref: found.approved.ref?.value,
    },
    place: found.place,
  };
});

const rangeOf = (node: Node): [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 0];

/** A range of semantic versions, as npm writes it: `^1.0.0`. */
const range: Shape<Written<string>> = shape(text.form, (node, reading) => {
  const found = text(node, reading);
  if (!found || validRange(found.value) !== null) return found;
  reading.report({
    rule: 'schema/type',
    message: `“${found.value}” is no range of versions.`,
    hint: 'Write it as npm does: ^1.0.0 for every version from 1.0.0 up to, but not including, 2.0.0.',
    place: found.place,
  });
  return undefined;
});

const permission = object('the permission', {
  from: required(text, 'Who gave it.', 'Example Owners LLC'),
  scope: required(list(oneOf(SCOPES), 1), 'What it allows.', ['adapt', 'distribute']),
  source: required(text, 'Where it is written down.', 'Letter of 1 May 2023'),
  date: optional(date, 'The day from which it holds.', '2023-05-01'),
  expires: optional(date, 'The day on which it ends.', '2028-05-01'),
  text: optional(text, 'The words to print, if the owners want some.', 'Adapted with permission of the owners.'),
});

/** `adapts`, section 6 of the contract. */
export const adapts = object('adapts', {
  base: required(
    text,
    'What it builds on: a folder, or an installed package.',
    '../recovery-coaching',
    '@owners/course',
  ),
  version: optional(range, 'Which versions of the base it fits, as npm writes that.', '^1.0.0'),
  permission: optional(
    permission,
    'Who allowed it. Needed unless the license of the base allows adapting to everybody.',
  ),
  changes: optional(list(change), 'One entry for each thing that differs from the base, with its reason.', [
    { change: 'role-plays', light: 'green', why: 'Names of our region' },
  ]),
});

export type AdaptsFields = NonNullable<ReturnType<typeof adapts>>;
