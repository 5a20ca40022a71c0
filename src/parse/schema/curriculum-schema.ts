import { isMap, isScalar, type Node, Scalar } from 'yaml';
import { isRule, RULES } from '../../diagnostics/catalogue.ts';
import { mendWord } from '../../diagnostics/mend-name.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { isNegotiable } from '../../diagnostics/settle.ts';
import { BOOKS, CREDIT_ROLES, STRENGTHS } from '../../model/choices.ts';
import { type Minutes, parseHours } from '../../model/minutes.ts';
import type { Place, Written } from '../../model/place.ts';
import { SCHEME_IDS } from '../../model/schemes.ts';
import { mendQuotes } from '../yaml/mend-quotes.ts';
import { placeOfNode } from '../yaml/read-yaml.ts';
import {
  date,
  entriesOf,
  inline,
  list,
  object,
  oneOf,
  optional,
  pattern,
  type Reading,
  required,
  type Shape,
  text,
  whole,
} from '../yaml/shape.ts';
import { adapts } from './adapts-schema.ts';
import { licenseId } from './license-id.ts';

/** Ids as authors write them. */
export const id = pattern(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'an id',
  'Use lower-case letters a to z, digits and single hyphens, such as making-a-start.',
);

/** Semantic version, as semver.org defines it. */
const version = pattern(
  /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}(-(0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(\.(0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/,
  'a semantic version',
  'Write three numbers, such as 1.0.0.',
);

/** BCP 47, its usual forms. */
const language = pattern(
  /^([A-Za-z]{2,3}|x(?=-))(-[A-Za-z0-9]{1,8})*$/,
  'a language code',
  'Write a BCP 47 code, such as en-US or es.',
);

/** `18`, `1.5` or `"12:40"` as minutes; `what` names them in messages. */
export const hoursShape =
  (what: string): Shape<Written<Minutes>> =>
  (node, reading) => {
    const written = isScalar(node) ? (node.source ?? '') : '';
    // A number stands without quotes; hours and minutes are text: 12:40 would be something else to older YAML.
    const isNumber = isScalar(node) && node.type === Scalar.PLAIN && !written.includes(':');
    const isClock = isScalar(node) && node.type !== Scalar.PLAIN && written.includes(':');
    const value = isNumber || isClock ? parseHours(written) : undefined;
    const where = placeOfNode(node, reading.yaml);
    if (value !== undefined) return { value, place: where };
    const shown = isScalar(node) ? (node.source ?? '') : 'something else';
    reading.report({
      rule: 'schema/type',
      message: `Expected ${what}, found ${shown === '' ? 'nothing' : shown}.`,
      hint: 'Write hours such as 18 or 1.5, or hours and minutes in quotes such as "12:40"; they must make whole minutes.',
      place: where,
      ...mendQuotes(node, where, (inner) => inner.includes(':') && parseHours(inner) !== undefined),
    });
    return undefined;
  };

const one: Shape<Written<number>> = (node, reading) => {
  const place = placeOfNode(node, reading.yaml);
  if (isScalar(node) && node.source === '1') return { value: 1, place };
  reading.report({
    rule: 'schema/type',
    message: 'This version of the format is not known.',
    hint: 'Write “format: 1”.',
    place,
  });
  return undefined;
};

const section = object('a section', {
  id: required(id),
  title: required(text),
  purpose: optional(inline),
  modules: required(list(id)),
});

const page = object('a page', {
  file: required(text),
  in: required(list(oneOf(BOOKS), 1)),
  at: optional(oneOf(['front', 'back'])),
});

/** Section 5 of the contract. */
const license = object('the license', {
  id: required(licenseId),
  holder: required(text),
  year: optional(whole('a year')),
  line: optional(text),
  text: optional(text),
  duties: optional(list(text)),
  disclaimer: optional(text),
  funding: optional(text),
});

const schemeId = oneOf(SCHEME_IDS);
const approvedScheme = object('a contact-hour scheme', {
  scheme: required(schemeId),
  approval: optional(object('an approval', { body: required(text), number: required(text), expires: required(date) })),
});

/** The id of a scheme, or a mapping that has an approval with it. */
const contactHours: Shape<Pick<NonNullable<ReturnType<typeof approvedScheme>>, 'scheme' | 'approval'>> = (
  node,
  reading,
) => {
  if (isMap(node)) return approvedScheme(node, reading);
  const scheme = schemeId(node, reading);
  return scheme && { scheme, approval: undefined };
};

const LEVELS = ['off', 'info', 'warning', 'error'] as const;
export type Level = (typeof LEVELS)[number];

export interface RuleSetting {
  readonly rule: Written<string>;
  readonly level: Written<Level>;
}

const rules: Shape<readonly RuleSetting[]> = (node, reading: Reading) => {
  if (!isMap(node)) return object('the rules', {})(node, reading) && undefined;
  const settings: RuleSetting[] = [];
  const entries = entriesOf(node, reading);
  for (const [name, entry] of entries) {
    const fault = settingFault(name);
    if (fault) reading.report({ ...fault, place: entry.place, ...mendRule(name, entry.place, entries) });
    const level = !fault && entry.value && oneOf(LEVELS)(entry.value as Node, reading);
    if (level && !entry.isTwice) settings.push({ rule: { value: name, place: entry.place }, level });
  }
  return settings;
};

/** The rule that was meant by a name that is none, where it can be set and is not set already. */
function mendRule(name: string, place: Place, entries: ReadonlyMap<string, unknown>): Pick<Problem, 'fixes'> {
  const near = isRule(name) ? undefined : nearest(name, RULES);
  if (near === undefined || !isNegotiable(near) || entries.has(near)) return {};
  return mendWord({ value: name, place }, RULES);
}

/** Why a rule cannot be set, if it cannot. */
function settingFault(name: string): Pick<Problem, 'rule' | 'message' | 'hint'> | undefined {
  if (isNegotiable(name)) return undefined;
  if (isRule(name))
    return {
      rule: 'schema/type',
      message: `“${name}” is an error, and an error cannot be set.`,
      hint: 'Delete this line, and mend what the rule reports.',
    };
  const near = nearest(name, RULES);
  return {
    rule: 'schema/unknown-key',
    message: `There is no rule “${name}”.`,
    hint: near ? `Did you mean “${near}”?` : '“coursewright explain” lists all rules.',
  };
}

/** `curriculum.yaml`, section 1.1 of the contract. */
export const curriculumShape = object('curriculum.yaml', {
  format: required(one),
  id: required(id),
  title: required(text),
  subtitle: optional(text),
  version: required(version),
  date: optional(date),
  status: optional(oneOf(['draft', 'released'])),
  language: required(language),
  hours: required(hoursShape('the promised hours')),
  'contact-hours': optional(list(contactHours)),
  description: optional(inline),
  audience: optional(list(text)),
  participants: optional(
    object('participants', {
      min: optional(whole('a number of people')),
      ideal: optional(whole('a number of people')),
      max: optional(whole('a number of people')),
    }),
  ),
  prerequisites: optional(
    list(object('a prerequisite', { text: required(inline), strength: required(oneOf(STRENGTHS)) })),
  ),
  objectives: optional(list(object('a programme objective', { id: required(id), text: required(inline) }))),
  sections: required(list(section, 1)),
  agendas: required(list(id, 1)),
  pages: optional(list(page)),
  license: required(license),
  fee: optional(text),
  credits: optional(list(object('a credit', { name: required(text), role: required(oneOf(CREDIT_ROLES)) }))),
  rules: optional(rules),
  adapts: optional(adapts),
});

export type CurriculumFile = NonNullable<ReturnType<typeof curriculumShape>>;
