/**
 * What a value looks like: the part of JSON Schema, draft-07, that shapes need to describe themselves. It is that draft because the
 * YAML language server, on which the editors rest, reads “JSON Schema 7 and below”
 * (https://github.com/redhat-developer/yaml-language-server, read me; newer drafts: its issue 856).
 * A form never refuses what its shape accepts. It may accept more: quotes, for instance, are gone when JSON Schema looks.
 */
export interface Form {
  /** For people: what kind of thing it is. */
  readonly title?: string;
  /** For people: what the value is for. */
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';
  readonly const?: string | number | boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  /** What an editor says where the pattern does not match; editors of the VS Code family know it, others pass over it. */
  readonly patternErrorMessage?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Form;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Form>>;
  readonly required?: readonly string[];
  /** False where no other keys may stand. */
  readonly additionalProperties?: false;
  readonly anyOf?: readonly Form[];
  readonly not?: Form;
  readonly if?: Form;
  readonly else?: Form;
}
