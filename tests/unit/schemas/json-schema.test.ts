/** The schemas for editors: whatever the check accepts, they accept; what they refuse, the check refuses. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isSource } from '../../../src/load/limits.ts';
import type { Form } from '../../../src/parse/yaml/form.ts';
import { FILE_KIND_NAMES, kindOfFile } from '../../../src/schemas/file-kinds.ts';
import { formOfFile, type Standing } from '../../../src/schemas/json-schema.ts';
import { baseFiles, checkBase, type Edits } from '../../support/check-base.ts';
import { listFixtures } from '../../support/rule-fixtures.ts';
import { newAjv, schemaFaults } from '../../support/validate-schema.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The YAML files under a folder that the source format names, by path from there. */
const yamlFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => kindOfFile(path) !== undefined)
    : [];

const standingOf = (folder: string): Standing =>
  /^adapts:/m.test(readFileSync(join(folder, 'curriculum.yaml'), 'utf8')) ? 'adaptation' : 'alone';

const CURRICULA = ['curriculum', 'tests/curricula'].flatMap((parent) =>
  readdirSync(join(root, parent)).map((name) => join(root, parent, name)),
);

describe('the schemas', () => {
  it('know every YAML file of the source format', () => {
    const paths = ['curriculum', 'glossary', 'references', 'resources', 'items', 'words', 'frameworks/f', 'agendas/a'];
    for (const path of [...paths, 'modules/m/module', 'theme/theme'].map((stem) => `${stem}.yaml`)) {
      expect([path, isSource(path), kindOfFile(path) !== undefined]).toEqual([path, true, true]);
    }
  });

  it.each(CURRICULA)('accept every file of %s', (folder) => {
    const files = yamlFiles(folder);
    expect(files).toContain('curriculum.yaml');
    const faults = files.map((path) => [
      path,
      ...schemaFaults(path, readFileSync(join(folder, path), 'utf8'), standingOf(folder)),
    ]);
    expect(faults).toEqual(files.map((path) => [path]));
  });

  it('accept every file of a fixture in which the check finds nothing that a schema could see', () => {
    const accepted = listFixtures().flatMap(({ folder, expected, isAdaptation }) => {
      if (NOT_OF_ITSELF.test(folder)) return [];
      const bad = new Set(expected.filter(({ rule }) => VISIBLE.test(rule)).map(({ file }) => file));
      const layers = isAdaptation
        ? ([
            [folder, 'adaptation'],
            [join(folder, 'base'), 'alone'],
          ] as const)
        : ([[folder, 'alone']] as const);
      return layers.flatMap(([layer, standing]) =>
        yamlFiles(layer)
          .filter((path) => !bad.has(path))
          .map((path) => ({
            path: join(layer, path),
            faults: schemaFaults(path, readFileSync(join(layer, path), 'utf8'), standing),
          })),
      );
    });
    expect(accepted.length).toBeGreaterThan(100);
    expect(accepted.filter(({ faults }) => faults.length > 0)).toEqual([]);
  });

  /** What a file may not say because of what its base says: the check has another rule for it. */
  const NOT_OF_ITSELF = /adaptation\/undeclared\/modules-listed$/;

  /** Rules for what can be seen in one value of a file. */
  const VISIBLE = /^(schema|yaml|file)\//;

  it.each<[fault: string, edits: Edits]>([
    ['an unknown key', { 'curriculum.yaml': [['hours: 3', 'hours: 3\ncolour: red']] }],
    [
      'a misspelt key',
      { 'modules/values/module.yaml': [['title: Where We Stand\nminutes: 75', 'title: Where We Stand\nminuts: 75']] },
    ],
    [
      'an unknown key of an activity',
      { 'modules/values/module.yaml': [['method: pairs', 'method: pairs\n    place: here']] },
    ],
    ['a missing key', { 'curriculum.yaml': [['  holder: Example Owners LLC\n', '']] }],
    ['a missing title', { 'glossary.yaml': [['- term: Boundary\n  also', '- also']] }],
    ['minutes in words', { 'modules/values/module.yaml': [['minutes: 75', 'minutes: an hour']] }],
    ['minutes in quotes', { 'modules/values/module.yaml': [['minutes: 75', 'minutes: "75"']] }],
    ['half a minute', { 'modules/values/module.yaml': [['minutes: 75', 'minutes: 74.5']] }],
    ['no minutes', { 'modules/values/module.yaml': [['minutes: 75', 'minutes: 0']] }],
    ['a method that there is not', { 'modules/values/module.yaml': [['method: pairs', 'method: paris']] }],
    ['a range of one figure', { 'modules/values/module.yaml': [['range: [20, 40]', 'range: [20]']] }],
    ['a number as text', { 'curriculum.yaml': [['title: A Small Course', 'title: 18']] }],
    ['an empty text', { 'curriculum.yaml': [['title: A Small Course', 'title: " "']] }],
    ['an id in capitals', { 'curriculum.yaml': [['id: small-course', 'id: Small-Course']] }],
    ['a version of two numbers', { 'curriculum.yaml': [['version: 1.0.0', 'version: "1.0"']] }],
    ['another format', { 'curriculum.yaml': [['format: 1', 'format: 2']] }],
    ['hours in words', { 'curriculum.yaml': [['hours: 3', 'hours: three']] }],
    [
      'a rule that there is not',
      { 'curriculum.yaml': [['hours: 3', 'hours: 3\nrules: { agenda/long-strech: info }']] },
    ],
    ['an error that is set', { 'curriculum.yaml': [['hours: 3', 'hours: 3\nrules: { agenda/total-hours: info }']] }],
    ['a level that there is not', { 'curriculum.yaml': [['hours: 3', 'hours: 3\nrules: { agenda/meal: silent }']] }],
    ['a list where text belongs', { 'glossary.yaml': [['term: Boundary', 'term: [Boundary]']] }],
    ['text where a list belongs', { 'glossary.yaml': [['also: [boundaries]', 'also: boundaries']] }],
    ['a mapping where a list belongs', { 'glossary.yaml': 'term: Boundary\ndefinition: A line.\n' }],
    ['a time of day that there is not', { 'agendas/two-days.yaml': [['end: "12:30"', 'end: "24:30"']] }],
    ['no days', { 'agendas/two-days.yaml': 'title: Two days\ndelivery: in-person\n' }],
    [
      'an estimate in a room',
      {
        'agendas/two-days.yaml': [
          ['delivery: in-person', 'delivery: in-person\nestimate: { method: mergener, difficulty: 2 }'],
        ],
      },
    ],
    ['an entry of a schedule that there is not', { 'agendas/two-days.yaml': [['{ break: 15 }', '{ brake: 15 }']] }],
    ['an event without minutes', { 'agendas/two-days.yaml': [[', minutes: 15 }', ' }']] }],
    ['a date that there is not', { 'resources.yaml': [['verified: 2026-06-01', 'verified: 2026-13-01']] }],
    ['a reference without a type', { 'references.yaml': [['  type: book\n', '']] }],
    ['a year in words', { 'references.yaml': [['{ date-parts: [[2023]] }', 'twenty']] }],
    ['an item of somebody without a license', { 'items.yaml': '- { file: a.png, title: A, author: B, source: C }\n' }],
    ['an outcome without an id', { 'frameworks/f.yaml': 'title: F\nsource: S\noutcomes:\n  - title: A\n' }],
    ['a word without an id', { 'words.yaml': '- level: term\n' }],
    ['a waiver without a reason', { 'words.yaml': '- { id: relapse, waive: { until: 2027-01-01 } }\n' }],
    ['a color in words', { 'theme/theme.yaml': 'colors: { course: purple }\n' }],
    ['a weight that no font has', { 'theme/theme.yaml': 'fonts: { text: [{ file: a.woff2, weight: 1000 }] }\n' }],
  ])('refuse %s, and so does the check', (_, edits) => {
    const [path = '', edit] = Object.entries(edits)[0] ?? [];
    let text = typeof edit === 'string' ? edit : String(baseFiles.get(path));
    if (typeof edit !== 'string') for (const [from, to] of edit as [string, string][]) text = text.replace(from, to);
    expect(schemaFaults(path, text, 'alone')).not.toEqual([]);
    expect(checkBase(edits).map(({ rule }) => rule)).toContainEqual(expect.stringMatching(/^schema\//));
  });

  it('of adaptations let a file hold only what differs, and nothing that is wrong', () => {
    const faults = (path: string, text: string): readonly string[] => schemaFaults(path, text, 'adaptation');
    expect(faults('modules/values/module.yaml', 'minutes: 60\npurpose: null\n')).toEqual([]);
    expect(faults('modules/values/module.yaml', 'activities: [{ id: debrief, remove: true }]\n')).toEqual([]);
    expect(faults('glossary.yaml', '- { term: Boundary, after: border }\n')).toEqual([]);
    expect(faults('modules/values/module.yaml', 'minutes: null\n')).not.toEqual([]);
    expect(faults('modules/values/module.yaml', 'activities: [{ id: debrief, minuts: 3 }]\n')).not.toEqual([]);
    expect(faults('curriculum.yaml', 'title: Ours\nadapts: { base: ../theirs }\n')).not.toEqual([]);
    expect(faults('curriculum.yaml', 'id: ours\nversion: 1.0.0\nsections: [{ id: a, modules: [b] }]\n')).not.toEqual(
      [],
    );
  });
});

/** Every form of a key, with its way from the top. */
function* keys(form: Form, way: string): Generator<[way: string, form: Form]> {
  for (const one of form.anyOf ?? []) yield* keys(one, way);
  if (form.items) yield* keys(form.items, `${way}[]`);
  for (const [key, value] of Object.entries(form.properties ?? {})) {
    yield [`${way}.${key}`, value];
    yield* keys(value, `${way}.${key}`);
  }
}

describe.each(FILE_KIND_NAMES)('the words of the %s schema', (kind) => {
  const all = [...keys(formOfFile(kind, 'alone'), kind)];

  it('say of every key what it is for, in a sentence', () => {
    const wordless = all.filter(([, { description = '' }]) => !/^\p{Lu}[^"]*[.]$/u.test(description));
    expect(all.length).toBeGreaterThan(3);
    expect(wordless.map(([way, { description }]) => `${way}: ${description}`)).toEqual([]);
  });

  it('have examples that are right', () => {
    const ajv = newAjv();
    const wrong = all.flatMap(([way, form]) => {
      const { description, examples = [], ...schema } = form;
      const validate = ajv.compile(schema);
      return examples.filter((example) => !validate(example)).map((example) => `${way}: ${JSON.stringify(example)}`);
    });
    expect(wrong).toEqual([]);
  });
});
