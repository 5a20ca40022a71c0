import { mendWord } from '../../diagnostics/mend-name.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { DirectiveAttributes } from '../../model/content.ts';
import { type AttributeKind, grammarOf } from '../../model/directives.ts';
import type { Place, Written } from '../../model/place.ts';
import type { WrittenAttribute } from './read-opener.ts';
import type { ScannedDirective } from './scan-directives.ts';

/** What each kind of attribute accepts, in words and as a test. */
const KINDS: Readonly<Record<AttributeKind, { readonly form: string; readonly test: RegExp }>> = {
  id: { form: 'an id of lower-case letters, digits and hyphens', test: /^[a-z0-9]+(-[a-z0-9]+)*$/ },
  count: { form: 'a whole number from 1 to 99', test: /^[1-9]\d?$/ },
  minutes: { form: 'whole minutes', test: /^[1-9]\d{0,3}$/ },
  text: { form: 'text', test: /\S/ },
  columns: { form: 'names with commas between them', test: /^\s*[^,\s][^,]*(,\s*[^,\s][^,]*)*$/ },
  reference: { form: 'a module’s id, or module-id/id', test: /^[a-z0-9-]+(\/[a-z0-9-]+)?$/ },
  path: { form: 'a path', test: /\S/ },
  repeat: { form: '“day-start”', test: /^day-start$/ },
  flag: { form: '“true”', test: /^true$/ },
};

/** What a kind of attribute accepts, in words: `whole minutes`. */
export const attributeForm = (kind: AttributeKind): string => KINDS[kind].form;

/** Reads and checks the attributes of a directive; faulty ones are reported where they stand and left out. */
export function readDirectiveAttributes(
  scanned: ScannedDirective,
  file: string,
  report: (problem: Problem) => void,
): DirectiveAttributes {
  const grammar = grammarOf(scanned.name);
  const values = new Map<string, Written<string>>();
  const seen = new Set<string>();
  const isWritten = (name: string): boolean => scanned.opener.attributes.some((attribute) => attribute.name === name);
  for (const attribute of scanned.opener.attributes) {
    const place = placeOfAttribute(attribute, scanned.line, file);
    const bad = (message: string, hint: string, mended: Pick<Problem, 'fixes'> = {}): void =>
      report({ rule: 'markdown/bad-attribute', message, hint, place, ...mended });
    const kind = Object.hasOwn(grammar.attributes, attribute.name) ? grammar.attributes[attribute.name] : undefined;
    const names = Object.keys(grammar.attributes);
    if (seen.has(attribute.name)) {
      bad(`“${attribute.name}” stands twice.`, 'Keep one of the two.');
      values.delete(attribute.name);
    } else if (!kind) {
      const near = nearest(attribute.name, names);
      bad(
        `“${scanned.name}” takes no attribute “${attribute.name}”.`,
        near
          ? `Did you mean “${near}”?`
          : names.length === 0
            ? `“${scanned.name}” takes no attributes.`
            : `It takes ${names.join(', ')}.`,
        near && !isWritten(near) ? mendWord(nameOf(attribute, place), names) : {},
      );
    } else if (!KINDS[kind].test.test(attribute.value)) {
      bad(`“${attribute.value}” is not ${KINDS[kind].form}.`, `Write ${attribute.name} as ${KINDS[kind].form}.`);
    } else values.set(attribute.name, { value: attribute.value, place });
    seen.add(attribute.name);
  }
  for (const name of grammar.required ?? []) {
    if (seen.has(name)) continue;
    report({
      rule: 'markdown/bad-attribute',
      message: `“${scanned.name}” needs the attribute “${name}”.`,
      hint: `Write it as ${grammar.example}.`,
      place: {
        file,
        line: scanned.line,
        column: scanned.opener.start + 1,
        endLine: scanned.line,
        endColumn: scanned.opener.end + 1,
      },
    });
  }
  return typed(values);
}

function typed(values: ReadonlyMap<string, Written<string>>): DirectiveAttributes {
  const text = (name: string): string | undefined => values.get(name)?.value;
  const count = (name: string): number | undefined => (values.has(name) ? Number(text(name)) : undefined);
  const minutes = values.get('minutes');
  return {
    id: values.get('id'),
    minutes: minutes && { value: Number(minutes.value), place: minutes.place },
    lines: count('lines'),
    rows: count('rows'),
    steps: count('steps'),
    from: text('from'),
    to: text('to'),
    columns: text('columns')
      ?.split(',')
      .map((name) => name.trim()),
    of: values.get('of'),
    file: values.get('file'),
    repeat: text('repeat'),
    isLocked: values.has('locked'),
  };
}

/** The name of an attribute where it stands; what is written as #id has none that could be put right. */
const nameOf = ({ name, value }: WrittenAttribute, place: Place): Written<string> => {
  const isShort = place.endColumn - place.column === `#${value}`.length;
  return { value: name, place: isShort ? place : { ...place, endColumn: place.column + name.length } };
};

const placeOfAttribute = ({ start, end }: WrittenAttribute, line: number, file: string): Place => ({
  file,
  line,
  column: start + 1,
  endLine: line,
  endColumn: end + 1,
});
