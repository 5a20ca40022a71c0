/**
 * Builds the same documents with Coursewright, with one plain print of Chromium, with WeasyPrint and with paged.js, in turn, and
 * says what each takes and what comes out. See README.md.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { anchorsOf, judge } from './judge.mjs';
import { makePages } from './make-pages.mjs';
import { timeCommands, weighCommands } from './measure.mjs';
import { report, writeInto } from './report.mjs';
import { findBrowser, TOOLS } from './tools.mjs';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    curriculum: { type: 'string', default: join(root, 'curriculum', 'recovery-coaching') },
    browser: { type: 'string', default: findBrowser() },
    keep: { type: 'string' },
    'write-readme': { type: 'boolean', default: false },
  },
});
const say = (text) => process.stderr.write(`${text}\n`);

const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'coursewright-bench-'));
try {
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
  if (!values.browser) throw new Error('There is no Chrome or Chromium on the PATH; name one with --browser.');
  const job = await prepare();
  const entrants = TOOLS.filter(takesPart).map((tool) => ({ tool, seconds: [], memory: undefined }));
  say('A round that is not timed: how much memory each takes.');
  for (const entrant of entrants) entrant.memory = await weighCommands(commandsOf(entrant, job));
  for (let round = 0; round < rounds; round++) {
    // Nobody is always the first.
    const order = entrants.map((_, index) => entrants[(index + round) % entrants.length]);
    for (const entrant of order) entrant.seconds.push(await timeCommands(commandsOf(entrant, job)));
    say(
      `Round ${round + 1}: ${entrants.map(({ tool, seconds }) => `${tool.name} ${seconds[round].toFixed(1)} s`).join(', ')}`,
    );
  }
  const results = [];
  for (const { tool, seconds, memory } of entrants)
    results.push({ ...tool, seconds, memory, ...(await inspect(tool, job)) });
  const text = report(results, { kinds: job.kinds, rounds });
  process.stdout.write(`${text}\n`);
  if (values['write-readme']) writeInto(join(root, 'README.md'), text);
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

/** Makes the HTML that everybody else prints. */
async function prepare() {
  const { browser, curriculum, only } = values;
  return { browser, curriculum, only, ...(await makePages(curriculum, only?.split(','), join(folder, 'html'))) };
}

function takesPart({ missing }) {
  const reason = missing?.();
  if (reason) say(`${reason}: left out.`);
  return !reason;
}

function commandsOf({ tool }, job) {
  const out = folderOf(tool);
  mkdirSync(out, { recursive: true });
  return tool.commands(job, out);
}

function folderOf({ name }) {
  return join(folder, name.replace(/\W+/g, '-').toLowerCase());
}

/** What a tool’s last PDFs are. */
async function inspect(tool, job) {
  const judged = [];
  for (const [index, kind] of job.kinds.entries()) {
    const file = tool.find ? tool.find(folderOf(tool), kind, job.id) : join(folderOf(tool), `${kind}.pdf`);
    judged.push(await judge(file, anchorsOf(readFileSync(job.pages[index], 'utf8'))));
  }
  return { version: tool.version(job), judged };
}
