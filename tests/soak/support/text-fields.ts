import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Form } from '../../../src/parse/yaml/form.ts';
import { FILE_KIND_NAMES, type FileKindName, kindOfFile } from '../../../src/schemas/file-kinds.ts';
import { formOfFile } from '../../../src/schemas/json-schema.ts';

/** A field that takes any text, by the way to it: `module.objectives[].text`. */
type Field = string;

/** What other texts are found by. */
const isName = (key: string): boolean => ['id', 'file'].includes(key);

/** Any text at all: what has a pattern of its own, such as an id or a date, takes no code. */
const isText = (form: Form): boolean =>
  isAnything(form) ||
  (form.type === 'string' && form.enum === undefined && (form.pattern === undefined || form.pattern === '\\S'));

/** Of these a shape says nothing but what they are for: the keys of a reference that are printed as they stand. */
const isAnything = (form: Form): boolean =>
  Object.keys(form).every((key) => key === 'description' || key === 'examples');

const formsOf = (form: Form): readonly Form[] => [form, ...(form.anyOf ?? []).flatMap(formsOf)];

/** Every field of the source format that takes any text: read from the shapes, so that a new one is among them by itself. */
export function allTextFields(): ReadonlySet<Field> {
  const found = new Set<Field>();
  const walk = (form: Form, way: string): void => {
    for (const one of formsOf(form)) {
      if (isText(one)) found.add(way);
      for (const [key, value] of Object.entries(one.properties ?? {})) if (!isName(key)) walk(value, `${way}.${key}`);
      if (one.items) walk(one.items, `${way}[]`);
    }
  };
  for (const kind of FILE_KIND_NAMES) walk(formOfFile(kind, 'alone'), kind);
  return found;
}

/**
 * A YAML file with something behind every text in it; `more` is asked for each, and may add nothing. Where a field `isWhole`, what is added
 * takes the place of what stood there.
 */
export function addToTexts(
  path: string,
  text: string,
  more: (field: Field) => string,
  isWhole: (field: Field) => boolean,
): string {
  const kind: FileKindName | undefined = kindOfFile(path);
  if (!kind) return text;
  const document = parseDocument(text);
  const walk = (node: unknown, form: Form, way: string): void => {
    const forms = formsOf(form);
    if (isScalar(node) && typeof node.value === 'string' && forms.some(isText)) {
      const added = more(way);
      if (added) {
        node.value = isWhole(way) ? added : `${node.value} ${added}`;
        node.type = 'QUOTE_DOUBLE';
      }
    } else if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = String(isScalar(key) ? key.value : key);
        if (isName(name)) continue;
        const inner = forms.flatMap((one) => one.properties?.[name] ?? []);
        if (inner.length > 0)
          walk(value, inner.length === 1 && inner[0] ? inner[0] : { anyOf: inner }, `${way}.${name}`);
      }
    } else if (isSeq(node)) {
      const items = forms.flatMap((one) => one.items ?? []);
      if (items.length > 0) for (const item of node.items) walk(item, { anyOf: items }, `${way}[]`);
    }
  };
  walk(document.contents, formOfFile(kind, 'alone'), kind);
  return document.toString({ lineWidth: 0 });
}
