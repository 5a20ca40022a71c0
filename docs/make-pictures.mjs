/**
 * Makes the pictures in `docs/pictures/` from the reference curriculum as the real command builds it: `npm run pictures`.
 * Needs poppler (`pdftotext`, `pdftoppm`). Pages are found by what they say, since their numbers differ by paper.
 * With a folder as argument, the documents in it are taken instead of being built.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const pictures = join(import.meta.dirname, 'pictures');

/** What is shown; `words` are what the page is the first of its document to have. */
const PAGES = [
  {
    name: 'cover',
    document: 'workbook',
    words: ['Participant Workbook'],
    alt: 'The cover of the workbook: title, the course as a path of nineteen modules, and room for a name.',
  },
  {
    name: 'contents',
    document: 'workbook',
    words: ['Contents'],
    alt: 'The table of contents, with leaders and page numbers.',
  },
  {
    name: 'module-opening',
    document: 'workbook',
    words: ['Values Continuum Exercise (Part 1)', 'Locate your own position'],
    alt: 'A module opens: its number and title, where it stands in the course, what one will be able to do, a content note.',
  },
  {
    name: 'exercise',
    document: 'workbook',
    words: ['Handing out sterile supplies'],
    alt: 'Numbered exercises: statements with a line of five stations to mark, from strongly disagree to strongly agree.',
  },
  {
    name: 'recall',
    document: 'workbook',
    words: ['In module 2 you were asked', 'Handing out sterile supplies'],
    alt: 'Looking back: the earlier question with its exercise and page beside room for the answer now.',
  },
  {
    name: 'guide-cover',
    document: 'guide',
    words: ['Trainer Guide'],
    alt: 'The cover of the guide: solid where the workbook’s is outlined.',
  },
  {
    name: 'step-page',
    document: 'guide',
    words: ['Find a partner'],
    alt: 'Steps of the guide with clock times and minutes; Do, Ask and the others each have a sign.',
  },
  {
    name: 'run-sheet',
    document: 'runsheets',
    words: ['Day 1: Safety, Values and History, afternoon'],
    alt: 'A run sheet of an afternoon: clock times, who leads, slides, what to give out, and room for actual times.',
  },
  {
    name: 'role-cards',
    document: 'cards',
    words: ['Card 1: Jo', 'I want to drink on Saturdays'],
    alt: 'Role cards, with numbers, signs and dashed lines to cut along.',
  },
  {
    name: 'certificate',
    document: 'forms',
    words: ['Certificate of attendance'],
    alt: 'The certificate, with the hours attended to fill in.',
  },
];

/** The same pages on other papers, and as a copy shop prints them. */
const SETS = [
  { name: 'a4', title: 'A4', paper: 'a4', flags: ['-r', '72'] },
  { name: 'letter', title: 'Letter', paper: 'letter', flags: ['-r', '60'] },
  { name: 'large-print', title: 'A4 in large print', paper: 'a4-large', flags: ['-r', '60'] },
  { name: 'gray', title: 'A4 in gray', paper: 'a4', flags: ['-r', '60', '-gray'] },
];

/** Builds all papers that are shown, and says where. */
function build(out) {
  const papers = [...new Set(SETS.map(({ paper }) => paper))].join();
  const what = ['--only', 'workbook,guide,cards,runsheets,forms', '--formats', 'pdf', '--paper', papers];
  const args = [join(root, 'bin/coursewright.js'), 'build', 'curriculum/recovery-coaching', ...what, '--out', out];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return join(out, 'recovery-coaching');
}

/** The number of the first page that has all these words. */
function findPage(file, words) {
  const pages = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\f');
  const page = pages.findIndex((text) => words.every((word) => text.replace(/\s+/g, ' ').includes(word)));
  if (page < 0) throw new Error(`No page of ${file} says “${words.join('” and “')}”.`);
  return page + 1;
}

/** Draws one page as `<to>.png`. */
function draw(file, page, flags, to) {
  execFileSync('pdftoppm', ['-png', '-singlefile', '-f', page, '-l', page, ...flags, file, to].map(String));
}

/** The page that shows all of them. */
function gallery() {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const image = (set, name, alt) => `<img src="${set}/${name}.png" width="170" alt="${alt}">`;
  return [
    '# Pages of the reference curriculum\n',
    'Made from the build itself with `npm run pictures`; the last column is as a copy shop prints it.\n',
    row(['', ...SETS.map(({ title }) => title)]),
    row(['---', ...SETS.map(() => '---')]),
    ...PAGES.map(({ name, alt }) =>
      row([name.replaceAll('-', ' '), ...SETS.map((set) => image(set.name, name, `${alt} ${set.title}.`))]),
    ),
    '',
  ].join('\n');
}

const scratch = mkdtempSync(join(tmpdir(), 'coursewright-pictures-'));
try {
  const from = process.argv[2] ?? build(scratch);
  for (const { name: set, paper, flags } of SETS) {
    rmSync(join(pictures, set), { recursive: true, force: true });
    mkdirSync(join(pictures, set), { recursive: true });
    for (const { name, document, words } of PAGES) {
      const file = join(from, paper === 'a4' ? `${document}.pdf` : `${document}.${paper}.pdf`);
      draw(file, findPage(file, words), flags, join(pictures, set, name));
    }
  }
  writeFileSync(join(pictures, 'README.md'), gallery());
  const bytes = readdirSync(pictures, { recursive: true }).map((path) => statSync(join(pictures, path)).size);
  console.error(`${bytes.length} files and folders, ${Math.round(bytes.reduce((sum, size) => sum + size) / 1024)} KB`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
