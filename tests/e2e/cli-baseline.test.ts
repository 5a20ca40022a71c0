import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { CURRICULUM, makeWorkspace } from '../support/workspace.ts';

const LINKS = '# Before\n\n[x](missing.md) and [y](gone.md)\n';
const PAGE = 'pages/before-we-begin.md';

/** A curriculum with two errors of old. */
function makeOld() {
  const workspace = makeWorkspace();
  workspace.write(PAGE, LINKS);
  const check = (...args: string[]) => run(['check', ...args], { cwd: workspace.path });
  return { ...workspace, check, file: join(workspace.path, 'known.json') };
}

describe('a baseline', () => {
  it('takes down what is wrong, and what is in it neither fails nor shows', () => {
    const { check, file } = makeOld();
    const written = check('--write-baseline', 'known.json');
    expect(written.status).toBe(0);
    expect(written.stderr).toContain('known.json lists 2 known problems now.\n');
    expect(written.stderr).toContain('No new problems (2 known from the baseline).');
    const { format, known } = JSON.parse(readFileSync(file, 'utf8'));
    expect(format).toBe(1);
    expect(known).toMatchObject([
      { rule: 'link/broken', file: `${CURRICULUM}/${PAGE}`, line: 3 },
      { rule: 'link/broken', file: `${CURRICULUM}/${PAGE}`, line: 3 },
    ]);
    const checked = check('--baseline', 'known.json', '--format', 'json');
    expect(checked.status).toBe(0);
    expect(checked.stderr).toBe('');
    expect(JSON.parse(checked.stdout)).toMatchObject({ diagnostics: [], summary: { errors: 0, baselined: 2 } });
  });

  it('lets what is new fail, though lines have moved', () => {
    const { check, write } = makeOld();
    check('--write-baseline', 'known.json');
    write(PAGE, LINKS.replace('# Before\n', '# Before\n\nA new line.\n\n[z](lost.md)\n'));
    const { status, stdout } = check('--baseline', 'known.json', '--format', 'json');
    expect(status).toBe(1);
    const { diagnostics, summary } = JSON.parse(stdout);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0].message).toContain('lost.md');
    expect(summary).toMatchObject({ errors: 1, baselined: 2 });
  });

  it('tells of minutes that are others now, though the line that promises them is as it was', () => {
    const { check, change } = makeOld();
    change('curriculum.yaml', 'hours: 3', 'hours: 4');
    check('--write-baseline', 'known.json');
    expect(check('--baseline', 'known.json').status).toBe(0);
    change('modules/words/module.yaml', 'minutes: 60', 'minutes: 50');
    change('modules/words/module.yaml', 'minutes: 35', 'minutes: 25');
    const { status, stderr } = check('--baseline', 'known.json');
    expect(status).toBe(1);
    expect(stderr).toContain('add up to 2 h 50 min: 1 h 10 min too few.');
    expect(stderr).toMatch(/^1 problem of the baseline is not there any more, or not as it was\..*\n.*3 h 00 min/);
  });

  it('says what it lists in vain, and is renewed', () => {
    const { check, write, file } = makeOld();
    check('--write-baseline', 'known.json');
    write(PAGE, '# Before\n\nNothing is wrong any more.\n');
    const { status, stderr } = check('--baseline', 'known.json');
    expect(status).toBe(0);
    expect(stderr).toContain('2 problems of the baseline are not there any more, or not as they were.');
    expect(stderr).toContain(`  link/broken  ${CURRICULUM}/${PAGE}:3  `);
    check('--write-baseline', 'known.json');
    expect(JSON.parse(readFileSync(file, 'utf8')).known).toEqual([]);
    expect(check('--baseline', 'known.json').stderr).not.toContain('any more');
  });

  it('keeps what a run does not judge', () => {
    const { check, write, file } = makeOld();
    write('../other/curriculum.yaml', 'format: 1\nid: other\ntitle: [\n');
    check('--write-baseline', 'known.json');
    const files = () => JSON.parse(readFileSync(file, 'utf8')).known.map((one: { file: string }) => one.file);
    expect(files()).toContain('curriculum/other/curriculum.yaml');
    write(PAGE, '# Before\n');
    expect(check(CURRICULUM, '--baseline', 'known.json').stderr).not.toContain('other');
    check(CURRICULUM, '--write-baseline', 'known.json');
    expect(files()).toEqual(['curriculum/other/curriculum.yaml']);
  });

  it('does not count what it knows against --max-warnings', () => {
    const { check, change, write } = makeOld();
    write(PAGE, '# Before\n');
    change('modules/welcome/module.yaml', 'takeaways:\n  - You can pass at any time.\n', '');
    expect(check('--max-warnings', '0').status).toBe(1);
    check('--write-baseline', 'known.json');
    expect(check('--max-warnings', '0', '--baseline', 'known.json').status).toBe(0);
  });

  it('that is none is refused, and nothing is overwritten', () => {
    const { check, path, read } = makeOld();
    const before = read('curriculum.yaml');
    const own = `${CURRICULUM}/curriculum.yaml`;
    for (const option of ['--baseline', '--write-baseline']) {
      const { status, stderr } = check(option, own);
      expect(status).toBe(2);
      expect(stderr).toContain('is no baseline');
    }
    expect(read('curriculum.yaml')).toBe(before);
    expect(check('--baseline', 'none.json')).toMatchObject({ status: 2 });
    mkdirSync(join(path, 'folder'));
    expect(check('--write-baseline', 'folder')).toMatchObject({ status: 3 });
    writeFileSync(join(path, 'forged.json'), '{"format":1,"known":[{"fingerprint":1}]}');
    expect(check('--baseline', 'forged.json')).toMatchObject({ status: 2 });
  });

  it('can act neither on a terminal nor on the log of a service', () => {
    const { check, path } = makeOld();
    const evil = '::error::forged\u001b[2J\n::error::forged ##[error]forged';
    const known = [{ fingerprint: 'x', rule: evil, file: `${CURRICULUM}/${evil}`, line: 1, message: evil }];
    writeFileSync(join(path, 'evil.json'), JSON.stringify({ format: 1, known }));
    const { stderr } = check('--baseline', 'evil.json');
    expect(stderr).toContain('1 problem of the baseline is not there any more, or not as it was.');
    expect(stderr).not.toContain('\u001b');
    expect(stderr).not.toMatch(/^\s*::|##\[/m);
  });
});

