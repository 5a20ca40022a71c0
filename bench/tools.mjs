import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '..');
const COURSEWRIGHT = join(root, 'bin', 'coursewright.js');

/**
 * Who takes part. Each is a list of commands to be run one after the other; together they write a PDF for every HTML file into `folder`.
 * `job` is `{ browser, curriculum, kinds, pages }`, where `pages` are the HTML files of the kinds.
 */
export const TOOLS = [
  {
    name: 'Coursewright',
    commands: (job, folder) => [[process.execPath, ...build(job, folder)]],
    version: () => readVersion(join(root, 'package.json')),
    /** Where it puts a document, if not straight into the folder. */
    find: (folder, kind, id) => join(folder, id, `${kind}.pdf`),
  },
  {
    name: 'Chromium, one print',
    isFloor: true,
    commands: ({ browser, pages }, folder) => [
      [process.execPath, join(here, 'print-once.mjs'), browser, folder, ...pages],
    ],
    version: ({ browser }) => execFileSync(browser, ['--version'], { encoding: 'utf8' }).match(/\d[\d.]*/)?.[0],
  },
  {
    name: 'WeasyPrint',
    commands: ({ pages }, folder) =>
      pages.map((page) => ['weasyprint', '-q', '-s', join(here, 'references.css'), page, pdfIn(folder, page)]),
    version: () => execFileSync('weasyprint', ['--version'], { encoding: 'utf8' }).match(/\d[\d.]*/)?.[0],
    missing: () => (findOnPath('weasyprint') ? undefined : 'WeasyPrint is not installed (Debian: weasyprint)'),
  },
  {
    name: 'paged.js',
    commands: ({ browser, pages }, folder) => [
      [process.execPath, join(here, 'print-paged.mjs'), browser, folder, ...pages],
    ],
    version: () => readVersion(PAGEDJS),
    missing: () => (existsSync(PAGEDJS) ? undefined : 'paged.js is not installed (npm ci in bench/)'),
  },
];

const PAGEDJS = join(here, 'node_modules', 'pagedjs', 'package.json');

/** The arguments of a build that writes the same documents as PDF. */
const build = ({ browser, curriculum, only }, folder) => [
  COURSEWRIGHT,
  ...['build', curriculum, '--formats', 'pdf', '--force', '--out', folder, '--browser', browser],
  ...(only ? ['--only', only] : []),
];

const pdfIn = (folder, page) => join(folder, basename(page).replace(/html$/, 'pdf'));

const readVersion = (file) => JSON.parse(readFileSync(file, 'utf8')).version;

export const findOnPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** The browser that Coursewright would take from the path, too: a headless shell before a whole browser. */
export const findBrowser = () =>
  process.env.COURSEWRIGHT_BROWSER ||
  ['chrome-headless-shell', 'chromium-headless-shell', 'google-chrome', 'chromium', 'chromium-browser']
    .map(findOnPath)
    .find((path) => path !== undefined);
