import type { Form } from '../parse/yaml/form.ts';
import { FILE_KINDS, type FileKindName } from './file-kinds.ts';

/** What there is to say about a key: for a hover, or for who asks on the command line. */
export interface KeyHelp {
  readonly help: string;
  readonly examples: readonly unknown[];
  /** The words that may stand there, if it is one of several. */
  readonly choices: readonly string[];
  readonly isRequired: boolean;
}

/** A way into a YAML file: keys of mappings, and positions in lists, of which any will do. */
export type KeyPath = readonly (string | number)[];

/** What a key of a file is for: `describeKey('module', ['activities', 0, 'minutes'])`. Undefined where there is no such key. */
export function describeKey(kind: FileKindName, path: KeyPath): KeyHelp | undefined {
  const key = path.at(-1);
  if (typeof key !== 'string') return undefined;
  const holder = formsAt(kind, path.slice(0, -1)).find((one) => stepInto(one, key));
  const form = holder && stepInto(holder, key);
  return (
    form && {
      help: form.description ?? '',
      examples: form.examples ?? [],
      choices: alternatives(form).flatMap(({ enum: words }) => words ?? []),
      isRequired: holder.required?.includes(key) === true,
    }
  );
}

/** The keys that a mapping may have, at a way into a file. */
export const keysAt = (kind: FileKindName, path: KeyPath): readonly string[] => [
  ...new Set(formsAt(kind, path).flatMap(({ properties }) => Object.keys(properties ?? {}))),
];

/** Every form that the value at a way into a file may have. */
const formsAt = (kind: FileKindName, path: KeyPath): readonly Form[] =>
  path.reduce<readonly Form[]>(
    (forms, step) => forms.flatMap((form) => alternatives(stepInto(form, step))),
    alternatives(FILE_KINDS[kind].shape.form),
  );

const stepInto = ({ items, properties }: Form, step: string | number): Form | undefined =>
  typeof step === 'number' ? items : properties && Object.hasOwn(properties, step) ? properties[step] : undefined;

const alternatives = (form: Form | undefined): readonly Form[] => (form ? (form.anyOf ?? [form]) : []);