describe('--list-suppressed', () => {
  const COMMENT = '# coursewright-disable-next-line takeaway/missing: It opens the day.\n';

  function makeSilenced() {
    const workspace = makeWorkspace();
    workspace.change('modules/welcome/module.yaml', 'takeaways:\n  - You can pass at any time.\n', '');
    workspace.write('modules/welcome/module.yaml', COMMENT + workspace.read('modules/welcome/module.yaml'));
    return (...args: string[]) => run(['check', ...args], { cwd: workspace.path });
  }

  it('says what is silenced, where, and why', () => {
    const check = makeSilenced();
    expect(check().stderr).not.toContain('It opens the day');
    const { status, stderr } = check('--list-suppressed');
    expect(status).toBe(0);
    const file = `${CURRICULUM}/modules/welcome/module.yaml`;
    expect(stderr).toMatch(/^silenced takeaway\/missing {2}/);
    expect(stderr).toContain(`silenced takeaway/missing  ${file}:2:`);
    expect(stderr).toContain(`reason: It opens the day. (${file}:1:1)`);
  });

  it('says the same to scripts', () => {
    const check = makeSilenced();
    expect(JSON.parse(check('--format', 'json').stdout)).not.toHaveProperty('suppressed');
    const { suppressed } = JSON.parse(check('--format', 'json', '--list-suppressed').stdout);
    expect(suppressed).toMatchObject([
      {
        rule: 'takeaway/missing',
        severity: 'warning',
        line: 2,
        reason: 'It opens the day.',
        comment: { file: `${CURRICULUM}/modules/welcome/module.yaml`, line: 1, column: 1 },
      },
    ]);
  });
});

describe('a report for a service', () => {
  it.each(['github', 'sarif', 'gitlab', 'junit', 'rdjson'])('%s stands on standard output, alone', (format) => {
    const { check } = makeOld();
    const { status, stdout, stderr } = check('--format', format);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout.match(/gone\.md/g)?.length).toBeGreaterThanOrEqual(1);
  });

  it('adds to the step summary with --format github, and with nothing else', () => {
    const workspace = makeWorkspace();
    const summary = join(workspace.path, 'summary.md');
    writeFileSync(summary, '');
    const check = (format: string) =>
      run(['check', '--format', format], { cwd: workspace.path, env: { GITHUB_STEP_SUMMARY: summary } });
    for (const format of ['pretty', 'json', 'sarif']) check(format);
    expect(readFileSync(summary, 'utf8')).toBe('');
    expect(check('github')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(summary, 'utf8')).toContain('**2 h 00 min + 1 h 00 min = 3 h 00 min of 3 h**');
  });
});
