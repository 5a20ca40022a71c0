import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/compose/kinds.ts';
import { BIN, run } from '../support/cli.ts';
import { makeWorkspace, snapshot } from '../support/workspace.ts';

const packageJson = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const ESCAPE = '\u001b';

describe('help', () => {
  it('teaches: commands, examples, what each exit status means, where to go next', () => {
    const { status, stdout, stderr } = run(['--help']);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    for (const word of [
      'check',
      'build',
      'agenda',
      'coverage',
      'preview',
      'init',
      'new',
      'pack',
      'unpack',
      'explain',
      'lsp',
      'schema',
      'doctor',
      'clean',
      'Examples:',
      'Exit status:',
      'Where to go next:',
    ])
      expect(stdout).toContain(word);
    for (const code of ['0', '1', '2', '3', '70', '130']) expect(stdout).toMatch(new RegExp(`^ +${code} `, 'm'));
    expect(stdout).not.toContain(ESCAPE);
  });

  it.each([
    'check',
    'build',
    'agenda',
    'coverage',
    'preview',
    'pack',
    'unpack',
    'init',
    'new module',
    'adapt init',
    'adapt status',
    'adapt accept',
    'explain',
    'lsp',
    'schema',
    'doctor',
    'clean',
  ])('of %s has its options and examples', (command) => {
    const { status, stdout, stderr } = run([...command.split(' '), '--help']);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain(`coursewright ${command}`);
    for (const word of ['--quiet', '--no-color', 'Examples:']) expect(stdout).toContain(word);
  });

  it('of build names the kinds that there are', () => {
    const kinds = [...new Set(KINDS.filter(({ isLanding }) => !isLanding).map(({ name }) => name))];
    expect(run(['build', '--help']).stdout.replace(/\s+/g, ' ')).toContain(`only these: ${kinds.join(', ')}`);
  });

  it('needs no curriculum, and no folder that can be written to', () => {
    expect(run(['--help'], { cwd: '/' }).status).toBe(0);
    expect(run(['--version'], { cwd: '/' }).status).toBe(0);
  });
});

describe('--version', () => {
  it('is that of the package, alone', () => {
    expect(run(['--version'])).toEqual({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  });
});

describe('wrong usage', () => {
  it('without a command shows the help, as an error', () => {
    const { status, stdout, stderr } = run([]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage: coursewright');
  });

  it.each([
    [['chek'], 'Unknown command', 'check'],
    [['check', '--fromat', 'json'], '--fromat', '--format'],
    [['check', '--format', 'jsno'], '--format is pretty, json, github, sarif, gitlab, junit or rdjson', '“json”'],
    [['build', '--formats', 'html,pfd'], 'html or pdf', '“pdf”'],
    [['build', '--paper', 'lettr'], 'a4, letter, a4-large or letter-large', '“letter”'],
    [
      ['build', '--only', 'workbok'],
      'workbook, guide, slides, handouts, cards, runsheets, forms or changes',
      '“workbook”',
    ],
    [['agenda', '--format', 'cvs'], 'table, json, csv, ics or md', '“csv”'],
    [['agenda', '--start', '2027-02-29'], '--start is a day such as 2027-03-01', '“2027-02-29”'],
    [['coverage', '--format', 'cvs'], 'table, md, json or csv', '“csv”'],
    [['check', '--max-warnings=abc'], 'whole number from 0 up', '“abc”'],
    [['check', '--max-warnings=-1'], 'whole number from 0 up', '“-1”'],
    [['build', '--participants', '0'], 'whole number from 1 up', '“0”'],
    [['build', '--participants', '1.5'], 'whole number from 1 up', '“1.5”'],
    [['build', '--out', ''], '--out is empty', 'Name a path'],
    [['check', ''], 'The path is empty', 'Name a path'],
    [['preview', '--port', '65536'], 'a port from 0 to 65535', '“65536”'],
    [['preview', '--port', 'x'], 'whole number from 0 up', '“x”'],
    [['preview', '--paper', 'a4,letter'], 'a4, letter, a4-large or letter-large', '“a4,letter”'],
    [['preview', '--agenda', 'two-dys'], 'no agenda “two-dys”', '“two-days”'],
    [['preview', 'nowhere'], 'no folder “nowhere”', 'Check the path'],
    [['check', '--max-warnings'], '--max-warnings', '--help'],
    [['check', 'one', 'two'], 'Too many arguments', '--help'],
    [['agenda', '--force'], '--force', '--help'],
    [['explain', 'agenda/total-hour'], 'no rule “agenda/total-hour”', '“agenda/total-hours”'],
  ])('%j ends with 2 and says what is meant', (args, message, help) => {
    const workspace = makeWorkspace();
    const untouched = snapshot(workspace.path);
    const { status, stdout, stderr } = run(args, { cwd: workspace.path });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
    expect(snapshot(workspace.path)).toEqual(untouched);
  });

  it('shows what was written, and lets no escape sequence through', () => {
    const { status, stderr } = run(['explain', `${ESCAPE}[31mred`]);
    expect(status).toBe(2);
    expect(stderr).not.toContain(ESCAPE);
    expect(stderr).toContain('␛[31mred');
  });
});

/** Options of Node that run some code before the command line. */
const before = (code: string): readonly string[] => ['--import', `data:text/javascript,${encodeURIComponent(code)}`];

describe('a fault of Coursewright’s own', () => {
  const node = before(`JSON.stringify = () => { throw new TypeError('broken for a test'); };`);
  const check = (env = {}) => run(['check', '--format', 'json'], { cwd: makeWorkspace().path, node, env });

  it('ends with 70, in one plain sentence and without a stack', () => {
    const { status, stdout, stderr } = check();
    expect(status).toBe(70);
    expect(stdout).toBe('');
    expect(stderr).toContain('fault of Coursewright’s own, not of your curriculum (TypeError: broken for a test).');
    expect(stderr).toContain('COURSEWRIGHT_DEBUG=1');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('shows its stack with COURSEWRIGHT_DEBUG=1', () => {
    expect(check({ COURSEWRIGHT_DEBUG: '1' }).stderr).toMatch(/^\s+at /m);
  });
});

describe('an old Node', () => {
  const pretend = (version: string): readonly string[] =>
    before(`Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`);
  const wanted = packageJson.engines.node.replace('>=', '');

  it.each(['18.20.4', '20.18.3'])('%s is told which is needed', (version) => {
    const { status, stdout, stderr } = run(['--version'], { node: pretend(version) });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`needs Node.js ${wanted} or newer, and this is ${version}.`);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it.each([`${wanted}.0`, '22.0.0'])('%s is enough', (version) => {
    expect(run(['--version'], { node: pretend(version) }).status).toBe(0);
  });

  it('can read the executable: no syntax of today, and neither kind of module alone', () => {
    const text = readFileSync(BIN, 'utf8');
    expect(text).not.toMatch(/\b(const|let|require|export|await)\b|=>|`|^import /m);
  });
});
