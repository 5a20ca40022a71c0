import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform } from 'node:os';

/** The middle of some figures. */
export function median(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * The results as Markdown. A result is `{ name, version, isFloor, seconds, memory, judged }`; `seconds` has one figure a round, and `judged`
 * one finding a document.
 */
export function report(results, { kinds, rounds }) {
  const floor = results.find(({ isFloor }) => isFloor);
  const rows = results.map(({ name, version, seconds, memory, judged }) => [
    `${name} ${version}`,
    median(seconds).toFixed(1),
    `${Math.min(...seconds).toFixed(1)}–${Math.max(...seconds).toFixed(1)}`,
    // Round by round, since a busy machine slows down both.
    floor ? median(seconds.map((figure, round) => figure / floor.seconds[round])).toFixed(2) : '',
    memory === undefined ? '' : `${memory}`,
    judged.reduce((sum, { pages }) => sum + pages, 0),
    judged.reduce((sum, { megabytes }) => sum + megabytes, 0).toFixed(1),
    numbersIn(judged),
    judged.every(({ isTagged }) => isTagged) ? 'yes' : 'no',
    judged.every(({ hasBookmarks }) => hasBookmarks) ? 'yes' : 'no',
  ]);
  return [
    `All PDFs of a build (${kinds.join(', ')}), A4, ${rounds === 1 ? 'one round' : `${rounds} rounds in turn`}; ${cpus().length} processors, ${platform()}, Node ${process.versions.node}.`,
    '',
    table(HEAD, rows),
  ].join('\n');
}

/** A table of Markdown; all columns but the first are figures. */
export const table = (head, rows) =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows].map(line).join('\n');

const HEAD = [
  '',
  's',
  'min–max',
  '× one print',
  'peak MB',
  'pages',
  'size MB',
  'contents numbered right',
  'tagged',
  'bookmarks',
];

const line = (cells) => `| ${cells.join(' | ')} |`;

/** Of all tables of contents together. */
function numbersIn(judged) {
  const sum = (count) => judged.reduce((total, one) => total + count(one), 0);
  if (sum(({ numbered }) => numbered) === 0) return 'no numbers';
  return `${sum(({ right }) => right)} of ${sum(({ entries }) => entries)}`;
}

/** Puts it between the marks of this name in a file. */
export function writeInto(file, text, name = 'bench') {
  const marks = new RegExp(`(<!-- ${name}:begin -->\n)(?:.*?\n)?(<!-- ${name}:end -->)`, 's');
  const before = readFileSync(file, 'utf8');
  if (!marks.test(before)) throw new Error(`${file} has no marks for the figures.`);
  writeFileSync(
    file,
    before.replace(marks, (_, begin, end) => `${begin}${text}\n${end}`),
  );
}
