import { isMap, isScalar, type Node, Scalar } from 'yaml';
import { entryOf, isRule, RULES } from '../../diagnostics/catalogue.ts';
import { mendWord } from '../../diagnostics/mend-name.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { isNegotiable } from '../../diagnostics/settle.ts';
import { BOOKS, CREDIT_ROLES, STRENGTHS } from '../../model/choices.ts';
import { type Minutes, parseHours } from '../../model/minutes.ts';
import type { Place, Written } from '../../model/place.ts';
import { SCHEME_IDS } from '../../model/schemes.ts';
import { entriesOf, list, object, optional, required } from '../yaml/collections.ts';
import type { Form } from '../yaml/form.ts';
import { mendQuotes } from '../yaml/mend-quotes.ts';
import { placeOfNode } from '../yaml/read-yaml.ts';
import { either, type Reading, type Shape, shape } from '../yaml/shape.ts';
import { date, inline, oneOf, pattern, text, whole } from '../yaml/values.ts';
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

const HOURS_HINT =
  'Write hours such as 18 or 1.5, or hours and minutes in quotes such as "12:40"; they must make whole minutes.';
const HOURS = either(
  { type: 'number', minimum: 0.01, maximum: 9999.99 },
  { type: 'string', pattern: '^\\d{1,4}:[0-5]\\d$', patternErrorMessage: HOURS_HINT },
);

/** `18`, `1.5` or `"12:40"` as minutes; `what` names them in messages. */
export const hoursShape = (what: string): Shape<Written<Minutes>> =>
  shape(HOURS, (node, reading) => {
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
      hint: HOURS_HINT,
      place: where,
      ...mendQuotes(node, where, (inner) => inner.includes(':') && parseHours(inner) !== undefined),
    });
    return undefined;
  });

const one: Shape<Written<number>> = shape({ const: 1 }, (node, reading) => {
  const place = placeOfNode(node, reading.yaml);
  if (isScalar(node) && node.source === '1') return { value: 1, place };
  reading.report({
    rule: 'schema/type',
    message: 'This version of the format is not known.',
    hint: 'Write “format: 1”.',
    place,
  });
  return undefined;
});

const section = object('a section', {
  id: required(id, 'A short name for the section; it stands once.', 'making-a-start'),
  title: required(text, 'What the section is called.', 'Making a Start'),
  purpose: optional(inline, 'What the section is for, printed where it begins.'),
  modules: required(list(id), 'Ids of its modules, the names of their folders, in order.', ['safe-place', 'values-1']),
});

const page = object('a page', {
  file: required(text, 'The text, in the folder pages.', 'pages/welcome.md'),
  in: required(list(oneOf(BOOKS), 1), 'Which books carry it.', ['workbook', 'guide']),
  at: optional(oneOf(['front', 'back']), 'Before the modules, or after them.', 'back'),
});

/** Section 5 of the contract. */
const license = object('the license', {
  id: required(
    licenseId,
    'Under which license others may use the course: an id of the SPDX list, or a name of your own that begins with LicenseRef-.',
    'CC-BY-SA-4.0',
    'LicenseRef-Owners-Permission',
  ),
  holder: required(text, 'Who holds the rights.', 'Example Owners LLC'),
  year: optional(whole('a year'), 'The year of the copyright; it is never invented.', 2024),
  line: optional(
    text,
    'A line that every document prints letter by letter.',
    '© Example Owners LLC. Used with permission.',
  ),
  text: optional(text, 'A file here with the full text of the license.', 'LICENSE.md'),
  duties: optional(list(text), 'What whoever uses the course owes the holder.', [
    'Send every adaptation to the owners.',
  ]),
  disclaimer: optional(text, 'What the course is not, such as medical or legal advice.'),
  funding: optional(text, 'Who paid for it, in the words that they ask for.'),
});

const schemeId = oneOf(SCHEME_IDS);
const approvedScheme = object('a contact-hour scheme', {
  scheme: required(schemeId, 'The rule by which minutes become contact hours.', 'iacet'),
  approval: optional(
    object('an approval', {
      body: required(text, 'Who approved the course.', 'Example Board'),
      number: required(text, 'The number of the approval.', 'A-1234'),
      expires: required(date, 'The last day on which it holds.', '2028-12-31'),
    }),
    'The approval, if a board has given one; certificates print it.',
  ),
});

