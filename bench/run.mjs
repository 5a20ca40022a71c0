/**
 * Builds the same documents with Coursewright, with one plain print of Chromium, with WeasyPrint and with paged.js, in turn, and
 * says what each takes and what comes out. See README.md.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { anchorsOf, judge } from './judge.mjs';
import { timeCommands, weighCommands } from './measure.mjs';
import { median, report, writeInto } from './report.mjs';
import { build, findBrowser, TOOLS } from './tools.mjs';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'workbook,guide' },
    curriculum: { type: 'string', default: join(root, 'curriculum') },
    browser: { type: 'string', default: findBrowser() },
    keep: { type: 'string' },
    'write-readme': { type: 'boolean', default: false },
  },
});
if (!values.browser) throw new Error('No Chrome or Chromium was found; name one with --browser.');
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');

const say = (text) => process.stderr.write(`${text}\n`);
const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'coursewright-bench-'));
try {
  const kinds = values.only.split(',');
  const job = { browser: values.browser, curriculum: values.curriculum, kinds };
  say('Building the HTML that everybody else prints.');
  const html = join(folder, 'html');
  await timeCommands([[process.execPath, ...build(job, html, 'html')]]);
  const id = readFileSync

