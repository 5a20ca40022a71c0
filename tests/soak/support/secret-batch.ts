import type { Folder } from '../../../src/load/source-tree.ts';
import { drawing, entriesOf, moduleYaml, secretCurriculum } from '../../support/secret-curriculum.ts';

type Files = Readonly<Record<string, string>>;

/** A trainer’s words with what may stand in a line of YAML beside them. */
const LINES = [
  'SECRET *SECRET* **SECRET**',
  'SECRET [SECRET](https://example.org/SECRET "SECRET")',
  'SECRET `SECRET` :quote[SECRET] <https://example.org/SECRET>',
  'SECRET :term[PUBLIC term] :cite[r] :resource[q]',
];

/**
 * A curriculum with a module for each nesting. It stands in the module’s activity, in a handout of its own, or on a page, in turn; fields
 * of YAML that are a trainer’s hold marks as well as words.
 */
export function secretBatch(nestings: readonly string[]): Files {
  const base = secretCurriculum('PUBLIC\n');
  const names = nestings.map((_, index) => `x${index}`);
  const files: Record<string, string> = {
    ...base,
    'curriculum.yaml': (base['curriculum.yaml'] ?? '')
      .replace('hours: 2', `hours: ${nestings.length + 2}`)
      .replace('modules: [m, n]', `modules: [m, n, ${names.join(', ')}]`),
    'agendas/a.yaml': `${base['agendas/a.yaml'] ?? ''}${names.map(dayOf).join('')}`,
  };
  names.forEach((name, index) => {
    const nesting = nestings[index] ?? '';
    const inHandout = index % 3 === 2;
    files[`modules/${name}/module.yaml`] = withMarks(moduleYaml(name), index);
    files[`modules/${name}/module.md`] =
      `PUBLIC\n\n## PUBLIC activity\n\n${inHandout ? '::handout{file="handouts/own.md"}\n' : nesting}\n\n## PUBLIC extra\n\n:::role[SECRET role]\nSECRET\n:::\n`;
    if (inHandout) files[`modules/${name}/handouts/own.md`] = `# PUBLIC handout ${name}\n\n${nesting}\n`;
    Object.assign(files, drawingsIn(`modules/${name}/${inHandout ? 'handouts/' : ''}images`));
  });
  return files;
}

const dayOf = (name: string, index: number): string =>
  `  - { title: PUBLIC day ${index + 2}, start: "09:00", schedule: [${name}] }\n`;

const withMarks = (yaml: string, index: number): string =>
  yaml.replaceAll(/SECRET (?:purpose|material|preparation|item|if short)/g, (_, offset: number) =>
    JSON.stringify(LINES[(offset + index) % LINES.length]),
  );

const drawingsIn = (folder: string): Files => ({
  [`${folder}/public.svg`]: drawing('PUBLIC'),
  [`${folder}/secret.svg`]: drawing('SECRET'),
});

/** An adaptation of a batch that has other nestings in the same activities, and other words in trainers’ fields. */
export function overlay(under: Files, nestings: readonly string[]): { readonly files: Files; readonly base: Folder } {
  const changed = nestings.flatMap((nesting, index) => (index % 3 === 2 ? [] : [{ name: `x${index}`, nesting }]));
  const entries = changed.map(({ name }) => `    - { change: ${name}, light: yellow, why: PUBLIC reason }`);
  const files: Record<string, string> = {
    'curriculum.yaml': `format: 1\nid: d\ntitle: PUBLIC adaptation\nversion: 1.0.0\nadapts:\n  base: ../c\n  version: ^1.0.0\n  permission: { from: PUBLIC holder, scope: [adapt, distribute], source: PUBLIC letter }\n  changes:\n${entries.join('\n')}\n`,
  };
  for (const { name, nesting } of changed) {
    files[`modules/${name}/module.yaml`] =
      'purpose: SECRET other *SECRET*\npreparation: [SECRET other]\nactivities:\n  - { id: public-activity, range: [40, 90], lead: B, purpose: SECRET other }\n';
    files[`modules/${name}/module.md`] = `## PUBLIC activity\n\n${nesting}\n`;
  }
  return { files, base: { path: 'curriculum/c', entries: entriesOf(under) } };
}

/** The same with everything that is a trainer’s alone changed: words, figures, which answers are right. */
export const disguised = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text
        .replaceAll(/SECRET(\d*)/g, 'OTHERWORDS$1')
        .replaceAll(/^((?:> )*[ \d.-]*)- \[x\] (.*)$/gm, '$1- [ ] $2')
        .replaceAll('method: discussion', 'method: movement')
        .replaceAll('range: [50, 70]', 'range: [30, 90]')
        .replaceAll('saves: 5', 'saves: 9')
        .replaceAll('lead: A', 'lead: host')
        .replaceAll('quantity: 3, per: group', 'quantity: 7, per: course')
        .replaceAll('date: 2026-01-01', 'date: 2025-02-02'),
    ]),
  );
