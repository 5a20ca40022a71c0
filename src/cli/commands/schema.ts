import { join } from 'node:path';
import { writeFileWhole } from '../../host/write/write-file.ts';
import { FILE_KIND_NAMES, FILE_KINDS } from '../../schemas/file-kinds.ts';
import { allSchemas, jsonSchema, type Standing, schemaFile } from '../../schemas/json-schema.ts';
import { EXIT, type ExitStatus, UsageError } from '../exit.ts';
import { readOne } from '../option-values.ts';
import type { Terminal } from '../terminal.ts';

export interface SchemaOptions {
  readonly adaptation?: boolean;
  readonly out?: string;
}

/** Prints the JSON Schema of a kind of YAML file, lists the kinds, or writes schemas into a folder. */
export async function schema(
  given: string | undefined,
  { adaptation, out }: SchemaOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const kind = given === undefined ? undefined : readOne('The kind', FILE_KIND_NAMES, given);
  const standing: Standing = adaptation ? 'adaptation' : 'alone';
  if (out !== undefined) {
    const files = kind ? { [schemaFile(kind)]: jsonSchema(kind, standing) } : allSchemas(standing);
    for (const [name, text] of Object.entries(files)) await write(join(out, name), text);
  } else if (kind) {
    terminal.out.write(jsonSchema(kind, standing));
  } else {
    for (const name of FILE_KIND_NAMES) {
      const { example, about } = FILE_KINDS[name];
      terminal.out.write(`${name.padEnd(width(FILE_KIND_NAMES))}${example.padEnd(width(EXAMPLES))}${about}\n`);
    }
  }
  return EXIT.ok;
}

const EXAMPLES = FILE_KIND_NAMES.map((name) => FILE_KINDS[name].example);

/** Of a column, in characters. */
const width = (texts: readonly string[]): number => Math.max(...texts.map(({ length }) => length)) + 3;

async function write(path: string, text: string): Promise<void> {
  if (await writeFileWhole(path, new TextEncoder().encode(text), true)) return;
  throw new UsageError(`${path} is no regular file, and is left alone.`, 'Remove it, then try again.');
}
