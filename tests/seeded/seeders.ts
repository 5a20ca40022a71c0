import type { Rule } from '../../src/diagnostics/catalogue.ts';
import type { Seeder } from './seeder.ts';
import { ADAPTATION } from './seeders/adaptation.ts';
import { AGENDA_FAULTS } from './seeders/agenda.ts';
import { LANGUAGE } from './seeders/language.ts';
import { LINKS } from './seeders/links.ts';
import { MARKDOWN } from './seeders/markdown.ts';
import { MODULES } from './seeders/modules.ts';
import { PEDAGOGY } from './seeders/pedagogy.ts';
import { RIGHTS } from './seeders/rights.ts';
import { SCHEMA } from './seeders/schema.ts';
import { SUPPRESSION } from './seeders/suppression.ts';
import { TEACHING } from './seeders/teaching.ts';
import { THEME } from './seeders/theme.ts';
import { YAML } from './seeders/yaml.ts';

/** Every way in which a mistake is made here, by area. A new rule takes one or more in the file of its area. */
export const SEEDERS: Readonly<Record<string, readonly Seeder[]>> = {
  yaml: YAML,
  schema: SCHEMA,
  agenda: AGENDA_FAULTS,
  modules: MODULES,
  markdown: MARKDOWN,
  links: LINKS,
  pedagogy: PEDAGOGY,
  language: LANGUAGE,
  suppression: SUPPRESSION,
  teaching: TEACHING,
  rights: RIGHTS,
  theme: THEME,
  adaptation: ADAPTATION,
};

/** Rules that have no seeder, and why. */
export const UNSEEDED: Readonly<Partial<Record<Rule, string>>> = {
  'slide/overflow': 'Only a browser knows; tests/layout-rules.test.ts has its cases.',
  'layout/overflow': 'Only a browser knows; tests/layout-rules.test.ts has its cases.',
  'layout/accessibility': 'Only a browser knows; tests/layout-rules.test.ts has its cases.',
};
