/**
 * Builds the same deck with Coursewright and with Marp, as HTML and as PDF, with the same browser, in turn, and says what each takes and
 * how many of its headings are tagged. See README.md.
 */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, platform, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cutCurriculum } from './cut-curriculum.mjs';
import { countHeadings } from './headings.mjs';
import { deckForMarp } from './marp-deck.mjs';
import { timeCommands, weighCommands } from './measure.mjs';
import { median, table, writeInto } from './report.mjs';
import { findBrowser } from './tools.mjs';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    modules: { type: 'string', default: '3,7,19' },
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

const COURSEWRIGHT_NAME = `Coursewright ${readVersion(join(root, 'package.json'))}`;
const MARP_NAME = `Marp CLI ${readVersion(join(MARP, '..', 'package.json'))}`;
const PRINTING = ['--pdf', '--pdf-outlines', '--browser', 'chrome', '--browser-path', values.browser];
const HEAD = ['', 'slides', 's', 'min–max', 'times Marp’s speed', 'peak MB', 'headings tagged', 'HTML MB', 'PDF MB'];

const build = (from, formats, out) => [
  process.execPath,
  COURSEWRIGHT,
  'build',
  from,
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
const marp = (slides, output, ...more) => [
  process.execPath,
  MARP,
  '--no-stdin',
  '--no-config-file',
  '--quiet',
  ...more,
  '--output',
  output,
  slides,
];

const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'coursewright-bench-'));
try {
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
  if (!values.browser) throw new Error('There is no Chrome or Chromium on the PATH; name one with --browser.');
  const blocks = [];
  for (const modules of values.modules.split(',').map(Number)) blocks.push(await compare(modules, rounds));
  const about = `The deck as HTML and PDF, ${rounds === 1 ? 'one round' : `${rounds} rounds in turn`}; ${cpus().length} processors, ${platform()}, Node ${process.versions.node}.`;
  const text = [about, '', table(HEAD, blocks.flat())].join('\n');
  process.stdout.write(`${text}\n`);
  if (values['write-readme']) writeInto(join(root, 'README.md'), text, 'deck');
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

/** Times the deck of the first modules, and gives a row for each who makes it. */
async function compare(modules, rounds) {
  const here = join(folder, `${modules}-modules`);
  const source = join(here, 'source');
  mkdirSync(here, { recursive: true });
  cutCurriculum(values.curriculum, source, modules);
  const unjudged = join(here, 'unjudged');
  cpSync(source, unjudged, { recursive: true });
  appendFileSync(join(unjudged, 'curriculum.yaml'), '\nrules: { layout/accessibility: "off" }\n');
  const id = /^id: "?([^\s"]+)/m.exec(readFileSync(join(source, 'curriculum.yaml'), 'utf8'))[1];

  await timeCommands([build(source, 'html', join(here, 'html'))]);
  const { count, text } = deckForMarp(readFileSync(join(here, 'html', id, 'slides.html'), 'utf8'));
  const slides = join(here, 'slides.md');
  writeFileSync(slides, text);
  say(`${count} slides.`);

  const ours = (name, from, out) => ({
    name,
    commands: [build(from, 'html,pdf', join(here, out))],
    files: ['html', 'pdf'].map((format) => join(here, out, id, `slides.${format}`)),
  });
  const theirs = ['html', 'pdf'].map((format) => join(here, `slides.${format}`));
  const entrants = [
    ours(COURSEWRIGHT_NAME, source, 'judged-out'),
    ours(`${COURSEWRIGHT_NAME}, without axe-core`, unjudged, 'unjudged-out'),
    { name: MARP_NAME, commands: [marp(slides, theirs[0]), marp(slides, theirs[1], ...PRINTING)], files: theirs },
  ].map((entrant) => ({ ...entrant, seconds: [] }));

  say('A round that is not timed: how much memory each takes.');
  for (const entrant of entrants) entrant.memory = await weighCommands(entrant.commands);
  for (let round = 0; round < rounds; round++) {
    // Nobody is always the first.
    const order = round % 2 === 0 ? entrants : entrants.toReversed();
    for (const entrant of order) entrant.seconds.push(await timeCommands(entrant.commands));
    say(
      `Round ${round + 1}: ${entrants.map(({ name, seconds }) => `${name} ${seconds[round].toFixed(2)} s`).join('; ')}`,
    );
  }
  return describe(entrants, count);
}

async function describe(entrants, count) {
  const theirs = entrants.at(-1);
  const rows = [];
  for (const { name, seconds, memory, files } of entrants) {
    const { headings, pages } = await countHeadings(files[1]);
    if (pages !== count) throw new Error(`${name} has made ${pages} pages of ${count} slides.`);
    rows.push([
      name,
      count,
      median(seconds).toFixed(1),
      `${Math.min(...seconds).toFixed(1)}–${Math.max(...seconds).toFixed(1)}`,
      // Round by round, since a busy machine slows down both.
      median(seconds.map((figure, round) => theirs.seconds[round] / figure)).toFixed(2),
      memory ?? '',
      `${headings} of ${countTags(files[0])}`,
      ...files.map((file) => (statSync(file).size / 1e6).toFixed(1)),
    ]);
  }
  return rows;
}

/** Headings on the slides of a page; those of speaker notes and of overviews are not on them. */
function countTags(file) {
  const html = readFileSync(file, 'utf8');
  const slides = html.match(/<section (?=[^>]*(?:class="slide|data-marpit)).*?<\/section>/gs) ?? [];
  return slides.reduce((sum, slide) => sum + (slide.match(/<h[1-6][ >]/g)?.length ?? 0), 0);
}