/** The id of a scheme, or a mapping that has an approval with it. */
const contactHours: Shape<Pick<NonNullable<ReturnType<typeof approvedScheme>>, 'scheme' | 'approval'>> = shape(
  either(schemeId.form, approvedScheme.form),
  (node, reading) => {
    if (isMap(node)) return approvedScheme(node, reading);
    const scheme = schemeId(node, reading);
    return scheme && { scheme, approval: undefined };
  },
);

const LEVELS = ['off', 'info', 'warning', 'error'] as const;
export type Level = (typeof LEVELS)[number];

export interface RuleSetting {
  readonly rule: Written<string>;
  readonly level: Written<Level>;
}

/** The rules that may be set, each with what it is about. */
const RULES_FORM: Form = {
  type: 'object',
  properties: Object.fromEntries(
    RULES.filter(isNegotiable).map((rule) => [rule, { description: `${entryOf(rule).title}.`, ...oneOf(LEVELS).form }]),
  ),
  additionalProperties: false,
};

const rules: Shape<readonly RuleSetting[]> = shape(RULES_FORM, (node, reading: Reading) => {
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
});

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
  format: required(one, 'The version of this format. It is 1.', 1),
  id: required(id, 'A short name for the course. The folder of its documents is called so.', 'recovery-coaching'),
  title: required(text, 'What the course is called, on every cover.', 'Recovery Coaching'),
  subtitle: optional(text, 'A line below the title.'),
  version: required(version, 'The version of the course: three numbers. Every document prints it.', '1.0.0'),
  date: optional(date, 'The date of this version.', '2026-11-22'),
  status: optional(oneOf(['draft', 'released']), 'A draft says so on every page.', 'draft'),
  language: required(
    language,
    'The language of the course. The words that Coursewright adds follow it.',
    'en-US',
    'es',
  ),
  hours: required(
    hoursShape('the promised hours'),
    'The promise: how many hours of instruction people get. The modules must add up to it, to the minute.',
    18,
    1.5,
    '12:40',
  ),
  'contact-hours': optional(list(contactHours), 'Rules of boards by which contact hours are stated.', ['iacet']),
  description: optional(inline, 'What the course is, in a few sentences.'),
  audience: optional(list(text), 'Whom the course is for, a line each.', ['Active or prospective peer specialists']),
  participants: optional(
    object('participants', {
      min: optional(whole('a number of people'), 'The fewest people with whom it works.', 8),
      ideal: optional(whole('a number of people'), 'The number that amounts are reckoned for.', 16),
      max: optional(whole('a number of people'), 'The most people with whom it works.', 24),
    }),
    'How many people take part.',
    { min: 8, ideal: 16, max: 24 },
  ),
  prerequisites: optional(
    list(
      object('a prerequisite', {
        text: required(inline, 'What people bring with them.', 'A training in the fundamentals of coaching'),
        strength: required(oneOf(STRENGTHS), 'How much it is asked for.', 'suggested'),
      }),
    ),
    'What people should have done before.',
  ),
  objectives: optional(
    list(
      object('a programme objective', {
        id: required(id, 'A short name; modules point to it under “supports”.', 'define'),
        text: required(inline, 'What people will be able to do. Begin with a verb.', 'Define harm reduction'),
      }),
    ),
    'What people will be able to do after the whole course.',
  ),
  sections: required(
    list(section, 1),
    'The parts of the course. Every module stands in exactly one; this is their order.',
  ),
  agendas: required(
    list(id, 1),
    'Ids of the timetables, the names of files in the folder agendas; the first is the default.',
    ['three-days'],
  ),
  pages: optional(list(page), 'Pages before and after the modules, in order.', [
    { file: 'pages/welcome.md', in: ['workbook', 'guide'] },
  ]),
  license: required(license, 'Whose the course is, and what others may do with it.'),
  fee: optional(
    text,
    'What taking part costs, if it does. It matters where a license allows no commercial use.',
    '50 dollars',
  ),
  credits: optional(
    list(
      object('a credit', {
        name: required(text, 'A person or an organization.', 'Example Author'),
        role: required(oneOf(CREDIT_ROLES), 'What they did for the course.', 'author'),
      }),
    ),
    'Who made the course and who helped; every document names them.',
  ),
  rules: optional(rules, 'How seriously warnings are taken. coursewright explain lists the rules.', {
    'agenda/long-stretch': 'off',
  }),
  adapts: optional(adapts, 'For an adaptation: what it builds on, who allowed it, and what it changes.'),
});

export type CurriculumFile = NonNullable<ReturnType<typeof curriculumShape>>;
