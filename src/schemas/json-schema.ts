import { planFor } from '../parse/merge/merge-plans.ts';
import type { Form } from '../parse/yaml/form.ts';
import { FILE_KIND_NAMES, FILE_KINDS, type FileKindName } from './file-kinds.ts';
import { inAdaptation } from './in-adaptation.ts';

/** Whether a file stands alone, or lies over that of a base. */
export type Standing = 'alone' | 'adaptation';

/** What a file of a kind looks like. */
export function formOfFile(kind: FileKindName, standing: Standing): Form {
  const { shape, example } = FILE_KINDS[kind];
  return standing === 'adaptation' ? inAdaptation(shape.form, planFor(example)) : shape.form;
}

/** The JSON Schema of a kind of file, as text. */
export function jsonSchema(kind: FileKindName, standing: Standing): string {
  const { title, about } = FILE_KINDS[kind];
  const { title: _, ...form } = formOfFile(kind, standing);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: standing === 'adaptation' ? `${title} (in an adaptation)` : title,
    description: about,
    ...form,
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** What the schema of a kind is called as a file. */
export const schemaFile = (kind: FileKindName): string => `${kind}.schema.json`;

/** The schemas of all kinds, by file name. */
export const allSchemas = (standing: Standing): Readonly<Record<string, string>> =>
  Object.fromEntries(FILE_KIND_NAMES.map((kind) => [schemaFile(kind), jsonSchema(kind, standing)]));

/** The folder of a curriculum in which its editor finds them. */
export const SCHEMA_FOLDER = 'schemas';

/**
 * The first line of a file of a kind, by which an editor finds its schema: a path within the curriculum, so that its folder may move
 * and nothing need be installed or fetched. `up` is how many folders deep the file stands.
 */
export const modeline = (kind: FileKindName, up = 0): string =>
  `# yaml-language-server: $schema=${'../'.repeat(up)}${SCHEMA_FOLDER}/${schemaFile(kind)}\n`;
