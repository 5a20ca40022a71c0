import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Form } from '../../../src/parse/yaml/form.ts';
import { FILE_KIND_NAMES, type FileKindName, kindOfFile } from '../../../src/schemas/file-kinds.ts';
import { formOfFile } from '../../../src/schemas/json-schema.ts';

/** A field that takes any text, by the way to it: `module.objectives[].text`. */
type Field = string;

/** What other texts are found by. */
const isName = (key: string): boolean => ['id', 'file'].includes(key);

/** Any text at all: what has a pattern of its own, such as an id or a date, takes no code. */
const isText = ({ type, enum: words, pattern }: Form): boolean =>
  type === 'string' && words === undefined && (pattern === undefined || pattern === '\\S');

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

/** A YAML file with something behind every text in it; `more` is asked for each, and may add nothing. */
export function addToTexts(path: string, text: string, more: (field: Field) => string): string {
  const kind: FileKindName | undefined = kindOfFile(path);
  if (!kind) return text;
  const document = parseDocument(text);
  const walk = (node: unknown, form: Form, way: string): void => {
    const forms = formsOf(form);
    if (isScalar(node) && typeof node.value === 'string' && forms.some(isText)) {
      const added = more(way);
      if (added) {
        node.value = `${node.value} ${added}`;
        node.type = 'QUOTE_DOUBLE';
      }
    } else if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = String(isScalar(key) ? key.value : key);
        for (const one of forms) {
          const inner = one.properties?.[name];
          if (inner && !isName(name)) walk(value, inner, `${way}.${name}`);
        }
      }
    } else if (isSeq(node)) {
      for (const item of node.items) for (const one of forms) if (one.items) walk(item, one.items, `${way}[]`);
    }
  };
  walk(document.contents, formOfFile(kind, 'alone'), kind);
  return document.toString({ lineWidth: 0 });
}

/** A Markdown text with something behind every line that says something, and in labels of directives. */
export function addToLines(text: string, more: (field: Field) => string): string {
  const add = (line: string, field: Field): string => {
    const added = more(field);
    return added ? `${line} ${added}` : line;
  };
  return text
    .split('\n')
    .map((line) => {
      const labelled = /^(:{2,}[a-z-]+\[)([^\]]*)(\].*)$/.exec(line);
      if (labelled) {
        const added = more('markdown: label');
        return `${labelled[1]}${labelled[2]} ${added.replace(/[[\]\\]/g, '\\$&')}${labelled[3]}`;
      }
      // Headings of activities are how they are found.
      if (/^#{3,6} /.test(line)) return add(line, 'markdown: heading');
      if (/^\s*(?:[-*+]|\d+\.) \S/.test(line)) return add(line, 'markdown: list');
      if (/^\|.*\w.*\|$/.test(line)) return `${add(line.slice(0, -1), 'markdown: table')} |`;
      if (/^\[\^[^\]]+\]: /.test(line)) return add(line, 'markdown: footnote');
      if (/^[\p{L}“*]/u.test(line)) return add(line, 'markdown: paragraph');
      return line;
    })
    .join('\n');
}
