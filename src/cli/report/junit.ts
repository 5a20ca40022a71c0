import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { groupBy } from '../../model/group-by.ts';
import type { CheckedSummary, WriteReport } from './report.ts';
import { visible } from './visible.ts';

/**
 * JUnit’s XML, for services that know no other form: a suite for each curriculum, a case for each file with problems; a curriculum without
 * any is one case. Errors make a case fail; what is allowed stands in its output.
 */
export const junit: WriteReport = ({ curricula, diagnostics }) => {
  const ownerOf = ownerReader(curricula);
  const owned = groupBy(diagnostics, ({ place }) => ownerOf(place.file));
  const suites = [...curricula, undefined].flatMap((curriculum) => {
    const found = owned.get(curriculum) ?? [];
    return curriculum || found.length > 0 ? [suite(nameOf(curriculum), curriculum?.path ?? '.', found)] : [];
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${suites.length > 0 ? element('testsuites', { name: 'coursewright' }, suites) : '<testsuites name="coursewright"/>'}\n`;
};

const nameOf = (curriculum: CheckedSummary | undefined): string => curriculum?.id ?? curriculum?.path ?? 'coursewright';

/** The curriculum in whose folder a file lies: the longest that fits. */
function ownerReader(curricula: readonly CheckedSummary[]): (file: string) => CheckedSummary | undefined {
  const inside = curricula.toSorted((a, b) => b.path.length - a.path.length);
  return (file) => inside.find(({ path }) => path === '.' || file.startsWith(`${path}/`));
}

function suite(name: string, path: string, diagnostics: readonly Diagnostic[]): string {
  const files = [...groupBy(diagnostics, ({ place }) => place.file)];
  const cases = files.map(([file, found]) => testCase(name, file, found));
  const failures = files.filter(([, found]) => found.some(isError)).length;
  const counts = { tests: Math.max(1, cases.length), failures, errors: 0 };
  return element('testsuite', { name, ...counts }, cases.length > 0 ? cases : [testCase(name, path, [])]);
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** One failure at most: readers differ in what they make of several. */
function testCase(classname: string, name: string, diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(isError);
  const others = diagnostics.filter((one) => !isError(one));
  const [first] = errors;
  return element('testcase', { name, classname }, [
    ...(first ? [element('failure', { type: first.rule, message: first.message }, errors.map(describe))] : []),
    ...(others.length > 0 ? [element('system-out', {}, others.map(describe))] : []),
  ]);
}

function describe({ rule, severity, message, hint, place }: Diagnostic): string {
  const { file, line, column } = place;
  const lines = [`${file}:${line}:${column} ${severity} ${rule}`, `  ${message}`, ...(hint ? [`  ${hint}`] : [])];
  return lines.map(escapeXml).join('\n');
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, children: readonly string[]) {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(String(value))}"`)];
  return children.length === 0 ? `<${start.join(' ')}/>` : `<${start.join(' ')}>\n${children.join('\n')}\n</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text that is neither markup nor a character that XML does not know: those show themselves. */
const escapeXml = (text: string): string =>
  visible(text)
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
