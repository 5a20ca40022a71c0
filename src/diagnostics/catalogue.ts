import type { RuleEntry } from './rule-entry.ts';
import { ADAPTATION_RULES } from './rules/adaptation.ts';
import { AGENDA_RULES } from './rules/agenda.ts';
import { DOCUMENT_RULES } from './rules/documents.ts';
import { FRAMEWORK_RULES } from './rules/frameworks.ts';
import { HOURS_RULES } from './rules/hours.ts';
import { LANGUAGE_RULES } from './rules/language.ts';
import { MODULE_RULES } from './rules/modules.ts';
import { PEDAGOGY_RULES } from './rules/pedagogy.ts';
import { PROSE_RULES } from './rules/prose.ts';
import { RIGHTS_RULES } from './rules/rights.ts';
import { SOURCE_RULES } from './rules/source.ts';
import { THEME_RULES } from './rules/theme.ts';

/**
 * Every rule that can be reported, by area: the source of `explain`, of the documentation and of the rule list in SARIF.
 * A rule without an entry does not compile. Names are permanent.
 */
export const CATALOGUE = {
  ...SOURCE_RULES,
  ...AGENDA_RULES,
  ...HOURS_RULES,
  ...MODULE_RULES,
  ...PEDAGOGY_RULES,
  ...FRAMEWORK_RULES,
  ...PROSE_RULES,
  ...LANGUAGE_RULES,
  ...DOCUMENT_RULES,
  ...THEME_RULES,
  ...ADAPTATION_RULES,
  ...RIGHTS_RULES,
} satisfies Record<string, RuleEntry>;

export type Rule = keyof typeof CATALOGUE;

export const RULES = Object.keys(CATALOGUE) as Rule[];

export const isRule = (name: string): name is Rule => Object.hasOwn(CATALOGUE, name);

/** The entry of a rule, as the general type. */
export const entryOf = (rule: Rule): RuleEntry => CATALOGUE[rule];
