import { validRange } from 'semver';
import { isMap, type Node } from 'yaml';
import { LIGHTS, SCOPES } from '../../model/choices.ts';
import type { Place, Written } from '../../model/place.ts';
import {
  date,
  entriesOf,
  headOf,
  list,
  object,
  oneOf,
  optional,
  pattern,
  required,
  type Shape,
  text,
} from '../yaml/shape.ts';

/** Things that are changed are named as their files are: `role-plays`, `role-plays/round-two`, `agendas/three-days`, `theme`, `all`. */
const thing = pattern(
  /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/,
  'the name of a module, an activity or a file',
  'Write it as in role-plays, role-plays/round-two, agendas/three-days, pages/welcome or theme.',
);

/** Ways to change: one of them is the key by which an entry names its thing. */
const KINDS = ['add', 'remove', 'move', 'replace', 'change'] as const;
export type ChangeKind = (typeof KINDS)[number];

const approval = object('an approval', { by: optional(text), date: optional(date), ref: optional(text) });

const common = {
  section: optional(thing),
  after: optional(thing),
  light: optional(oneOf(LIGHTS)),
  why: required(text),
  approved: optional(approval),
};

const shapes = {
  add: object('an addition', { add: required(thing), ...common }),
  remove: object('a removal', { remove: required(thing), ...common }),
  move: object('a move', { move: required(thing), ...common }),
  replace: object('a replacement', { replace: required(thing), ...common }),
  change: object('a change', { change: required(thing), ...common }),
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

const change: Shape<ChangeFields> = (node, reading) => {
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
};

const rangeOf = (node: Node): [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 0];

/** A range of semantic versions, as npm writes it: `^1.0.0`. */
const range: Shape<Written<string>> = (node, reading) => {
  const found = text(node, reading);
  if (!found || validRange(found.value) !== null) return found;
  reading.report({
    rule: 'schema/type',
    message: `“${found.value}” is no range of versions.`,
    hint: 'Write it as npm does: ^1.0.0 for every version from 1.0.0 up to, but not including, 2.0.0.',
    place: found.place,
  });
  return undefined;
};

const permission = object('the permission', {
  from: required(text),
  scope: required(list(oneOf(SCOPES), 1)),
  source: required(text),
  date: optional(date),
  expires: optional(date),
  text: optional(text),
});

/** `adapts`, section 6 of the contract. */
export const adapts = object('adapts', {
  base: required(text),
  version: optional(range),
  permission: optional(permission),
  changes: optional(list(change)),
});

export type AdaptsFields = NonNullable<ReturnType<typeof adapts>>;
