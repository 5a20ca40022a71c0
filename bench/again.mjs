/**
 * Builds the reference curriculum from nothing, then again with nothing changed, then with one sentence more in one module, in turn. See
 * README.md.
 */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { timeCommands } from './measure.mjs';
import { median, table, writeInto } from './report.mjs';
import { findBrowser } from './tools.mjs';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    curriculum: { type: 'string', default: join(root, 'curriculum', 'recovery-coaching') },
    module: { type: 'string', default: 'words' },
    browser: { type: 'string', default: findBrowser() },
    'write-readme': { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const say = (text) => process.stderr.write(`${text}\n`);

const folder = mkdtempSync(join(tmpdir(), 'coursewright-bench-'));
try {
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
  if (!values.browser) throw new Error('There is no Chrome or Chromium on the PATH; name one with --browser.');
  const cases = {
    'Starting Node': [],
    'Everything, from nothing': [],
    'Everything, nothing changed': [],
    'Everything, one sentence more in one module': [],
    'HTML alone, from nothing': [],
    'HTML alone, one sentence more in one module': [],
  };
  for (let round = 0; round < rounds; round++) {
    const here = join(folder, `${round}`);
    const source = join(here, 'course');
    cpSync(values.curriculum, source, { recursive: true });
    const build = (...more) => [
      process.execPath,
      join(root, 'bin', 'coursewright.js'),
      ...[
        'build',
        source,
        '--quiet',
        '--browser',
        values.browser,
        '--out',
        join(here, more.length > 0 ? 'html' : 'all'),
      ],
      ...more,
    ];
    const edit = () =>
      appendFileSync(join(source, 'modules', values.module, 'module.md'), '\nAnd one sentence more.\n');
    const time = async (name, command) => cases[name].push(await timeCommands([command]));
    process.env.COURSEWRIGHT_CACHE = join(here, 'cache');
    await time('Starting Node', [process.execPath, '-e', '0']);
    await time('Everything, from nothing', build());
    await time('Everything, nothing changed', build());
    edit();
    await time('Everything, one sentence more in one module', build());
    process.env.COURSEWRIGHT_CACHE = join(here, 'html-cache');
    await time('HTML alone, from nothing', build('--formats', 'html'));
    edit();
    await time('HTML alone, one sentence more in one module', build('--formats', 'html'));
    say(
      `Round ${round + 1}: ${Object.entries(cases)
        .map(([name, seconds]) => `${name} ${seconds[round].toFixed(2)} s`)
        .join('; ')}`,
    );
    rmSync(here, { recursive: true });
  }
  const node = cases['Starting Node'];
  const rows = Object.entries(cases).map(([name, seconds]) => [
    name,
    median(seconds).toFixed(2),
    `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`,
    // Round by round, since a busy machine slows down both.
    median(seconds.map((figure, round) => figure / node[round])).toFixed(1),
  ]);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const about = `Builds of the reference curriculum with Coursewright ${version}, ${rounds === 1 ? 'one round' : `${rounds} rounds`}; ${cpus().length} processors, ${platform()}, Node ${process.versions.node}.`;
  const text = [about, '', table(['', 's', 'min–max', '× starting Node'], rows)].join('\n');
  process.stdout.write(`${text}\n`);
  if (values['write-readme']) writeInto(join(root, 'README.md'), text, 'again');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
