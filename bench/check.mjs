/**
 * Checks the same files with Coursewright and with other linters, in turn, and says what each takes; then copies the curriculum ten times and
 * a hundred times, and says how the time of a check grows. See README.md.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { growCurriculum } from './grow-curriculum.mjs';
import { timeCommands, weighCommands } from './measure.mjs';
import { median, table, writeInto } from './report.mjs';
import { findOnPath } from './tools.mjs';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    curriculum: { type: 'string', default: join(root, 'curriculum', 'recovery-coaching') },
    times: { type: 'string', default: '1,10,100' },
    'write-readme': { type: 'boolean', default: false },
  },
});
const say = (text) => process.stderr.write(`${text}\n`);
const rounds = Number(values.rounds);
const COURSEWRIGHT = join(root, 'bin', 'coursewright.js');
const installed = (...path) => join(import.meta.dirname, 'node_modules', ...path);
const versionOf = (...path) => JSON.parse(readFileSync(join(...path, 'package.json'), 'utf8')).version;

const REMARK = {
  plugins: [
    installed('remark-preset-lint-recommended', 'index.js'),
    installed('remark-preset-lint-consistent', 'index.js'),
  ],
};
const TEXTLINT_RULES = ['alex', 'write-good', 'terminology', 'common-misspellings'];

/** Linters end with 1 where they have found something. */
const FINDING = [0, 1];

const folder = mkdtempSync(join(tmpdir(), 'coursewright-bench-'));
try {
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
  process.env.COURSEWRIGHT_CACHE = join(folder, 'cache');
  // textlint looks for its rules from here.
  process.chdir(import.meta.dirname);
  const text = [await compareLinters(), await showGrowth()].join('\n\n');
  process.stdout.write(`${text}\n`);
  if (values['write-readme']) writeInto(join(root, 'README.md'), text, 'check');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Everybody on one copy of the curriculum, where no configuration of this project reaches. */
async function compareLinters() {
  const here = join(folder, 'linters');
  const source = join(here, 'course');
  mkdirSync(here, { recursive: true });
  cpSync(values.curriculum, source, { recursive: true });
  const entrants = lintersOf(here, source).filter(({ name, missing }) => {
    if (missing) say(`${name} is left out: ${missing}.`);
    return !missing;
  });
  await weigh(entrants);
  await race(entrants);
  const node = entrants.find(({ isFloor }) => isFloor);
  const rows = entrants.map(({ name, seconds, memory }) => [
    name,
    median(seconds).toFixed(2),
    range(seconds),
    // Round by round, since a busy machine slows down both.
    median(seconds.map((figure, round) => figure / node.seconds[round])).toFixed(1),
    memory ?? '',
  ]);
  const about = `A check of the reference curriculum, ${roundsText()}; ${cpus().length} processors, ${platform()}, Node ${process.versions.node}.`;
  return [about, '', table(['', 's', 'min–max', '× starting Node', 'peak MB'], rows)].join('\n');
}

function lintersOf(here, source) {
  const node = process.execPath;
  const write = (name, content) => {
    const path = join(here, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  const vale = findOnPath('vale');
  const coursewright = `Coursewright ${versionOf(root)}`;
  const of = (label, name, bin, args) => ({
    name: existsSync(installed(name)) ? `${label} ${versionOf(installed(name))}` : label,
    missing: existsSync(installed(name)) ? undefined : 'it is not installed (npm ci in bench/)',
    commands: [[node, installed(name, ...bin), ...args]],
  });
  return [
    { name: 'Starting Node', isFloor: true, commands: [[node, '-e', '0']] },
    { name: `${coursewright}, anew`, commands: [[node, COURSEWRIGHT, 'check', source, '--force']] },
    { name: `${coursewright}, nothing changed`, commands: [[node, COURSEWRIGHT, 'check', source]] },
    of('markdownlint-cli2', 'markdownlint-cli2', ['markdownlint-cli2-bin.mjs'], [`${source}/**/*.md`]),
    of(
      'remark-lint (recommended, consistent)',
      'remark-cli',
      ['cli.js'],
      [source, '--ext', 'md', '--quiet', '--no-stdout', '--rc-path', write('remark.json', REMARK)],
    ),
    of(
      'textlint (alex, write-good, terminology, misspellings)',
      'textlint',
      ['bin', 'textlint.js'],
      ['--no-textlintrc', ...TEXTLINT_RULES.flatMap((rule) => ['--rule', rule]), `${source}/**/*.md`],
    ),
    {
      name: 'Vale',
      missing: vale ? undefined : 'there is no vale on the PATH',
      commands: [[vale, '--no-exit', '--config', writeVale(here), source]],
    },
  ];
}

function writeVale(here) {
  const path = join(here, 'vale.ini');
  writeFileSync(path, 'MinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = Vale\n');
  return path;
}

/** The same curriculum once, ten times and a hundred times over. */
async function showGrowth() {
  const entrants = values.times.split(',').map((times) => {
    const source = join(folder, `times-${times}`);
    growCurriculum(values.curriculum, source, Number(times));
    return {
      times: Number(times),
      name: `${times} times`,
      commands: [[process.execPath, COURSEWRIGHT, 'check', source, '--force']],
    };
  });
  await weigh(entrants);
  await race(entrants);
  const [first] = entrants;
  const modules = (times) => (19 * times).toLocaleString('en-US');
  const rows = entrants.map(({ times, seconds, memory }) => [
    modules(times),
    median(seconds).toFixed(1),
    range(seconds),
    ((1000 * median(seconds)) / (19 * times)).toFixed(0),
    median(seconds.map((figure, round) => figure / first.seconds[round])).toFixed(1),
    memory ?? '',
  ]);
  return table(['modules', 's', 'min–max', 'ms a module', '× the first', 'peak MB'], rows);
}

async function weigh(entrants) {
  say('A round that is not timed: how much memory each takes.');
  for (const entrant of entrants) entrant.memory = await weighCommands(entrant.commands, FINDING);
}

async function race(entrants) {
  for (const entrant of entrants) entrant.seconds = [];
  for (let round = 0; round < rounds; round++) {
    // Nobody is always the first.
    const order = round % 2 === 0 ? entrants : entrants.toReversed();
    for (const entrant of order) entrant.seconds.push(await timeCommands(entrant.commands, FINDING));
    say(
      `Round ${round + 1}: ${entrants.map(({ name, seconds }) => `${name} ${seconds[round].toFixed(2)} s`).join('; ')}`,
    );
  }
}

function range(seconds) {
  return `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`;
}

function roundsText() {
  return rounds === 1 ? 'one round' : `${rounds} rounds in turn`;
}
