import { RULES } from '../diagnostics/catalogue.ts';
import { isNegotiable } from '../diagnostics/settle.ts';
import { TERMS } from '../language/terms.ts';
import { imageType } from '../load/limits.ts';
import { BOOKS, METHODS, SLOTS } from '../model/choices.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { SCHEME_IDS } from '../model/schemes.ts';
import type { Candidate } from './candidate.ts';
import { keyAt, keysIn } from './key-book.ts';
import { activities, allActivities, files, modules, objectivesOf, programmeObjectives, words } from './names.ts';
import { rules } from './rule-names.ts';
import { kindOfFile, wayOf } from './ways.ts';
import type { YamlCursor } from './yaml-cursor.ts';

interface Around {
  readonly curriculum: Curriculum;
  readonly path: string;
  readonly beside: YamlCursor['beside'];
}

/** What can stand at a place of a YAML file, beside the words that its schema names: the kind of file and the way, `*` for any module, agenda or place in a list. */
const VALUES: Readonly<Record<string, (around: Around) => Candidate[]>> = {
  'curriculum.yaml sections/*/modules/*': ({ curriculum }) => modules(curriculum),
  'curriculum.yaml agendas/*': ({ curriculum }) => stems(curriculum, /^agendas\/([^/]+)\.yaml$/),
  'curriculum.yaml pages/*/file': ({ curriculum }) =>
    files([...curriculum.filePaths].filter((path) => /^pages\/[^/]+\.md$/.test(path))),
  'curriculum.yaml pages/*/in/*': () => words(BOOKS),
  'curriculum.yaml contact-hours/*': () => words(SCHEME_IDS),
  'modules/*/module.yaml objectives/*/supports/*': ({ curriculum }) => programmeObjectives(curriculum),
  'modules/*/module.yaml activities/*/objectives/*': ({ curriculum, path }) => objectivesOf(curriculum, moduleOf(path)),
  'modules/*/module.yaml placement/after': ({ curriculum }) => modules(curriculum),
  'modules/*/module.yaml placement/after/*': ({ curriculum }) => modules(curriculum),
  'modules/*/module.yaml placement/slot': () => words(SLOTS),
  'modules/*/module.yaml placement/slot/*': () => words(SLOTS),
  'agendas/*.yaml days/*/schedule/*': ({ curriculum }) => modules(curriculum),
  'agendas/*.yaml days/*/schedule/*/module': ({ curriculum }) => modules(curriculum),
  'agendas/*.yaml days/*/schedule/*/activities/*': ({ curriculum, beside }) =>
    activities(curriculum, beside.get('module')),
  'words.yaml */id': () => unsaid(),
  'frameworks/*.yaml outcomes/*/covered-by/*': ({ curriculum }) => [
    ...programmeObjectives(curriculum),
    ...modules(curriculum),
    ...allActivities(curriculum),
  ],
  'frameworks/*.yaml outcomes/*/methods/*': () => words(METHODS),
  'items.yaml */file': ({ curriculum }) =>
    files([...curriculum.filePaths].filter((path) => path.endsWith('.md') || imageType(path) !== undefined)),
  'items.yaml */in': ({ curriculum }) => files([...curriculum.filePaths].filter((path) => path.endsWith('.md'))),
};

/** The list of words that are not said, as `words.yaml` names them, with what stands in their place. */
const unsaid = (): Candidate[] =>
  TERMS.map(({ id, instead, advice = [] }) => ({
    kind: 'name',
    label: id,
    detail: [...instead, ...advice].join('; '),
    text: id,
  }));

/** The values that can be written where a cursor stands in the YAML file `path`. */
export function valuesInYaml(cursor: YamlCursor, curriculum: Curriculum, path: string): Candidate[] {
  if (cursor.role === 'key') return [];
  const row = `${kindOfFile(path)} ${wayOf(cursor.path)}`;
  if (/^curriculum\.yaml rules\/[^*]+$/.test(row)) return words(['"off"', 'info', 'warning', 'error']);
  const values = Object.hasOwn(VALUES, row) ? VALUES[row] : undefined;
  return values?.({ curriculum, path, beside: cursor.beside }) ?? words(keyAt(path, cursor.path)?.choices ?? []);
}

/** The keys that a mapping takes in which a cursor stands, or which begins there; those that it has are left out. */
export function keysInYaml({ role, beside, path: at }: YamlCursor, path: string): Candidate[] {
  if (`${path} ${wayOf(at)}` === 'curriculum.yaml rules') return rules(RULES.filter(isNegotiable), ': ');
  return keysIn(path, at)
    .filter(({ name }) => role === 'value' || !beside.has(name))
    .map(({ name, description }) => ({ kind: 'key', label: name, help: description, text: `${name}: ` }));
}

const moduleOf = (path: string): string | undefined => /^modules\/([^/]+)\//.exec(path)?.[1];

const stems = ({ filePaths }: Curriculum, pattern: RegExp): Candidate[] =>
  words([...filePaths].flatMap((path) => pattern.exec(path)?.[1] ?? []));
