import { agendaShape } from '../parse/schema/agenda-schema.ts';
import { curriculumShape } from '../parse/schema/curriculum-schema.ts';
import { frameworkShape } from '../parse/schema/framework-schema.ts';
import { itemsShape } from '../parse/schema/items-schema.ts';
import { glossaryShape, referencesShape, resourcesShape } from '../parse/schema/list-schemas.ts';
import { moduleShape } from '../parse/schema/module-schema.ts';
import { themeShape } from '../parse/schema/theme-schema.ts';
import { wordsShape } from '../parse/schema/words-schema.ts';
import type { Shape } from '../parse/yaml/shape.ts';

/** A sort of YAML file in a curriculum. */
export interface FileKind {
  readonly title: string;
  /** What it holds, in a sentence. */
  readonly about: string;
  /** A path of such a file, from the curriculum’s folder. */
  readonly example: string;
  readonly path: RegExp;
  readonly shape: Shape<unknown>;
}

/** Every YAML file that the source format names, by the name of its schema. */
export const FILE_KINDS = {
  curriculum: {
    title: 'Curriculum',
    about: 'What the course promises, what it is made of, and whose it is.',
    example: 'curriculum.yaml',
    path: /^curriculum\.yaml$/,
    shape: curriculumShape,
  },
  module: {
    title: 'Module',
    about: 'Its minutes, objectives and activities.',
    example: 'modules/safe-place/module.yaml',
    path: /^modules\/[^/]+\/module\.yaml$/,
    shape: moduleShape,
  },
  agenda: {
    title: 'Agenda',
    about: 'The modules on days, with clock times and breaks.',
    example: 'agendas/three-days.yaml',
    path: /^agendas\/[^/]+\.yaml$/,
    shape: agendaShape,
  },
  glossary: {
    title: 'Glossary',
    about: 'A list of terms.',
    example: 'glossary.yaml',
    path: /^glossary\.yaml$/,
    shape: glossaryShape,
  },
  references: {
    title: 'References',
    about: 'A list of works, as CSL items.',
    example: 'references.yaml',
    path: /^references\.yaml$/,
    shape: referencesShape,
  },
  resources: {
    title: 'Resources',
    about: 'A list of places that help.',
    example: 'resources.yaml',
    path: /^resources\.yaml$/,
    shape: resourcesShape,
  },
  items: {
    title: 'Items',
    about: 'Whose the pictures, handouts and quotations are.',
    example: 'items.yaml',
    path: /^items\.yaml$/,
    shape: itemsShape,
  },
  words: {
    title: 'Words',
    about: 'What this curriculum changes of the list of words that are not said.',
    example: 'words.yaml',
    path: /^words\.yaml$/,
    shape: wordsShape,
  },
  framework: {
    title: 'Framework',
    about: 'What somebody else says that the course is for.',
    example: 'frameworks/good-training.yaml',
    path: /^frameworks\/[^/]+\.yaml$/,
    shape: frameworkShape,
  },
  theme: {
    title: 'Theme',
    about: 'Colors, fonts and pictures.',
    example: 'theme/theme.yaml',
    path: /^theme\/theme\.yaml$/,
    shape: themeShape,
  },
} as const satisfies Record<string, FileKind>;

export type FileKindName = keyof typeof FILE_KINDS;

export const FILE_KIND_NAMES = Object.keys(FILE_KINDS) as FileKindName[];

/** The kind of a file by its path from the curriculum’s folder. */
export const kindOfFile = (path: string): FileKindName | undefined =>
  FILE_KIND_NAMES.find((name) => FILE_KINDS[name].path.test(path));
