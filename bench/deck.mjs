/**
 * Builds the same deck with Coursewright and with Marp, as HTML and as PDF, with the same browser, in turn, and says what each takes and
 * how many of its headings are tagged. See README.md.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, platform, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countHeadings } from './headings.mjs';
import { deckForMarp } from './marp-deck.mjs';
import { timeCommands, weighCommands } from './measure.mjs';
import { median, table, writeInto } from './report.mjs';
import { findBrowser } from './tools.mjs';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    curriculum: { type: 'string', default: join(root, 'curriculum', 'recovery-coaching') },
    browser: { type: 'string', default: findBrowser() },
    keep: { type: 'string' },
    'write-readme': { type: 'boolean', default: false },
  },
});
const say = (text) => process.stderr.write(`${text}\n`);
const COURSEWRIGHT = join(root, 'bin', 'coursewright.js');
const MARP = join(import.meta.dirname, 'node_modules', '@marp-team', 'marp-cli', 'marp-cli.js');
const readVersion = (file) => JSON.parse(readFileSync(file, 'utf8')).version;

const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'coursewright-bench-'));
try {
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
  if (!values.browser) throw new Error('There is no Chrome or Chromium on the PATH; name one with --browser.');
  const slides = join(folder, 'slides.md');
  const ours = join(folder, 'ours');
  const theirs = join(folder, 'marp');
  for (const one of [folder, ours, theirs]) mkdirSync(one, { recursive: true });
  const build = (formats, out) => [
    process.execPath,
    COURSEWRIGHT,
    'build',
    values.curriculum,
    '--only',
    'slides',
    '--formats',
    formats,
    '--force',
    '--out',
    out,
    '--browser',
    values.browser,
  ];
  await timeCommands([build('html', join(folder, 'source'))]);
  const id = /^id: (\S+)/m.exec(readFileSync(join(values.curriculum, 'curriculum.yaml'), 'utf8'))[1];
  const { count, text } = deckForMarp(readFileSync(join(folder, 'source', id, 'slides.html'), 'utf8'));
  writeFileSync(slides, text);
  say(`${count} slides.`);

  const marp = (...args) => [process.execPath, MARP, '--no-stdin', '--no-config-file', '--quiet', ...args, slides];
  const entrants = [
    {
      name: `Coursewright ${readVersion(join(root, 'package.json'))}`,
      commands: [build('html,pdf', ours)],
      files: [join(ours, id, 'slides.html'), join(ours, id, 'slides.pdf')],
    },
    {
      name: `Marp CLI ${readVersion(join(MARP, '..', 'package.json'))}`,
      commands: [
        marp('--output', join(theirs, 'slides.html')),
        marp(
          '--pdf',
          '--pdf-outlines',
          '--browser',
          'chrome',
          '--browser-path',
          values.browser,
          '--output',
          join(theirs, 'slides.pdf'),
        ),
      ],
      files: [join(theirs, 'slides.html'), join(theirs, 'slides.pdf')],
    },
  ].map((entrant) => ({ ...entrant, seconds: [] }));

  say('A round that is not timed: how much memory each takes.');
  for (const entrant of entrants) entrant.memory = await weighCommands(entrant.commands);
  for (let round = 0; round < rounds; round++) {
    // Nobody is always the first.
    const order = round % 2 === 0 ? entrants : entrants.toReversed();
    for (const entrant of order) entrant.seconds.push(await timeCommands(entrant.commands));
    say(
      `Round ${round + 1}: ${entrants.map(({ name, seconds }) => `${name} ${seconds[round].toFixed(2)} s`).join(', ')}`,
    );
  }
  const report = await describe(entrants, count, rounds);
  process.stdout.write(`${report}\n`);
  if (values['write-readme']) writeInto(join(root, 'README.md'), report, 'deck');
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

async function describe(entrants, count, rounds) {
  const [ours] = entrants;
  const rows = [];
  for (const { name, seconds, memory, files } of entrants) {
    const { headings, pages } = await countHeadings(files[1]);
    rows.push([
      name,
      median(seconds).toFixed(1),
      `${Math.min(...seconds).toFixed(1)}–${Math.max(...seconds).toFixed(1)}`,
      // Round by round, since a busy machine slows down both.
      median(seconds.map((figure, round) => figure / ours.seconds[round])).toFixed(2),
      memory ?? '',
      pages,
      `${headings} of ${countTags(files[0])}`,
      ...files.map((file) => (statSync(file).size / 1e6).toFixed(1)),
    ]);
  }
  const head = ['', 's', 'min–max', '× ours', 'peak MB', 'pages', 'headings tagged', 'HTML MB', 'PDF MB'];
  const about = `The deck of ${count} slides as HTML and PDF, ${rounds === 1 ? 'one round' : `${rounds} rounds in turn`}; ${cpus().length} processors, ${platform()}, Node ${process.versions.node}.`;
  return [about, '', table(head, rows)].join('\n');
}

/** Headings on the slides of a page; those of speaker notes and of overviews are not on them. */
function countTags(file) {
  const html = readFileSync(file, 'utf8');
  const slides = html.match(/<section (?=[^>]*(?:class="slide|data-marpit)).*?<\/section>/gs) ?? [];
  return slides.reduce((sum, slide) => sum + (slide.match(/<h[1-6][ >]/g)?.length ?? 0), 0);
}
