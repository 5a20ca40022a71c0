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
  const { title } = FILE_KINDS[kind];
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: standing === 'adaptation' ? `${title} (in an adaptation)` : title,
    ...formOfFile(kind, standing),
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** Where the schema of a kind stands in a folder of schemas. */
export const schemaFile = (kind: FileKindName, standing: Standing): string =>
  `${standing === 'adaptation' ? 'adaptation/' : ''}${kind}.schema.json`;

/** All schemas, by file name. */
export const allSchemas = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (['alone', 'adaptation'] as const).flatMap((standing) =>
      FILE_KIND_NAMES.map((kind) => [schemaFile(kind, standing), jsonSchema(kind, standing)]),
    ),
  );
