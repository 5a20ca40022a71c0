/** Validates YAML files against the JSON Schemas that editors are given, with a validator that is not ours. */
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { FILE_KIND_NAMES, type FileKindName, kindOfFile } from '../../src/schemas/file-kinds.ts';
import { jsonSchema, type Standing } from '../../src/schemas/json-schema.ts';

/** Strict about keywords: one that is misspelt, or does nothing, is a fault of the schema. */
export const newAjv = (): Ajv => {
  const ajv = new Ajv({ strictSchema: true, strictTypes: false, strictRequired: false, strictTuples: true });
  ajv.addKeyword('patternErrorMessage');
  return ajv;
};

const ajv = newAjv();
const validators = new Map<string, ValidateFunction>(
  (['alone', 'adaptation'] as const).flatMap((standing) =>
    FILE_KIND_NAMES.map(
      (kind) => [`${standing} ${kind}`, ajv.compile(JSON.parse(jsonSchema(kind, standing)))] as const,
    ),
  ),
);

/** What is wrong with a file by its schema, as `/activities/0/minutes must be integer`; empty where nothing is. */
export function schemaFaults(path: string, text: string, standing: Standing): readonly string[] {
  const kind: FileKindName | undefined = kindOfFile(path);
  const validate = validators.get(`${standing} ${kind}`);
  if (!validate) throw new Error(`${path} is no file that a schema describes.`);
  if (validate(parse(text))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
